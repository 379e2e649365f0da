import Diagnostics
import Metrics
import Syntax

extension MeasureShapes {
  /// How a number is judged: by the metric it names, else by the flag it counts.
  func judgement(of tree: Expression) -> Judgement? {
    guard case .path(let path) = tree.kind, let name = path.singleName else {
      return flag(in: tree)?.judgement
    }
    if let score = model.score(named: name) { return model.scores[score].judgement }
    guard let index = model.metric(named: name) else { return flag(in: tree)?.judgement }
    let metric = model.metrics[index]
    let own = metric.judgement
    guard own.targets.isEmpty, own.higherIsBetter == nil else { return own }
    return flag(in: metric.measure)?.judgement ?? own
  }

  /// A stock that a number reads, itself or by the rows that the sentence counts, and where the
  /// sentence speaks of it; nil when there is none.
  func stock(in tree: Expression) -> (name: String, range: SourceRange)? {
    for part in [tree] + clauses.filters {
      var search = StockSearch(model: model, rows: binder.rows)
      if let name = search.stock(in: part, of: binder.level.entity) { return (name, part.range) }
    }
    return nil
  }

  /// The flag that `flag`, `count flag` and `rate flag` speak of.
  private func flag(in tree: Expression) -> Flag? {
    var path: Path?
    switch tree.kind {
    case .path(let own): path = own
    case .aggregate(let aggregate):
      guard case .path(let argument)? = aggregate.argument?.kind else { return nil }
      path = argument
    default: return nil
    }
    guard let path, let owner = try? binder.flagOwner(path),
      case .flag(let index, let entity, _) = owner.resolved
    else { return nil }
    return model[entity].flags[index]
  }
}

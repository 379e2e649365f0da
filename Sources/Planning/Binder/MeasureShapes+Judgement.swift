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

  /// The name of a stock among the parts of a number; nil when there is none.
  func stock(in tree: Expression) -> String? {
    switch tree.kind {
    case .arithmetic(_, let left, let right): return stock(in: left) ?? stock(in: right)
    case .negate(let operand): return stock(in: operand)
    case .path(let path):
      if let name = path.singleName, let index = model.metric(named: name) {
        let metric = model.metrics[index]
        return metric.isStock ? metric.naming.name.text : stock(in: metric.measure)
      }
    default: break
    }
    return flag(in: tree).flatMap { $0.isStock ? $0.naming.name.text : nil }
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

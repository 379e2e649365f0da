import Syntax

extension GroupAnswer {
  /// How a number is judged: by the metric it names, else by the flag it counts.
  func judgement(of tree: Expression) throws(Refusal) -> JudgeModel.Judgement? {
    guard let metric = metric(tree) else { return try flag(in: tree)?.judgement }
    let own = metric.judgement
    guard own.targets.isEmpty, own.higherIsBetter == nil else { return own }
    return try flag(in: metric.measure)?.judgement ?? own
  }

  func metric(_ tree: Expression) -> JudgeModel.Metric? {
    guard case .path(let path) = tree.kind, let key = path.singleName?.key else { return nil }
    return model.metric(named: key)
  }

  /// A stock is never summed over periods, nor is anything that reads one.
  func requireFlow(_ tree: Expression) throws(Refusal) {
    for part in [tree] + clauses.filters { try requireNoStock(part) }
  }

  private func requireNoStock(_ tree: Expression) throws(Refusal) {
    if let metric = metric(tree) {
      if metric.isStock { throw Refusal("a stock over periods") }
      try requireNoStock(metric.measure)
      if let filter = metric.filter { try requireNoStock(filter) }
    }
    if case .path(let path) = tree.kind, let key = path.names.last?.key {
      let flags = model.entities.flatMap(\.flags)
      for flag in flags where flag.naming.answers(to: key) {
        if flag.isStock { throw Refusal("a stock over periods") }
        try requireNoStock(flag.condition)
      }
    }
    for part in tree.parts { try requireNoStock(part) }
  }

  /// The flag that `flag`, `count flag` and `rate flag` speak of.
  private func flag(in tree: Expression) throws(Refusal) -> JudgeModel.Flag? {
    var path: Path?
    switch tree.kind {
    case .path(let own): path = own
    case .aggregate(let aggregate):
      if case .path(let argument)? = aggregate.argument?.kind { path = argument }
    default: break
    }
    guard let path, let found = try numbers(at: .all).flag(path),
      case .flag(let flag) = found.resolved.attribute
    else { return nil }
    return model.entities[found.resolved.owner].flags[flag]
  }
}

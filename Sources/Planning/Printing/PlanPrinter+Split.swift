extension PlanPrinter {
  func text(_ split: RateSplit) -> String {
    let groups = split.groups.map { $0.name + named($0.names) }.joined(separator: ", ")
    return "effects by \(groups): \(text(split.before)) to \(text(split.after))"
  }

  private func text(_ side: RateSplit.Side) -> String { "\(side.name) = \(text(side.rate))" }
}

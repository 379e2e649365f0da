import Values

extension PlanPrinter {
  /// What one entry of ``Groups/related`` says, and the rows it takes.
  func related(_ rows: RelatedRows, _ index: Int, _ margin: String) -> [String] {
    let head = margin + "r\(index) = " + text(rows.window)
    guard let aggregations = rows.aggregations else { return [head] }
    return [head + " over"]
      + aggregations.enumerated().flatMap { aggregation($1, $0, margin + "  ") }
  }

  func text(_ id: MeasureID) -> String {
    let measure = "m\(id.aggregation).\(id.measure)"
    return id.related.map { "\(measure) over r\($0)" } ?? measure
  }

  func text(_ goal: Goal) -> String {
    let steps = goal.steps.map { step in
      step.since.map { "\(step.value) since \($0)" } ?? "\(step.value)"
    }
    return "target(" + steps.joined(separator: ", ") + ")"
  }

  private func text(_ window: Window) -> String {
    switch window {
    case .same: "the same group"
    case .whole(let within):
      within.isEmpty
        ? "all groups"
        : "all groups within " + within.map { "key \($0)" }.joined(separator: ", ")
    case .upTo(let axis): "groups up to this one in \(text(axis))"
    case .last(let count, let axis): "the last \(count) groups in \(text(axis))"
    case .at(let axis, let ordinal): "the group at \(ordinal) in \(text(axis))"
    case .earlier(let axis, let step, let seen):
      (seen == .same ? "" : text(seen) + " of ")
        + "the group \(step.count) \(step.unit.rawValue) earlier in \(text(axis))"
    }
  }

  private func text(_ axis: TimeAxis) -> String {
    let followers = axis.coarser.map { "key \($0.dimension)" }.joined(separator: ", ")
    return "key \(axis.dimension)" + (followers.isEmpty ? "" : " with " + followers)
  }
}

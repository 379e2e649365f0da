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
    case .upTo(let dimension): "groups up to this one in key \(dimension)"
    case .last(let count, let dimension): "the last \(count) groups in key \(dimension)"
    case .at(let dimension, let ordinal): "the group at \(ordinal) in key \(dimension)"
    case .earlier(let dimension, let step):
      "the group \(step.count) \(step.unit.rawValue) earlier in key \(dimension)"
    }
  }
}

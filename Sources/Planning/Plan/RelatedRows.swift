/// Rows beside a group's own that its measures are also taken over: all rows, those of the
/// month before, those of another period. Forms and comparisons are made of these.
package struct RelatedRows: Hashable, Sendable {
  /// The same measures over other rows; nil where the rows are those of the groups themselves.
  package var aggregations: [Aggregation]?
  /// Which groups of those rows belong to a group of the answer.
  package var window: Window
  /// Whether the row of totals has them too.
  package var coversTotals: Bool

  package init(aggregations: [Aggregation]?, window: Window, coversTotals: Bool) {
    self.aggregations = aggregations
    self.window = window
    self.coversTotals = coversTotals
  }
}

extension ResultExpression {
  /// The same expression with every measure taken over related rows.
  package func over(related: Int) -> ResultExpression {
    func moved(_ id: MeasureID) -> MeasureID {
      MeasureID(aggregation: id.aggregation, measure: id.measure, related: related)
    }
    switch self {
    case .dimension, .attribute, .number, .target: return self
    case .measure(let id): return .measure(moved(id))
    case .denominator(let id): return .denominator(moved(id))
    case .arithmetic(let op, let left, let right):
      return .arithmetic(op, left.over(related: related), right.over(related: related))
    case .negated(let operand): return .negated(operand.over(related: related))
    case .points(let points): return .points(points.over(related: related))
    case .classed(let operand, let classes):
      return .classed(operand.over(related: related), classes)
    case .percentage(let operand, let unit):
      return .percentage(operand.over(related: related), unit)
    case .rank(let operand, let descending):
      return .rank(operand.over(related: related), descending: descending)
    case .confidence(let id, let isUpper): return .confidence(moved(id), isUpper: isUpper)
    }
  }
}

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
    over { _ in related }
  }

  /// The same expression with every measure taken over other rows. `moved` says which related
  /// rows (nil: those of the group) become which.
  package func over(_ moved: (_ related: Int?) -> Int?) -> ResultExpression {
    func other(_ id: MeasureID) -> MeasureID {
      MeasureID(
        aggregation: id.aggregation, measure: id.measure, related: moved(id.related))
    }
    switch self {
    case .dimension, .attribute, .number, .target: return self
    case .measure(let id): return .measure(other(id))
    case .denominator(let id): return .denominator(other(id))
    case .arithmetic(let op, let left, let right):
      return .arithmetic(op, left.over(moved), right.over(moved))
    case .negated(let operand): return .negated(operand.over(moved))
    case .points(let points): return .points(points.over(moved))
    case .classed(let operand, let classes): return .classed(operand.over(moved), classes)
    case .percentage(let operand, let unit):
      return .percentage(operand.over(moved), unit)
    case .rank(let operand, let descending):
      return .rank(operand.over(moved), descending: descending)
    case .rankWithin(let scope, let operand, let descending):
      return .rankWithin(scope, operand.over(moved), descending: descending)
    case .confidence(let id, let isUpper): return .confidence(other(id), isUpper: isUpper)
    }
  }
}

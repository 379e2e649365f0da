import Diagnostics
import Syntax
import Values

extension TableBinder {
  /// A literal means its whole duration: `> 2023-03` is after March, `= 2023-03` within it.
  func temporalComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundCell, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    guard let period = try period(right) else {
      let other = try self.value(right)
      if other.kind == .text { throw dateAgainstText(left, right) }
      guard other.kind.isTemporal else {
        throw wrongType(other.kind, value.kind.term, at: right.range)
      }
      // A day and an instant are compared by day.
      let (one, two) = value.kind == other.kind ? (value, other) : (asDay(value), asDay(other))
      return .compare(ComparisonOperator(op), one.expression, two.expression)
    }
    func bound(_ day: CivilDate) -> TableExpression {
      .literal(value.kind == .date ? .date(day) : .timestamp(Timestamp(startOf: day)))
    }
    let cell = value.expression
    switch ComparisonOperator(op) {
    case .equal: return .isWithin(cell, period)
    case .notEqual: return .not(.isWithin(cell, period))
    case .less: return .compare(.less, cell, bound(period.start))
    case .lessOrEqual: return .compare(.less, cell, bound(period.end))
    case .greater: return .compare(.greaterOrEqual, cell, bound(period.end))
    case .greaterOrEqual: return .compare(.greaterOrEqual, cell, bound(period.start))
    }
  }

  /// Groups of time lie before, within or after a period as a whole: `month > 2023-Q1`; hours
  /// and weekdays are compared by their number. Nil where the right side is neither.
  func grainComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundCell, _ grain: Grain, _ right: Expression
  ) throws(Diagnostic) -> TableCondition? {
    if grain.isCyclic {
      guard case .number = right.kind else { return nil }
      let number = try self.value(right).expression
      let label = TableExpression.call(.groupNumber, [value.expression])
      return .compare(ComparisonOperator(op), label, number)
    }
    guard let period = try period(right) else { return nil }
    let start = TableExpression.call(.groupStart(grain), [value.expression])
    let end = TableExpression.call(.groupEnd(grain), [value.expression])
    let first = TableExpression.literal(.date(period.start))
    let after = TableExpression.literal(.date(period.end))
    let within = TableCondition.all([
      .compare(.greaterOrEqual, start, first), .compare(.lessOrEqual, end, after),
    ])
    switch ComparisonOperator(op) {
    case .equal: return within
    case .notEqual: return .not(within)
    case .less: return .compare(.lessOrEqual, end, first)
    case .lessOrEqual: return .compare(.lessOrEqual, end, after)
    case .greater: return .compare(.greaterOrEqual, start, after)
    case .greaterOrEqual: return .compare(.greaterOrEqual, start, first)
    }
  }

  /// The period that a written date or year means; nil for everything else.
  private func period(_ expression: Expression) throws(Diagnostic) -> Period? {
    switch expression.kind {
    case .period(let period): return try periods.resolve(period)
    case .number(let number):
      guard let year = number.year else { return nil }
      return try periods.resolve(PeriodExpression(.literal(.year(year)), range: expression.range))
    default: return nil
    }
  }

  private func dateAgainstText(_ left: Expression, _ right: Expression) -> Diagnostic {
    var replacement: Replacement?
    if case .text(let text) = right.kind, let date = CivilDate(iso: text) {
      replacement = Replacement(right.range, with: date.description)
    }
    return Diagnostic(
      .dateAgainstText, at: right.range,
      ["name": .code(TreePrinter.text(of: left)), "found": .code(TreePrinter.text(of: right))],
      replacement: replacement)
  }
}

import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// A span of fixed length, in seconds.
  func duration(
    _ literal: DurationLiteral, at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    let count = try wholeCount(literal, at: range)
    switch literal.unit {
    case .minutes: return BoundValue(.literal(.duration(count * 60)))
    case .hours: return BoundValue(.literal(.duration(count * 3600)))
    case .days: return BoundValue(.literal(.duration(count * 86_400)))
    case .weeks: return BoundValue(.literal(.duration(count * 604_800)))
    case .workingDays, .months:
      throw Diagnostic(
        .lengthVaries, at: range,
        ["found": .code("\(literal.amount.digits) \(literal.unit.rawValue)")]
      )
    }
  }

  /// The number of units of a duration, which is whole.
  func wholeCount(
    _ literal: DurationLiteral, at range: SourceRange
  ) throws(Diagnostic) -> Int64 {
    guard let count = literal.amount.value?.whole(in: RowBinder.durationUnits) else {
      throw .number(literal.amount.digits, notIn: RowBinder.durationUnits, at: range)
    }
    return Int64(count)
  }

  /// How many units a duration may have: no more than dates can be moved by.
  private static let durationUnits = 0...999_999

  /// `submitted + 3 working days`, `due - 2 months`: a date moved along the calendar. Nil for
  /// everything else.
  func movedDate(
    _ op: Syntax.ArithmeticOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> BoundValue? {
    guard op == .add || op == .subtract, case .duration(let literal) = right.kind,
      literal.unit.varies
    else { return nil }
    let value = try value(left)
    guard value.type.isTemporal else {
      throw Diagnostic(
        .wrongType, at: left.range,
        ["expected": .term(.typeDate), "type": .term(value.type.term)])
    }
    let count = Int(try wholeCount(literal, at: right.range)) * (op == .add ? 1 : -1)
    let step: CalendarStep =
      literal.unit == .months
      ? .months(count) : .workingDays(count, try calendar(nil, at: right.range))
    return BoundValue(.moved(value.expression, by: step))
  }

  /// `finished - submitted < 3 working days`, `working_days(a, b) <= 3 working days`,
  /// `due - submitted < 2 months`. Nil for everything else.
  func varyingComparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> Condition? {
    guard case .duration(let literal) = right.kind, literal.unit.varies else { return nil }
    let relation = ComparisonOperator(op)
    let count = try wholeCount(literal, at: right.range)
    let number = RowExpression.literal(.number(Decimal(count)))
    switch (try value(left).expression, literal.unit) {
    case (.worked(.days, let calendar, let from, let to), .workingDays):
      return .compare(relation, .worked(.days, calendar, from: from, to: to), number)
    case (.elapsed(.seconds, let from, let to), .workingDays):
      let calendar = try calendar(nil, at: right.range)
      return .compare(
        relation, .worked(.days, calendar, from: asDay(from), to: asDay(to)), number)
    case (.elapsed(.seconds, let from, let to), .months):
      let end = RowExpression.moved(from, by: .months(Int(count)))
      return from.type == to.type
        ? .compare(relation, to, end) : .compare(relation, asDay(to), asDay(end))
    default:
      throw Diagnostic(
        .durationMismatch, at: right.range,
        ["name": .code(TreePrinter.text(of: left)), "found": .code(TreePrinter.text(of: right))])
    }
  }
}

extension DurationUnit {
  /// Whether its length depends on where it starts.
  var varies: Bool { self == .months || self == .workingDays }
}

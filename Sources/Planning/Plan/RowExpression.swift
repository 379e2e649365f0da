package import Metrics
package import Values

/// A typed value of one row of an entity, with every name resolved.
///
/// Nothing here knows how columns are stored. A missing operand makes the value missing,
/// except in ``coalesce(_:)`` and ``conditional(branches:otherwise:type:)``.
package indirect enum RowExpression: Hashable, Sendable {
  case literal(Literal)
  /// A stored column of the entity itself.
  case column(ColumnID, ScalarType)
  /// An expression of the one member that a link leads to; missing when it leads nowhere.
  case via(LinkID, RowExpression)
  /// An event field at an as-of date: missing when it lies at or after `end`.
  case known(RowExpression, before: Timestamp)
  /// Sum, difference or product of two numbers, at the common exact scale; or a quotient, half
  /// up at the scale of its type, missing where the divisor is 0.
  case arithmetic(ArithmeticOperator, RowExpression, RowExpression)
  case negated(RowExpression)
  case absolute(RowExpression)
  /// The nearest multiple of a step (seconds for durations), half up.
  case rounded(RowExpression, step: Decimal)
  /// A date moved by whole days, or a timestamp by seconds (the second operand).
  case shifted(RowExpression, by: RowExpression)
  /// A date or timestamp moved along the calendar; the time of day stays.
  case moved(RowExpression, by: CalendarStep)
  /// The day of a timestamp; a date stays what it is.
  case date(RowExpression)
  /// A calendar part of a date or timestamp as a number: the year, the month 1…12, the
  /// ISO weekday, the hour, …
  case part(Grain, RowExpression)
  /// Time from the first to the second, in days (dates) or seconds (when either is a
  /// timestamp); negative when the second is earlier.
  case elapsed(ElapsedUnit, from: RowExpression, to: RowExpression)
  /// Working time between two instants on a calendar.
  case worked(WorkedUnit, CalendarID, from: RowExpression, to: RowExpression)
  case coalesce([RowExpression])
  /// The value of the first branch whose condition is true.
  case conditional(branches: [Branch], otherwise: RowExpression?, type: ScalarType)
  /// A text in lower case, or its length in characters.
  case lowercased(RowExpression)
  case length(RowExpression)
  /// A condition as a value.
  case flag(Condition)

  /// One `when … then …` of a conditional value.
  package struct Branch: Hashable, Sendable {
    package let condition: Condition
    package let value: RowExpression
    package init(condition: Condition, value: RowExpression) {
      self.condition = condition
      self.value = value
    }
  }

  /// The type of the value.
  package var type: ScalarType {
    switch self {
    case .literal(let literal): literal.type
    case .column(_, let type): type
    case .via(_, let target): target.type
    case .known(let field, _): field.type
    case .arithmetic(let op, let left, let right): op.type(left.type, right.type)
    case .negated(let operand), .absolute(let operand), .shifted(let operand, _),
      .rounded(let operand, _), .moved(let operand, _):
      operand.type
    case .date: .date
    case .part, .length: .integer
    case .elapsed(.days, _, _): .integer
    case .elapsed(.seconds, _, _): .duration
    case .worked(.days, _, _, _): .integer
    case .worked(.seconds, _, _, _): .duration
    case .coalesce(let choices): ScalarType.holding(choices.map(\.type))
    case .conditional(_, _, let type): type
    case .lowercased: .text
    case .flag: .flag
    }
  }
}

/// A constant of a sentence or of the model.
package enum Literal: Hashable, Sendable {
  case number(Decimal)
  case text(String)
  case date(CivilDate)
  case timestamp(Timestamp)
  /// Seconds.
  case duration(Int64)
  case flag(Bool)

  /// The type of the constant.
  package var type: ScalarType {
    switch self {
    case .number(let number): number.scale == 0 ? .integer : .decimal(scale: number.scale)
    case .text: .text
    case .date: .date
    case .timestamp: .timestamp
    case .duration: .duration
    case .flag: .flag
    }
  }
}

package enum ArithmeticOperator: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"

  /// Digits after the point of the quotient of two fields of a row, at least.
  package static let quotientScale = 6

  /// The type of the result: scales of sums are the larger one, of products the sum of both,
  /// of quotients at least ``quotientScale``.
  package func type(_ left: ScalarType, _ right: ScalarType) -> ScalarType {
    if self == .divided {
      if left == .duration, right != .duration { return .duration }
      return .decimal(scale: max(left.decimalScale, ArithmeticOperator.quotientScale))
    }
    if left == .quotient || right == .quotient { return .quotient }
    if left == .duration || right == .duration { return .duration }
    let (leftScale, rightScale) = (left.decimalScale, right.decimalScale)
    let scale = self == .times ? leftScale + rightScale : max(leftScale, rightScale)
    return scale == 0 ? .integer : .decimal(scale: scale)
  }
}

/// The unit of a span between two instants.
package enum ElapsedUnit: String, Hashable, Sendable {
  case days, seconds
}

/// The unit of working time between two instants.
package enum WorkedUnit: String, Hashable, Sendable {
  case days, seconds
}

extension ScalarType {
  /// The type of values of all these types: the larger scale of numbers, an instant where some
  /// are instants.
  static func holding(_ types: [ScalarType]) -> ScalarType {
    guard let first = types.first else { return .text }
    if types.contains(.timestamp) { return .timestamp }
    let scale = types.map(\.decimalScale).max() ?? 0
    return scale > first.decimalScale ? .decimal(scale: scale) : first
  }

  /// Digits after the point of exact numbers; 0 for every other type.
  package var decimalScale: Int {
    if case .decimal(let scale) = self { scale } else { 0 }
  }
}

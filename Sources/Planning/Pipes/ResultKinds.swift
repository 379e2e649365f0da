import Metrics
import Values

/// What the numbers made of aggregations are.
struct ResultKinds {
  let aggregations: [(entity: EntityID, measures: [Measure])]

  /// What the values of an expression are; a dimension is known to its plan only.
  func kind(of expression: ResultExpression) -> ColumnKind {
    switch expression {
    case .attribute(let value): return ColumnKind(value)
    case .measure(let id): return kind(of: id)
    case .denominator: return .count
    case .arithmetic(.divided, let left, .number(let divisor)):
      return kind(of: left).divided(by: divisor)
    case .arithmetic(let op, let left, let right):
      let (one, other) = (kind(of: left), kind(of: right))
      let isAcross = op == .divided && one.countsThings && other.countsThings
      if isAcross, !entities(of: left).isEmpty, !entities(of: right).isEmpty,
        entities(of: left) != entities(of: right)
      {
        return .ratioPer
      }
      return ColumnKind.combined(op, one, other)
    case .negated(let operand):
      let kind = kind(of: operand)
      return kind == .rate ? .points : kind
    case .percentage(_, .points): return .points
    case .percentage, .confidence: return .rate
    case .points: return .score
    case .classed: return .text
    default: return .number
    }
  }

  private func kind(of id: MeasureID) -> ColumnKind {
    guard aggregations.indices.contains(id.aggregation),
      aggregations[id.aggregation].measures.indices.contains(id.measure)
    else { return .number }
    switch aggregations[id.aggregation].measures[id.measure].function {
    case .count, .distinct: return .count
    case .rate: return .rate
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      return ColumnKind(value)
    }
  }

  private func entities(of expression: ResultExpression) -> Set<EntityID> {
    Set(expression.measureIDs.map { aggregations[$0.aggregation].entity })
  }
}

extension ColumnKind {
  /// What the values of a row are. A quotient of like numbers has no unit, whatever its type.
  init(_ value: RowExpression) {
    self = ColumnKind(value.type)
    guard self == .number else { return }
    switch value {
    case .via(_, let inner), .known(let inner, _), .negated(let inner), .absolute(let inner),
      .rounded(let inner, _):
      self = ColumnKind(inner)
    case .arithmetic(.divided, let left, .literal(.number(let divisor))):
      self = ColumnKind(left).divided(by: divisor)
    case .arithmetic(let op, let left, let right):
      self = ColumnKind.combined(op, ColumnKind(left), ColumnKind(right))
    default: break
    }
  }

  /// The kind of values of a type.
  init(_ type: ScalarType) {
    switch type {
    case .text: self = .text
    case .date: self = .date
    case .timestamp: self = .timestamp
    case .flag: self = .flag
    case .rate: self = .rate
    case .duration: self = .hours
    case .integer, .decimal, .quotient: self = .number
    }
  }

  /// The kind of a written part of these numbers; hours divided by 24 are days.
  func divided(by divisor: Decimal) -> ColumnKind {
    if self == .hours, divisor == Decimal(24) { return .days }
    return self == .number ? .number : ColumnKind.combined(.divided, self, .number)
  }

  /// Whether it adds up things or what they have, so that dividing it by others is a ratio `per`.
  fileprivate var countsThings: Bool { self == .count || self == .number || isSpan }
}

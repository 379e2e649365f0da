import Columnar
import Metrics
import Planning
import Values

extension RowCompiler {
  /// A range test of an expression turned into one of the stored column below it, where the
  /// functions between them are monotone; nil where they are not.
  ///
  /// `date(coalesce(finished, as_of)) > 2023-05-01` becomes one comparison of packed offsets.
  func pushed(
    _ operand: RowExpression, _ range: ValueRange, missing: UInt8, limit: Int64?
  ) -> (any ConditionEvaluator)? {
    guard usesShortcuts else { return nil }
    switch operand {
    case .column(let id, _):
      guard case .integers(let integers) = dataset.column(id).storage else { return nil }
      let test = RangeTest(
        range.values, base: integers.base, limit: limit, inside: !range.isComplement,
        missing: missing)
      return simplified(integers, test)
    case .known:
      guard limit == nil, let (integers, limit) = storedAndLimit(operand) else { return nil }
      let test = RangeTest(
        range.values, base: integers.base, limit: limit, inside: !range.isComplement,
        missing: missing)
      return simplified(integers, test)
    case .date(let inner):
      guard inner.type == .timestamp else {
        return inner.type == .date ? pushed(inner, range, missing: missing, limit: limit) : nil
      }
      guard let seconds = range.stretched({ $0.startOfDay }, { $0.endOfDay }) else { return nil }
      return pushed(inner, seconds, missing: missing, limit: limit)
    case .coalesce(let choices):
      guard missing == TruthLanes.unknown, choices.count == 2,
        case .literal(let literal) = choices[1],
        let fallback = literal.integer(as: choices[0].type)
      else { return nil }
      let truth = TruthLanes.byte(range.contains(fallback))
      return pushed(choices[0], range, missing: truth, limit: limit)
    case .part(.year, let inner):
      guard inner.type == .date || inner.type == .timestamp,
        let days = range.stretched(firstDayOfYear, lastDayOfYear)
      else { return nil }
      return pushed(.date(inner), days, missing: missing, limit: limit)
    case .worked(.seconds, let calendar, let from, .literal(let end)):
      guard let end = ConstantInstant(end), from.type == .timestamp,
        let instants = range.instants(
          workedUntil: end.instant, on: dataset.calendars[calendar.index])
      else { return nil }
      return pushed(from, instants, missing: missing, limit: limit)
    default: return nil
    }
  }

  /// The packed integers or codes of a stored column and, for an event field, the largest
  /// value that is known.
  func storedAndLimit(_ operand: RowExpression) -> (PackedIntegers, limit: Int64?)? {
    guard usesShortcuts else { return nil }
    switch operand {
    case .column(let id, _):
      return dataset.column(id).storage.packed.map { ($0, nil) }
    case .known(.column(let id, _), let end):
      let column = dataset.column(id)
      guard let packed = column.storage.packed, column.type != .text else { return nil }
      let limit = column.type == .date ? end.firstDayAtOrAfter : end.secondsSinceEpoch
      return (packed, limit - 1)
    default: return nil
    }
  }

  /// The test of a column, or a constant where statistics decide it for every row.
  func simplified(_ integers: PackedIntegers, _ test: RangeTest) -> any ConditionEvaluator {
    if let truth = test.constantTruth(for: integers) { return ConstantCondition(truth: truth) }
    return StoredRangeCondition(integers: integers, test: test)
  }
}

extension Column.Storage {
  /// The integers or codes of the rows; nil for plain texts.
  fileprivate var packed: PackedIntegers? {
    switch self {
    case .integers(let integers): integers
    case .dictionary(let codes, _): codes
    case .plain: nil
    }
  }
}

extension Literal {
  /// The constant as a stored integer of a type; nil when it is of another one.
  fileprivate func integer(as type: ScalarType) -> Int64? {
    switch (self, type) {
    case (.date(let date), .timestamp): Timestamp(startOf: date).secondsSinceEpoch
    case (.number(let number), .integer), (.number(let number), .decimal):
      number.scale <= type.decimalScale
        ? number.rescaled(to: type.decimalScale).flatMap { Int64(exactly: $0.unscaled) } : nil
    default: self.type == type ? integer : nil
    }
  }
}

extension Int64 {
  /// The first second of a day; nil beyond 64 bits.
  fileprivate var startOfDay: Int64? {
    let (product, overflow) = multipliedReportingOverflow(by: 86_400)
    return overflow ? nil : product
  }

  fileprivate var endOfDay: Int64? {
    let (sum, overflow) = (startOfDay ?? .max).addingReportingOverflow(86_399)
    return overflow ? nil : sum
  }
}

private func firstDayOfYear(_ year: Int64) -> Int64? {
  guard (1...9999).contains(year) else { return nil }
  return Int64(CivilDate.firstDay(ofYear: Int(year)).daysSinceEpoch)
}

private func lastDayOfYear(_ year: Int64) -> Int64? {
  guard (1...9998).contains(year) else { return nil }
  return Int64(CivilDate.firstDay(ofYear: Int(year) + 1).daysSinceEpoch) - 1
}

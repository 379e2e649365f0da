import Planning
import Values

/// The integers that a comparison with a constant accepts: a range, or all outside of it.
struct ValueRange: Hashable, Sendable {
  /// Nil for none.
  var values: ClosedRange<Int64>?
  var isComplement = false

  func contains(_ value: Int64) -> Bool {
    (values?.contains(value) ?? false) != isComplement
  }

  /// The whole multiples of 10^-scale that stand in a relation to a number.
  init(_ relation: ComparisonOperator, _ number: Decimal, scale: Int) {
    let extra = max(number.scale - scale, 0)
    let factor = Decimal.powerOfTen(max(scale - number.scale, 0))
    let (unscaled, overflow) = number.unscaled.multipliedReportingOverflow(by: factor)
    if overflow {
      self.init(relation, floor: number.unscaled < 0 ? .min : .max, isExact: false)
      return
    }
    let divisor = Decimal.powerOfTen(extra)
    let quotient = unscaled / divisor
    let floor = quotient - (quotient * divisor > unscaled ? 1 : 0)
    self.init(relation, floor: floor, isExact: floor * divisor == unscaled)
  }

  /// The integers that stand in a relation to a bound, which is `floor` or, when not exact,
  /// lies between it and the next integer.
  init(_ relation: ComparisonOperator, floor: Int128, isExact: Bool) {
    let next = floor < .max ? floor + 1 : floor
    switch relation {
    case .equal, .notEqual:
      values = isExact ? ValueRange.clamped(floor, floor) : nil
      isComplement = relation == .notEqual
    case .less: values = ValueRange.clamped(.min, isExact ? floor - 1 : floor)
    case .lessOrEqual: values = ValueRange.clamped(.min, floor)
    case .greater: values = ValueRange.clamped(next, .max)
    case .greaterOrEqual: values = ValueRange.clamped(isExact ? floor : next, .max)
    }
  }

  init(_ values: ClosedRange<Int64>?, isComplement: Bool = false) {
    self.values = values
    self.isComplement = isComplement
  }

  /// The range of those values of `inner` for which `bounds` of it lie in this range, where
  /// the function is monotone and stretches: day → its seconds, year → its days.
  func stretched(_ first: (Int64) -> Int64?, _ last: (Int64) -> Int64?) -> ValueRange? {
    guard let values else { return self }
    let lower = values.lowerBound == .min ? .min : first(values.lowerBound)
    let upper = values.upperBound == .max ? .max : last(values.upperBound)
    guard let lower, let upper, lower <= upper else { return nil }
    return ValueRange(lower...upper, isComplement: isComplement)
  }

  private static func clamped(_ lower: Int128, _ upper: Int128) -> ClosedRange<Int64>? {
    let (lower, upper) = (max(lower, Int128(Int64.min)), min(upper, Int128(Int64.max)))
    return lower <= upper ? Int64(lower)...Int64(upper) : nil
  }
}

extension IntegerLanes {
  /// These values times `factor`, divided by the others, half up (away from zero); missing
  /// where the divisor is 0.
  package func divided(by other: IntegerLanes, factor: Int128) -> CheckedLanes {
    var presence = presence(with: other) ?? Array(repeating: 1, count: count)
    var overflowed = false
    var quotients = [Int64](repeating: 0, count: count)
    for index in quotients.indices where presence[index] == 1 {
      let divisor = Int128(other.values[index])
      guard divisor != 0 else {
        presence[index] = 0
        continue
      }
      let (dividend, overflow) = Int128(values[index]).multipliedReportingOverflow(by: factor)
      let quotient = overflow ? 0 : dividend.dividedHalfUp(by: divisor)
      overflowed = overflowed || overflow || Int64(exactly: quotient) == nil
      quotients[index] = Int64(truncatingIfNeeded: quotient)
    }
    let lanes = IntegerLanes(
      values: quotients, present: presence.contains(0) ? presence : nil)
    return CheckedLanes(lanes: lanes, overflowed: overflowed)
  }

  /// The nearest whole multiples of a positive step, half up (away from zero).
  package func rounded(toMultipleOf step: Int64) -> CheckedLanes {
    var overflowed = false
    let rounded = values.enumerated().map { index, value -> Int64 in
      let multiple = Int128(value).dividedHalfUp(by: Int128(step)) * Int128(step)
      let fits = Int64(exactly: multiple) != nil
      overflowed = overflowed || !fits && present?[index] != 0
      return Int64(truncatingIfNeeded: multiple)
    }
    return CheckedLanes(
      lanes: IntegerLanes(values: rounded, present: present), overflowed: overflowed)
  }
}

extension Int128 {
  /// The quotient, half up (away from zero).
  fileprivate func dividedHalfUp(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return quotient + ((self < 0) == (divisor < 0) ? 1 : -1)
  }
}

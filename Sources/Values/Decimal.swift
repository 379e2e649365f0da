/// An exact decimal number: `unscaled` × 10^-`scale`.
///
/// Two decimals are equal when their values are (1.5 equals 1.50); both keep the
/// digits they were written with.
package struct Decimal: Sendable {
  package let unscaled: Int128
  /// Digits after the point, 0…``maximumScale``.
  package let scale: Int

  /// The most digits after the point that are kept.
  package static let maximumScale = 18

  package init(unscaled: Int128, scale: Int = 0) {
    self.unscaled = unscaled
    self.scale = scale
  }

  package init(_ integer: Int64) {
    self.init(unscaled: Int128(integer))
  }

  /// The quotient of two integers, half up (away from zero) at `places` decimals.
  ///
  /// - Precondition: `divisor` is not 0.
  package init(dividing dividend: Int128, by divisor: Int128, places: Int) {
    let scaled = dividend * Decimal.powerOfTen(places)
    var quotient = scaled / divisor
    let remainder = scaled - quotient * divisor
    if remainder.magnitude * 2 >= divisor.magnitude {
      quotient += (dividend < 0) == (divisor < 0) ? 1 : -1
    }
    self.init(unscaled: quotient, scale: places)
  }

  /// Reads `-12.50`: a sign, digits, and at most one point between digits. Returns nil for
  /// anything else and for more than 18 digits after the point or 37 in all.
  package init?(_ text: some StringProtocol) {
    var unscaled: Int128 = 0
    var scale = 0
    var digits = 0
    var sawPoint = false
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !sawPoint, digits > 0 {
        sawPoint = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        unscaled = unscaled * 10 + Int128(byte - UInt8(ascii: "0"))
        digits += 1
        if sawPoint { scale += 1 }
      } else {
        return nil
      }
      guard digits <= 37, scale <= Decimal.maximumScale else { return nil }
    }
    guard digits > 0, !sawPoint || scale > 0 else { return nil }
    self.init(unscaled: isNegative ? -unscaled : unscaled, scale: scale)
  }

  /// 10 to the power of `exponent`, for 0…38.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The same number with `newScale` digits after the point, half up when digits go.
  /// Nil when the result does not fit.
  package func rescaled(to newScale: Int) -> Decimal? {
    if newScale >= scale {
      let (product, overflow) = unscaled.multipliedReportingOverflow(
        by: Decimal.powerOfTen(newScale - scale))
      return overflow ? nil : Decimal(unscaled: product, scale: newScale)
    }
    let divisor = Decimal.powerOfTen(scale - newScale)
    let rounded = Decimal(dividing: unscaled, by: divisor, places: 0)
    return Decimal(unscaled: rounded.unscaled, scale: newScale)
  }

  /// The same number without zeros at the end of its decimals.
  package var trimmed: Decimal {
    var unscaled = unscaled
    var scale = scale
    while scale > 0, unscaled % 10 == 0 {
      unscaled /= 10
      scale -= 1
    }
    return Decimal(unscaled: unscaled, scale: scale)
  }
}

extension Decimal: Hashable, Comparable {
  package static func == (left: Decimal, right: Decimal) -> Bool {
    let (left, right) = (left.trimmed, right.trimmed)
    return left.scale == right.scale && left.unscaled == right.unscaled
  }

  package func hash(into hasher: inout Hasher) {
    let canonical = trimmed
    hasher.combine(canonical.unscaled)
    hasher.combine(canonical.scale)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    let scale = max(left.scale, right.scale)
    if let left = left.rescaled(to: scale), let right = right.rescaled(to: scale) {
      return left.unscaled < right.unscaled
    }
    // One side is too large for the common scale: its whole part decides.
    return left.unscaled / powerOfTen(left.scale) < right.unscaled / powerOfTen(right.scale)
  }
}

extension Decimal: CustomStringConvertible {
  /// Digits with a point, as many decimals as ``scale``: `-12.50`.
  package var description: String {
    let digits = String(unscaled.magnitude)
    let sign = unscaled < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}

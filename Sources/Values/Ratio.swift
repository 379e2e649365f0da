/// A rate as the pair of integers it was counted from; 0/0 is missing, never zero.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int64
  /// Not negative; 0 means that the rate is missing.
  package let denominator: Int64

  package init(_ numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether there was nothing to divide by.
  package var isMissing: Bool { denominator == 0 }

  /// The rate in percent, half up at `places` decimals; nil when missing.
  package func percent(places: Int) -> Decimal? {
    quotient(scaledBy: 100, places: places)
  }

  /// numerator × factor / denominator, half up at `places` decimals; nil when missing.
  package func quotient(scaledBy factor: Int64 = 1, places: Int) -> Decimal? {
    guard denominator != 0 else { return nil }
    return Decimal(
      dividing: Int128(numerator) * Int128(factor), by: Int128(denominator), places: places)
  }

  /// Exact comparison by cross-multiplication; nil when one of them is missing.
  package func isLess(than other: Ratio) -> Bool? {
    guard !isMissing, !other.isMissing else { return nil }
    return Int128(numerator) * Int128(other.denominator)
      < Int128(other.numerator) * Int128(denominator)
  }
}

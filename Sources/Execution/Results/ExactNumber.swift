import Columnar
import Planning
import Results
import Values

/// A number as an exact fraction, for comparing rates, quotients and decimals with each other.
struct ExactNumber: Sendable {
  let numerator: Int128
  /// Above 0.
  let denominator: Int128

  /// - Precondition: `denominator` is not 0.
  init(_ numerator: Int128, _ denominator: Int128) {
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  /// Whether this number is the smaller one: by cross-multiplication in 256 bits.
  func isLess(than other: ExactNumber) -> Bool {
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}

extension ResultValues {
  /// The number in one row; nil when it is missing or no number. Dates and instants are
  /// days and seconds, flags 0 and 1.
  func number(at row: Int) -> ExactNumber? {
    switch self {
    case .stored(let column):
      guard let integer = column.integer(at: row) else { return nil }
      let scale = column.type.scalarType.decimalScale
      return ExactNumber(Int128(integer), Decimal.powerOfTen(scale))
    case .counts(let counts): return ExactNumber(Int128(counts[row]), 1)
    case .rates(let numerators, let denominators):
      guard denominators[row] != 0 else { return nil }
      return ExactNumber(Int128(numerators[row]), Int128(denominators[row]))
    case .decimals(let unscaled, let scale, _, let missing):
      return missing?[row] == true
        ? nil : ExactNumber(unscaled[row], Decimal.powerOfTen(scale))
    case .ranks(let ranks, _): return ranks[row] == 0 ? nil : ExactNumber(Int128(ranks[row]), 1)
    case .quotients(let numerators, let denominators, let scale, _),
      .percentages(let numerators, let denominators, let scale, _):
      guard denominators[row] != 0 else { return nil }
      let (divisor, overflow) = denominators[row].multipliedReportingOverflow(
        by: Decimal.powerOfTen(scale))
      return overflow ? nil : ExactNumber(numerators[row], divisor)
    }
  }

  /// Whether a row has no value.
  func isMissing(at row: Int) -> Bool {
    switch self {
    case .stored(let column): column.isMissing(at: row)
    case .counts: false
    case .rates(_, let denominators): denominators[row] == 0
    case .decimals(_, _, _, let missing): missing?[row] == true
    case .quotients(_, let denominators, _, _), .percentages(_, let denominators, _, _):
      denominators[row] == 0
    case .ranks(let ranks, _): ranks[row] == 0
    }
  }
}

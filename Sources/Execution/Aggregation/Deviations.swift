import Columnar
import Planning
import Results
import Values

/// Standard deviations of samples, from exact sums: only the last step, the root of the exact
/// variance, is a floating-point number.
struct Deviations: Sendable {
  let sums: [Int128]
  let squares: [Int128]
  let counts: [Int64]
  let format: ValueFormat

  init(sums: [Int128], squares: [Int128], counts: [Int64], format: ValueFormat) {
    self.sums = sums
    self.squares = squares
    self.counts = counts
    self.format = format
  }

  init(_ moments: GroupedMoments?, _ format: ValueFormat) {
    self.init(
      sums: moments?.sums ?? [], squares: moments?.squares ?? [], counts: moments?.counts ?? [],
      format: format)
  }

  /// All slots together in one.
  var total: Deviations {
    Deviations(
      sums: [sums.reduce(0, +)], squares: [squares.reduce(0, &+)], counts: [counts.reduce(0, +)],
      format: format)
  }

  /// Digits that a root keeps beyond those of the values.
  private static let digits = 6

  /// The deviations; missing for fewer than two values.
  var values: ResultValues {
    let factor = Double(Decimal.powerOfTen(Deviations.digits))
    let roots = counts.indices.map { slot -> Int128 in
      let root = Deviations.deviation(sums[slot], squares[slot], Int128(counts[slot]))
      return Int128((root * factor).rounded())
    }
    let divisor: Int128 = format.type == .duration ? 3_600 : 1
    return .quotients(
      numerators: roots, denominators: counts.map { $0 < 2 ? 0 : divisor },
      scale: format.type.decimalScale + Deviations.digits,
      places: max(2, format.type.decimalScale))
  }

  /// √((n Σx² − (Σx)²) / (n (n − 1))), with an exact difference in 256 bits.
  private static func deviation(_ sum: Int128, _ squares: Int128, _ count: Int128) -> Double {
    guard count > 1 else { return 0 }
    let left = count.multipliedFullWidth(by: squares)
    let right = sum.multipliedFullWidth(by: sum)
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    let high = left.high - right.high - (borrow ? 1 : 0)
    let difference = Double(high) * 0x1p128 + Double(low)
    return (difference / (Double(count) * Double(count - 1))).squareRoot()
  }
}

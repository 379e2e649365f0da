import Columnar
import Planning
import Results
import Values

/// Numbers of a result as exact fractions: numerator × 10^-scale / denominator, missing where
/// the denominator is 0.
struct ExactColumn: Sendable {
  let numerators: [Int128]
  /// Not negative.
  let denominators: [Int128]
  let scale: Int
  /// Whether values are whole multiples of 10^-scale: denominators are 0 or 1.
  let isDecimal: Bool

  /// Both columns combined row by row.
  func combined(
    _ op: ArithmeticOperator, with other: ExactColumn
  ) throws(ExecutionError) -> ExactColumn {
    let common = max(scale, other.scale)
    let left = try op == .times ? self : rescaled(to: common)
    let right = try op == .times ? other : other.rescaled(to: common)
    var numerators: [Int128] = []
    var denominators: [Int128] = []
    for row in left.numerators.indices {
      let (numerator, denominator) = try left.combined(op, with: right, row)
      numerators.append(numerator)
      denominators.append(denominator)
    }
    let resultScale = op == .times ? scale + other.scale : op == .divided ? 0 : common
    return ExactColumn(
      numerators: numerators, denominators: denominators, scale: resultScale,
      isDecimal: isDecimal && other.isDecimal && op != .divided)
  }

  private func combined(
    _ op: ArithmeticOperator, with other: ExactColumn, _ row: Int
  ) throws(ExecutionError) -> (Int128, Int128) {
    let (a, b) = (numerators[row], denominators[row])
    let (c, d) = (other.numerators[row], other.denominators[row])
    guard b != 0, d != 0 else { return (0, 0) }
    var checked = CheckedArithmetic()
    var result: (Int128, Int128)
    switch op {
    case .times: result = (checked.product(a, c), checked.product(b, d))
    case .divided: result = c == 0 ? (0, 0) : (checked.product(a, d), checked.product(b, c))
    case .plus where b == d: result = (checked.sum(a, c), b)
    case .minus where b == d: result = (checked.difference(a, c), b)
    case .plus:
      result = (
        checked.sum(checked.product(a, d), checked.product(c, b)), checked.product(b, d)
      )
    case .minus:
      result = (
        checked.difference(checked.product(a, d), checked.product(c, b)), checked.product(b, d)
      )
    }
    if checked.overflowed { throw .overflow(.resultArithmetic) }
    if result.1 < 0 { result = (-result.0, -result.1) }
    return result
  }

  /// The same numbers in units of 10^-`newScale`, if that is finer.
  func rescaled(to newScale: Int) throws(ExecutionError) -> ExactColumn {
    guard newScale > scale else { return self }
    let factor = Decimal.powerOfTen(newScale - scale)
    var checked = CheckedArithmetic()
    let scaled = numerators.map { checked.product($0, factor) }
    if checked.overflowed { throw .overflow(.resultArithmetic) }
    return ExactColumn(
      numerators: scaled, denominators: denominators, scale: newScale, isDecimal: isDecimal)
  }

  /// The numbers as values of a result: decimals where they are, else quotients.
  var values: ResultValues {
    guard isDecimal, scale <= Decimal.maximumScale else {
      return .quotients(
        numerators: numerators, denominators: denominators, scale: scale, places: 2)
    }
    return .decimals(
      unscaled: numerators, scale: scale, style: .shortest,
      missing: Bitmap(where: denominators) { $0 == 0 })
  }
}

/// Arithmetic that remembers whether something overflowed.
struct CheckedArithmetic {
  private(set) var overflowed = false

  mutating func product(_ left: Int128, _ right: Int128) -> Int128 {
    take(left.multipliedReportingOverflow(by: right))
  }

  mutating func sum(_ left: Int128, _ right: Int128) -> Int128 {
    take(left.addingReportingOverflow(right))
  }

  mutating func difference(_ left: Int128, _ right: Int128) -> Int128 {
    take(left.subtractingReportingOverflow(right))
  }

  private mutating func take(_ result: (partialValue: Int128, overflow: Bool)) -> Int128 {
    overflowed = overflowed || result.overflow
    return result.partialValue
  }
}

extension ResultValues {
  /// The numbers as exact fractions; everything that is no number is missing.
  var exact: ExactColumn {
    switch self {
    case .counts(let counts): decimals(counts.map { Int128($0) }, scale: 0) { _ in false }
    case .stored(let column):
      decimals(
        (0..<column.count).map { Int128(column.integer(at: $0) ?? 0) },
        scale: column.type.scalarType.decimalScale
      ) { column.integer(at: $0) == nil }
    case .decimals(let unscaled, let scale, _, let missing):
      decimals(unscaled, scale: scale) { missing?[$0] == true }
    case .rates(let numerators, let denominators):
      ExactColumn(
        numerators: numerators.map { Int128($0) }, denominators: denominators.map { Int128($0) },
        scale: 0, isDecimal: false)
    case .ranks(let ranks, _): decimals(ranks.map { Int128($0) }, scale: 0) { ranks[$0] == 0 }
    case .quotients(let numerators, let denominators, let scale, _),
      .percentages(let numerators, let denominators, let scale, _):
      ExactColumn(
        numerators: numerators, denominators: denominators, scale: scale, isDecimal: false)
    }
  }

  private func decimals(
    _ unscaled: [Int128], scale: Int, isMissing: (Int) -> Bool
  ) -> ExactColumn {
    ExactColumn(
      numerators: unscaled, denominators: unscaled.indices.map { isMissing($0) ? 0 : 1 },
      scale: scale, isDecimal: true)
  }
}

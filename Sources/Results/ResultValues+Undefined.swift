import Columnar

extension ResultValues {
  /// The values, missing in the rows that are not defined.
  package func keeping(_ isDefined: [Bool]) -> ResultValues {
    switch self {
    case .stored(let column): return .stored(column.masked(by: isDefined.map { $0 ? 1 : 0 }))
    case .rates(let numerators, let denominators):
      return .rates(
        numerators: numerators,
        denominators: zip(denominators, isDefined).map { $1 ? $0 : 0 })
    case .decimals(let unscaled, let scale, let style, let missing):
      return .decimals(
        unscaled: unscaled, scale: scale, style: style,
        missing: Bitmap(where: Array(isDefined.indices)) { row in
          !isDefined[row] || missing?[row] == true
        })
    case .ranks(let ranks, let ties):
      return .ranks(zip(ranks, isDefined).map { $1 ? $0 : 0 }, ties: ties)
    case .quotients(let numerators, let denominators, let scale, let places):
      return .quotients(
        numerators: numerators, denominators: zip(denominators, isDefined).map { $1 ? $0 : 0 },
        scale: scale, places: places)
    case .percentages(let numerators, let denominators, let scale, let unit):
      return .percentages(
        numerators: numerators, denominators: zip(denominators, isDefined).map { $1 ? $0 : 0 },
        scale: scale, unit: unit)
    case .counts(let counts):
      guard isDefined.contains(false) else { return self }
      return .decimals(
        unscaled: counts.map { Int128($0) }, scale: 0, style: .shortest,
        missing: Bitmap(where: isDefined) { !$0 })
    }
  }
}

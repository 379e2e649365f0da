import Columnar

extension ResultValues {
  /// The values, missing in the rows that are not defined; nothing of what stood there is kept.
  package func keeping(_ isDefined: [Bool]) -> ResultValues {
    func kept<Number: FixedWidthInteger>(_ numbers: [Number]) -> [Number] {
      zip(numbers, isDefined).map { $1 ? $0 : 0 }
    }
    switch self {
    case .stored(let column): return .stored(column.masked(by: isDefined.map { $0 ? 1 : 0 }))
    case .rates(let numerators, let denominators):
      return .rates(numerators: kept(numerators), denominators: kept(denominators))
    case .decimals(let unscaled, let scale, let style, let missing):
      return .decimals(
        unscaled: kept(unscaled), scale: scale, style: style,
        missing: Bitmap(where: Array(isDefined.indices)) { row in
          !isDefined[row] || missing?[row] == true
        })
    case .ranks(let ranks, let ties): return .ranks(kept(ranks), ties: ties)
    case .quotients(let numerators, let denominators, let scale, let places):
      return .quotients(
        numerators: kept(numerators), denominators: kept(denominators), scale: scale,
        places: places)
    case .percentages(let numerators, let denominators, let scale, let unit):
      return .percentages(
        numerators: kept(numerators), denominators: kept(denominators), scale: scale, unit: unit)
    case .counts(let counts):
      guard isDefined.contains(false) else { return self }
      return .decimals(
        unscaled: kept(counts).map { Int128($0) }, scale: 0, style: .shortest,
        missing: Bitmap(where: isDefined) { !$0 })
    }
  }
}

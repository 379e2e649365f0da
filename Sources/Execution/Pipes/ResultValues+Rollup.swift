import Columnar
import Planning
import Results
import Values

extension ResultValues {
  /// One value for all rows, as their numerators and denominators give it exactly.
  func rolledUp(
    _ rollup: TableRollup, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> ResultValues {
    switch rollup {
    case .sum: return try summed
    case .ratio: return try ratio
    case .least, .greatest:
      let ranks = try ranks(cancellation)
      let known = ranks.indices.filter { ranks[$0] != ResultValues.missingRank }
      let best =
        rollup == .least
        ? known.min { ranks[$0] < ranks[$1] } : known.max { ranks[$0] < ranks[$1] }
      return gathered([UInt32(best ?? 0)])
    case .label, .missing, .computed: throw .unsupported("a computed rollup")
    }
  }

  /// Numerators and denominators added up.
  private var ratio: ResultValues {
    get throws(ExecutionError) {
      switch self {
      case .rates(let numerators, let denominators):
        return .rates(
          numerators: [numerators.reduce(0, +)], denominators: [denominators.reduce(0, +)])
      case .quotients(let numerators, let denominators, let scale, let places):
        return .quotients(
          numerators: [try sum(numerators)], denominators: [try sum(denominators)], scale: scale,
          places: places)
      default: throw .unsupported("a ratio of other values")
      }
    }
  }

  /// The sum of the values that are not missing; missing where all are.
  private var summed: ResultValues {
    get throws(ExecutionError) {
      switch self {
      case .counts(let counts): return .counts([counts.reduce(0, +)])
      case .decimals(let unscaled, let scale, let style, let missing):
        let known = unscaled.indices.filter { missing?[$0] != true }
        return .decimals(
          unscaled: [try sum(known.map { unscaled[$0] })], scale: scale, style: style,
          missing: Bitmap(where: [known.isEmpty]) { $0 })
      case .quotients(let numerators, let denominators, let scale, let places):
        let known = denominators.indices.filter { denominators[$0] != 0 }
        let unit = known.first.map { denominators[$0] } ?? 0
        guard known.allSatisfy({ denominators[$0] == unit }) else {
          throw .unsupported("a sum of fractions")
        }
        return .quotients(
          numerators: [try sum(known.map { numerators[$0] })], denominators: [unit], scale: scale,
          places: places)
      default: throw .unsupported("a sum of other values")
      }
    }
  }

  private func sum(_ values: [Int128]) throws(ExecutionError) -> Int128 {
    var total: Int128 = 0
    for value in values {
      let (sum, overflow) = total.addingReportingOverflow(value)
      if overflow { throw .overflow(.resultArithmetic) }
      total = sum
    }
    return total
  }

  /// The values with one more.
  func appending(_ last: ResultValues) throws(ExecutionError) -> ResultValues {
    switch (self, last) {
    case (.counts(let counts), .counts(let more)): return .counts(counts + more)
    case (.rates(let numerators, let denominators), .rates(let more, let moreDenominators)):
      return .rates(
        numerators: numerators + more, denominators: denominators + moreDenominators)
    case (.stored(let column), .stored(let more)) where !areNumbers && column.type == more.type:
      guard column.type == .text else {
        return .stored(
          Column(
            column.type,
            integers: (0..<column.count).map { column.integer(at: $0) } + [more.integer(at: 0)]))
      }
      return .stored(Column(texts: texts + last.texts))
    case (_, .stored(let more)) where more.type == .text:
      guard let label = more.text(at: 0) else { return try appendingMissing }
      return appending(labels: [label])
    default: return try appendingNumber(last)
    }
  }

  private var areNumbers: Bool {
    guard case .stored(let column) = self else { return true }
    return column.type.scalarType.isNumeric
  }

  /// The values with a missing one at the end, which some row of this column gives its form.
  private var appendingMissing: ResultValues {
    get throws(ExecutionError) {
      guard case .stored(let column) = self, !areNumbers else {
        return try appendingNumber(
          .decimals(
            unscaled: [0], scale: 0, style: .shortest, missing: Bitmap(where: [0]) { _ in true }))
      }
      return .stored(
        Column(column.type, integers: (0..<column.count).map { column.integer(at: $0) } + [nil]))
    }
  }

  private func appendingNumber(_ last: ResultValues) throws(ExecutionError) -> ResultValues {
    let (own, more) = (exact, last.exact)
    let scale = max(own.scale, more.scale)
    let (first, second) = (try own.rescaled(to: scale), try more.rescaled(to: scale))
    let all = ExactColumn(
      numerators: first.numerators + second.numerators,
      denominators: first.denominators + second.denominators, scale: scale,
      isDecimal: own.isDecimal && more.isDecimal)
    switch self {
    case .percentages(_, _, _, let unit):
      return .percentages(
        numerators: all.numerators, denominators: all.denominators, scale: scale, unit: unit)
    case .quotients(_, _, _, let places):
      return .quotients(
        numerators: all.numerators, denominators: all.denominators, scale: scale, places: places)
    case .decimals(_, _, .fixed, let missing) where all.isDecimal && scale == own.scale:
      _ = missing
      return .decimals(
        unscaled: all.numerators, scale: scale, style: .fixed,
        missing: Bitmap(where: all.denominators) { $0 == 0 })
    default: return all.values
    }
  }
}

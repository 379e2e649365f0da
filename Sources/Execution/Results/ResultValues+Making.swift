import Columnar
import Planning
import Results
import Values

extension ValueFormat {
  /// Lanes of this format as values of a result. Durations become hours.
  func values(_ lanes: IntegerLanes) -> ResultValues {
    if let entries = dictionary?.entries {
      let codes = PackedIntegers(codes: lanes)
      return .stored(Column(type: .text, storage: .dictionary(codes: codes, entries: entries)))
    }
    guard let columnType else {
      let hours = (0..<lanes.count).map { lanes[$0] == nil ? Int128(0) : 3_600 }
      return .quotients(
        numerators: lanes.values.map { Int128($0) }, denominators: hours, scale: 0, places: 2)
    }
    return .stored(Column(type: columnType, storage: .integers(PackedIntegers(lanes))))
  }

  /// Exact sums of such values.
  func sums(_ sums: [Int128], counts: [Int64]) -> ResultValues {
    if type == .duration {
      return .quotients(
        numerators: sums, denominators: counts.map { $0 == 0 ? 0 : 3_600 }, scale: 0, places: 2)
    }
    return .decimals(
      unscaled: sums, scale: type.decimalScale, style: style,
      missing: Bitmap(where: counts) { $0 == 0 })
  }

  /// Averages of such values, shown with 2 decimals or more.
  func averages(_ sums: [Int128], counts: [Int64]) -> ResultValues {
    let divisor: Int128 = type == .duration ? 3_600 : 1
    return .quotients(
      numerators: sums, denominators: counts.map { Int128($0) * divisor },
      scale: type.decimalScale, places: max(2, type.decimalScale))
  }
}

extension MeasureColumn {
  /// The measure as values of a result.
  var values: ResultValues {
    switch self {
    case .counts(let counts): .counts(counts)
    case .rates(let trues, let falses, _):
      .rates(numerators: trues, denominators: zip(trues, falses).map { $0 + $1 })
    case .sums(let sums, let counts, let format): format.sums(sums, counts: counts)
    case .averages(let sums, let counts, let format): format.averages(sums, counts: counts)
    case .extremes(let lanes, let format, _): format.values(lanes)
    case .distributions(let distributions): distributions.values
    case .deviations(let deviations): deviations.values
    }
  }

  /// What the measure divides by: the denominator of a rate, the values behind an average.
  var denominators: [Int64] {
    switch self {
    case .counts(let counts): counts
    case .rates(let trues, let falses, _): zip(trues, falses).map { $0 + $1 }
    case .sums(_, let counts, _), .averages(_, let counts, _): counts
    case .extremes(let lanes, _, _): (0..<lanes.count).map { lanes[$0] == nil ? 0 : 1 }
    case .distributions(let distributions): distributions.valueCounts
    case .deviations(let deviations): deviations.counts
    }
  }

  /// Rows that a rate left out because its condition is unknown; nil for other measures.
  var unknowns: [Int64]? {
    if case .rates(_, _, let unknowns) = self { unknowns } else { nil }
  }
}

extension ResultValues {
  /// The values of these rows, in this order.
  func gathered(_ rows: [UInt32]) -> ResultValues {
    func pick<Value>(_ values: [Value]) -> [Value] { rows.map { values[Int($0)] } }
    switch self {
    case .stored(let column):
      return .stored(rows.isIdentity(of: column.count) ? column : column.gather(rows))
    case .counts(let counts): return .counts(pick(counts))
    case .rates(let numerators, let denominators):
      return .rates(numerators: pick(numerators), denominators: pick(denominators))
    case .decimals(let unscaled, let scale, let style, let missing):
      let picked = missing.flatMap { missing in Bitmap(where: rows) { missing[Int($0)] } }
      return .decimals(unscaled: pick(unscaled), scale: scale, style: style, missing: picked)
    case .quotients(let numerators, let denominators, let scale, let places):
      return .quotients(
        numerators: pick(numerators), denominators: pick(denominators), scale: scale,
        places: places)
    case .percentages(let numerators, let denominators, let scale, let unit):
      return .percentages(
        numerators: pick(numerators), denominators: pick(denominators), scale: scale, unit: unit)
    case .ranks(let ranks, let ties): return .ranks(pick(ranks), ties: pick(ties))
    }
  }
}

extension [UInt32] {
  /// Whether these are all rows of a table in their order.
  func isIdentity(of rowCount: Int) -> Bool {
    count == rowCount && indices.allSatisfy { self[$0] == UInt32(truncatingIfNeeded: $0) }
  }
}

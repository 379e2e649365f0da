import Columnar
import Planning
import Values

extension Aggregation {
  /// The same with every division into equal counts turned into cuts, found by counting the
  /// values of the rows that the aggregation counts.
  func withCuts(
    _ dataset: Dataset, _ settings: Executor.Settings
  ) throws(ExecutionError) -> Aggregation {
    var result = self
    for (index, key) in keys.enumerated() {
      guard case .band(let expression, .equalCounts(let count, let unit)) = key else { continue }
      let counting = Aggregation(
        entity: entity, filter: filter, keys: [],
        measures: [Measure(.percentile(50, expression))])
      let program = try AggregationProgram(counting, dataset: dataset, isOfMembers: false)
      let outcome = try program.run(settings, keepsEmpty: true)
      guard case .distributions(let values)? = outcome.measures.first else { continue }
      result.keys[index] = .band(
        expression, Bands(values, count: count, unit: unit))
    }
    return result
  }
}

extension Bands {
  /// The cuts between classes of about equal counts. A class is named by its least and its
  /// greatest value; classes that ties leave empty do not exist.
  fileprivate init(_ values: Distributions, count: Int, unit: Int64) {
    let total = values.runs.count > 0 ? values.runs.valueCount(0) : 0
    var passed: Int64 = 0
    var band: Int64 = -1
    var ranges: [ClosedRange<Int64>] = []
    for (value, times) in values.runs.count > 0 ? values.runs.entries(0) : [] {
      let next = Int64(Int128(count) * Int128(passed) / Int128(total))
      if let last = ranges.last, next == band {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
      band = next
      passed += times
    }
    let scale = values.format.type.decimalScale
    func text(_ value: Int64) -> String {
      unit == 1
        ? Decimal(unscaled: Int128(value), scale: scale).trimmed.description
        : Decimal(dividing: Int128(value), by: Int128(unit), places: 2).trimmed.description
    }
    self = .cuts(
      ranges.dropFirst().map { Decimal(unscaled: Int128($0.lowerBound), scale: scale) },
      labels: ranges.isEmpty
        ? [""]
        : ranges.map { range in
          range.count == 1
            ? text(range.lowerBound) : "\(text(range.lowerBound))–\(text(range.upperBound))"
        })
  }
}

import Columnar
import Planning
import Results
import Values

/// A measure of all values of a group, made ready to run.
struct CompiledDistribution: Sendable {
  let evaluator: any ValueEvaluator
  /// What every present value is known to lie in.
  let bounds: ClosedRange<Int64>?
  let format: ValueFormat
  let summary: Summary

  /// What is said of the values.
  enum Summary: Sendable {
    case median
    /// By nearest rank.
    case percentile(Int)
    case distinct
  }

  init(_ value: CompiledValue, _ summary: Summary) {
    evaluator = value.evaluator
    bounds = value.bounds
    format = value.format
    self.summary = summary
  }

  /// The different numbers of a dimension.
  init(_ key: CompiledKey) {
    evaluator = key.values
    bounds = key.codes.flatMap { codes in
      codes.bound < 2 ? nil : codes.first...codes.first + Int64(codes.bound) - 2
    }
    format = ValueFormat(.integer)
    summary = .distinct
  }
}

/// The values of each group, and what is said of them.
struct Distributions: Sendable {
  var runs: ValueRuns
  let summary: CompiledDistribution.Summary
  let format: ValueFormat

  var valueCounts: [Int64] { (0..<runs.count).map(runs.valueCount) }

  var values: ResultValues {
    switch summary {
    case .distinct: .counts((0..<runs.count).map { Int64(runs.distinctCount($0)) })
    case .median: medians
    case .percentile(let percent): percentiles(percent)
    }
  }

  /// The least values that at least `percent` of all are not above.
  private func percentiles(_ percent: Int) -> ResultValues {
    let values = (0..<runs.count).map { slot in
      runs.value(slot, rank: (runs.valueCount(slot) * Int64(percent) + 99) / 100)
    }
    return format.values(
      IntegerLanes(values: values.map { $0 ?? 0 }, present: values.map { $0 == nil ? 0 : 1 }))
  }

  /// The middle values; between two middle ones their exact mean.
  private var medians: ResultValues {
    let doubled = (0..<runs.count).map { slot -> Int128? in
      let count = runs.valueCount(slot)
      guard let low = runs.value(slot, rank: (count + 1) / 2),
        let high = runs.value(slot, rank: count / 2 + 1)
      else { return nil }
      return Int128(low) + Int128(high)
    }
    if format.type == .duration {
      return .quotients(
        numerators: doubled.map { $0 ?? 0 }, denominators: doubled.map { $0 == nil ? 0 : 7_200 },
        scale: 0, places: 2)
    }
    return .decimals(
      unscaled: doubled.map { ($0 ?? 0) * 5 }, scale: format.type.decimalScale + 1,
      style: .shortest, missing: Bitmap(where: doubled) { $0 == nil })
  }
}

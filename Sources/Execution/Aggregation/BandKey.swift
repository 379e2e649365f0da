import Columnar
import Planning
import Values

extension RowCompiler {
  /// The number of the class that a value lies in, from 0.
  func bandKey(_ expression: RowExpression, _ bands: Bands) throws(ExecutionError) -> CompiledKey {
    guard case .cuts(let cuts, let labels) = bands else {
      throw .unsupported("equal counts that were not counted")
    }
    let value = try value(expression)
    let limits = cuts.map { $0.firstWhole(scale: value.type.decimalScale) }
    let evaluator = BandValue(operand: value.evaluator, limits: limits, bounds: value.bounds)
    return CompiledKey(
      values: evaluator, domain: .bands(labels),
      codes: KeyCodes(first: 0, bound: labels.count + 1, source: .computed(evaluator)))
  }
}

/// How many limits a value reaches.
struct BandValue: ValueEvaluator {
  let operand: any ValueEvaluator
  /// Ascending.
  let limits: [Int64]
  private let first: Int64
  /// The class of each value from ``first`` on; empty when there are too many.
  private let table: [Int64]

  init(operand: any ValueEvaluator, limits: [Int64], bounds: ClosedRange<Int64>?) {
    self.operand = operand
    self.limits = limits
    let (width, overflow) = (bounds?.upperBound ?? .max)
      .subtractingReportingOverflow(bounds?.lowerBound ?? .min)
    let isSmall = !overflow && width < Int64(DayFunctionValue.longestTable)
    first = bounds?.lowerBound ?? 0
    table = isSmall ? bounds?.map { BandValue.band(of: $0, limits) } ?? [] : []
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let values = try operand.evaluate(batch)
    if !table.isEmpty { return values.lookedUp(in: table, from: first) }
    return IntegerLanes(
      values: values.values.map { BandValue.band(of: $0, limits) }, present: values.present)
  }

  private static func band(of value: Int64, _ limits: [Int64]) -> Int64 {
    var (low, high) = (0, limits.count)
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return Int64(low)
  }
}

extension Decimal {
  /// The least whole multiple of 10^-scale that is not below this number, clamped to 64 bits.
  fileprivate func firstWhole(scale: Int) -> Int64 {
    let divisor = Decimal.powerOfTen(max(self.scale - scale, 0))
    let (unscaled, overflow) = self.unscaled.multipliedReportingOverflow(
      by: Decimal.powerOfTen(max(scale - self.scale, 0)))
    guard !overflow else { return self.unscaled < 0 ? .min : .max }
    let quotient = unscaled / divisor
    return Int64(clamping: quotient * divisor < unscaled ? quotient + 1 : quotient)
  }
}

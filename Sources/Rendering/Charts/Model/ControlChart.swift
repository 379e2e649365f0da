import Diagnostics
import Values

/// An individuals chart (XmR): values in their order, with the limits of their own variation.
///
/// After W. A. Shewhart and D. J. Wheeler ("Understanding Variation", 1993): the natural process
/// limits are mean ± 2.66 × the mean of the moving ranges |xᵢ − xᵢ₋₁|. Rates are taken as
/// individual values too, so no assumption on their n is made. A value outside the limits, or
/// eight in a row on one side of the mean, is a signal.
package struct ControlChart: Sendable {
  package let series: LineSeries
  package let limits: ControlLimits
  /// By point: what it signals.
  package let signals: [ControlSignal]
  package let axis: ValueAxis
  package let places: [PlaceLabel]
  /// Mean and limits as they are written.
  package let meanText: String
  package let lowText: String
  package let highText: String
}

/// What a point of a control chart says.
package enum ControlSignal: Hashable, Sendable {
  case none, above, below
  /// One of eight or more in a row on one side of the mean.
  case run
}

/// The mean of a process and its natural limits.
package struct ControlLimits: Hashable, Sendable {
  package let mean: Double
  package let low: Double
  package let high: Double

  /// The limits of values in their order; a missing one interrupts the moving ranges.
  ///
  /// - Parameters:
  ///   - values: at least one is not missing.
  ///   - bounds: what values cannot be below and above.
  package init(of values: [Double?], within bounds: ClosedRange<Double>) {
    let present = values.compactMap { $0 }
    let mean = present.reduce(0, +) / Double(max(present.count, 1))
    var ranges: [Double] = []
    for (before, value) in zip(values, values.dropFirst()) {
      if let before, let value { ranges.append((value - before).magnitude) }
    }
    let range = ranges.isEmpty ? 0 : ranges.reduce(0, +) / Double(ranges.count)
    self.mean = mean
    low = max(mean - ControlLimits.factor * range, bounds.lowerBound)
    high = min(mean + ControlLimits.factor * range, bounds.upperBound)
  }

  /// 3 ÷ 1.128, the mean range of two values of a normal distribution being 1.128 σ.
  private static let factor = 2.66

  /// What each value signals.
  package func signals(of values: [Double?]) -> [ControlSignal] {
    var signals = values.map { value -> ControlSignal in
      guard let value else { return .none }
      return value > high ? .above : value < low ? .below : .none
    }
    var start = 0
    while start < values.count {
      let first = side(of: values[start])
      var end = start + 1
      while end < values.count, side(of: values[end]) == first { end += 1 }
      if first != 0, end - start >= ControlLimits.runLength {
        for place in start..<end where signals[place] == .none { signals[place] = .run }
      }
      start = end
    }
    return signals
  }

  private static let runLength = 8

  /// 1 above the mean, -1 below it, 0 on it or missing.
  private func side(of value: Double?) -> Int {
    guard let value, value != mean else { return 0 }
    return value > mean ? 1 : -1
  }
}

extension ChartSource {
  /// The first number along time with its natural limits.
  mutating func control() throws(Diagnostic) -> Chart.Body {
    noteColumnsNotDrawn()
    guard let series = series().first else { throw tooFew(.spc, 0, least: ChartSource.leastPoints) }
    let values = series.points.map(\.value)
    // A span that is not over is drawn, and counts for nothing.
    let counted = zip(series.points, values).map { $0.isOpen ? nil : $1 }
    let count = counted.count { $0 != nil }
    guard count >= ChartSource.leastPoints else {
      throw tooFew(.spc, count, least: ChartSource.leastPoints)
    }
    if count < ChartSource.fewPoints {
      notes.append(Diagnostic(.limitsOfFewPoints, ["count": .number(count)]))
    }
    let numbers = first
    let bounds: ClosedRange<Double> =
      numbers.isRate ? 0...100 : numbers.isCount ? 0...(.infinity) : -.infinity...(.infinity)
    let limits = ControlLimits(of: counted, within: bounds)
    let all = values.compactMap { $0 } + [limits.low, limits.high]
    let axis = ValueAxis(
      around: (all.min() ?? 0)...(all.max() ?? 0), whole: numbers.isWhole, unit: numbers.unit,
      style)
    return .control(
      ControlChart(
        series: series, limits: limits, signals: limits.signals(of: counted), axis: axis,
        places: labels(of: [series]), meanText: numbers.text(ofComputed: limits.mean),
        lowText: numbers.text(ofComputed: limits.low),
        highText: numbers.text(ofComputed: limits.high)))
  }

  private static let leastPoints = 6
  private static let fewPoints = 12
}

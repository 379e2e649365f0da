import Diagnostics
import Results
import Values

/// Rates of groups against their n, between the limits of chance around the overall rate.
package struct FunnelChart: Sendable {
  package let points: [FunnelPoint]
  /// The overall rate in percent, and as it is written.
  package let overall: AxisTick
  /// The limits at some n, from the least to the greatest; in percent.
  package let limits: [FunnelLimit]
  /// The axis of n.
  package let counts: ValueAxis
  /// The axis of rates in percent.
  package let rates: ValueAxis

  /// The groups on one side of the limits, the one farthest out first.
  package func points(_ place: FunnelPoint.Place) -> [FunnelPoint] {
    points.filter { $0.place == place }.sorted { $0.distance > $1.distance }
  }
}

/// The limits for one n, in percent.
package struct FunnelLimit: Sendable {
  package let count: Double
  package let limits: BinomialLimits
}

/// The rate of one group.
package struct FunnelPoint: Sendable {
  package let label: String
  package let count: Int64
  /// In percent.
  package let rate: Double
  /// Rate and n as tables print them.
  package let text: String
  package let place: Place
  /// From the overall rate, in units of the half-width of the 95% limits.
  let distance: Double

  /// Where a rate lies.
  package enum Place: Hashable, Sendable, CaseIterable {
    case aboveOuter, aboveInner, within, belowInner, belowOuter

    /// Where a number of rows lies: outside where chance alone would seldom make it as great, or
    /// as small. The curves lie between whole numbers, so what is just beyond one may be likely:
    /// 1 of 1 is.
    init(of number: Int, in distribution: BinomialDistribution) {
      let above = distribution.tail(from: number)
      let below = distribution.tail(to: number)
      self =
        if above < Place.outer {
          .aboveOuter
        } else if below < Place.outer {
          .belowOuter
        } else if above < Place.inner {
          .aboveInner
        } else if below < Place.inner {
          .belowInner
        } else {
          .within
        }
    }

    /// What 95% leave on each side, and what 99.8% leave.
    private static let inner = 0.025
    private static let outer = 0.001
  }
}

extension ChartSource {
  /// The rates of the groups with the limits of chance.
  mutating func funnel() throws(Diagnostic) -> Chart.Body {
    noteColumnsNotDrawn()
    let column = columns.measures[0]
    let rates = groups.compactMap { row -> (row: Int, rate: Ratio)? in
      guard case .rate(let rate) = table.columns[column].values.cell(at: row) else { return nil }
      return rate.isMissing ? nil : (row, rate)
    }
    guard rates.count >= ChartSource.leastGroups else {
      throw tooFew(.funnel, rates.count, least: ChartSource.leastGroups)
    }
    let overall = overallRate(column, rates.map(\.rate))
    let p = Double(overall.numerator) / Double(overall.denominator)
    let points = rates.map { point(of: $0.row, $0.rate, around: p) }
    let most = Double(points.map(\.count).max() ?? 1)
    let counts = ValueAxis(around: 0...most, zero: true, whole: true, style)
    // Close together where n is small and the limits bend.
    let limits = (1...ChartSource.limitPlaces).map { index in
      let part = Double(index) / Double(ChartSource.limitPlaces)
      let count = max(1, (counts.upper * part * part).rounded())
      return FunnelLimit(count: count, limits: BinomialLimits(count: Int(count), rate: p))
    }
    let least = points.map(\.count).min() ?? 1
    let widest = BinomialLimits(count: Int(least), rate: p)
    let low = min(points.map(\.rate).min() ?? 0, widest.low998 * 100)
    let high = max(points.map(\.rate).max() ?? 0, widest.high998 * 100)
    return .funnel(
      FunnelChart(
        points: points,
        overall: AxisTick(value: p * 100, label: first.text(of: .rate(overall))),
        limits: limits, counts: counts,
        rates: ValueAxis(around: low...high, unit: .percent, style)))
  }

  /// The rate of the row `all`; of a table without it that of all groups together.
  private func overallRate(_ column: Int, _ rates: [Ratio]) -> Ratio {
    if case .rate(let rate)? = table.total?.cells[column], !rate.isMissing { return rate }
    return rates.reduce(Ratio(0, 0)) {
      Ratio($0.numerator + $1.numerator, $0.denominator + $1.denominator)
    }
  }

  private func point(of row: Int, _ rate: Ratio, around overall: Double) -> FunnelPoint {
    let distribution = BinomialDistribution(count: Int(rate.denominator), rate: overall)
    let limits = BinomialLimits(of: distribution)
    let value = Double(rate.numerator) / Double(rate.denominator)
    let side = value < overall ? overall - limits.low95 : limits.high95 - overall
    return FunnelPoint(
      label: label(of: row), count: rate.denominator, rate: value * 100,
      text: "\(first.text(at: row)), n \(style.numbers.integer(rate.denominator))",
      place: FunnelPoint.Place(of: Int(rate.numerator), in: distribution),
      distance: side > 0 ? (value - overall).magnitude / side : 0)
  }

  private static let leastGroups = 3
  private static let limitPlaces = 100
}

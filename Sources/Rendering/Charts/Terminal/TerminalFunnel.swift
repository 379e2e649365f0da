import Diagnostics
import Values

/// Rates against their n: signs between curves of dots.
struct TerminalFunnel {
  let width: Int
  let style: TableStyle

  func lines(_ chart: FunnelChart) -> [ChartLine] {
    var plot = TerminalPlot(width: width, axis: chart.rates, style: style)
    plot.level(chart.overall.value, dash: 1)
    curve(chart, \.low95, dash: 3, in: &plot)
    curve(chart, \.high95, dash: 3, in: &plot)
    curve(chart, \.low998, dash: 1, in: &plot)
    curve(chart, \.high998, dash: 1, in: &plot)
    for point in chart.points {
      let dot = plot.dot(chart.counts.position(of: Double(point.count)), point.rate)
      plot.canvas.put(FunnelWords.sign(of: point.place), at: dot, role(of: point.place))
    }
    let ticks = chart.counts.ticks.map {
      PlaceLabel(place: chart.counts.position(of: $0.value), label: $0.label)
    }
    return plot.lines(ticks) + FunnelWords(style: style).lines(chart).flatMap(wrapped)
  }

  private func curve(
    _ chart: FunnelChart, _ limit: KeyPath<BinomialLimits, Double>, dash: Int,
    in plot: inout TerminalPlot
  ) {
    var before: (x: Int, y: Int)?
    for place in chart.limits {
      let rate = place.limits[keyPath: limit] * 100
      guard (chart.rates.lower...chart.rates.upper).contains(rate) else {
        before = nil
        continue
      }
      let dot = plot.dot(chart.counts.position(of: place.count), rate)
      if let before { plot.canvas.line(from: before, to: dot, .quiet, dash: dash) }
      before = dot
    }
  }

  private func role(of place: FunnelPoint.Place) -> ChartRole {
    switch place {
    case .aboveOuter, .belowOuter: .signal
    case .aboveInner, .belowInner: .series(1)
    case .within: .series(0)
    }
  }

  private func wrapped(_ text: String) -> [ChartLine] {
    TextWrapping.lines(of: text, width: width).map { ChartLine($0) }
  }
}

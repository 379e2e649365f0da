import Values

/// A control chart: the line, its mean and its natural limits, and the points that signal.
struct TerminalControl {
  let width: Int
  let style: TableStyle

  func lines(_ chart: ControlChart) -> [ChartLine] {
    var plot = TerminalPlot(width: width, axis: chart.axis, style: style)
    plot.level(chart.limits.mean, dash: 2)
    plot.level(chart.limits.low, dash: 4)
    plot.level(chart.limits.high, dash: 4)
    plot.draw(chart.series, .series(0))
    for (point, signal) in zip(chart.series.points, chart.signals) {
      guard let value = point.value else { continue }
      let sign = point.isOpen ? TerminalLines.openSign : ControlWords.sign(of: signal)
      plot.canvas.put(
        sign, at: plot.dot(point.place, value), signal == .none ? .series(0) : .signal)
    }
    return plot.lines(chart.places)
      + ControlWords(style: style).lines(chart).flatMap { text in
        TextWrapping.lines(of: text, width: width).map { ChartLine($0) }
      }
  }
}

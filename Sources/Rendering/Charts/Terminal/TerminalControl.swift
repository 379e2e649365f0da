import Diagnostics
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
      let sign = point.isOpen ? TerminalLines.openSign : TerminalControl.sign(of: signal)
      plot.canvas.put(
        sign, at: plot.dot(point.place, value), signal == .none ? .series(0) : .signal)
    }
    return plot.lines(chart.places) + words(chart)
  }

  private static func sign(of signal: ControlSignal) -> Character {
    switch signal {
    case .none: "●"
    case .above: "▲"
    case .below: "▼"
    case .run: "◆"
    }
  }

  private func words(_ chart: ControlChart) -> [ChartLine] {
    let limits = MessageTable.phrase(
      .controlLimits,
      [
        "mean": .text(chart.meanText), "low": .text(chart.lowText),
        "high": .text(chart.highText),
      ], in: style.language)
    let signals: [(ControlSignal, Term)] = [
      (.above, .controlAbove), (.below, .controlBelow), (.run, .controlRun),
    ]
    var texts = [limits]
    for (signal, term) in signals {
      let points = zip(chart.series.points, chart.signals).filter { $1 == signal }
      guard !points.isEmpty else { continue }
      let names = points.map { "\($0.0.label) (\($0.0.text))" }.joined(separator: ", ")
      let heading = MessageTable.phrase(term, in: style.language)
      texts.append("\(TerminalControl.sign(of: signal)) \(heading): \(names)")
    }
    if texts.count == 1 {
      texts.append(MessageTable.phrase(.controlQuiet, in: style.language))
    }
    return texts.flatMap { TextWrapping.lines(of: $0, width: width).map { ChartLine($0) } }
  }
}

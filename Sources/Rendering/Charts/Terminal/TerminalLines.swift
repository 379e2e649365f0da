import Diagnostics
import Values

/// Lines of Braille dots; several are told apart by the signs on them.
struct TerminalLines {
  let width: Int
  let style: TableStyle

  /// The sign of each line.
  static let signs: [Character] = ["●", "○", "■", "□", "▲", "△"]
  /// The sign of a span of time that is not over.
  static let openSign: Character = "◌"

  func lines(_ chart: LineChart) -> [ChartLine] {
    var plot = TerminalPlot(width: width, axis: chart.axis, style: style)
    for (number, series) in chart.series.enumerated() { plot.draw(series, .series(number)) }
    for (number, series) in chart.series.enumerated() {
      mark(series, number, isOnly: chart.series.count == 1, in: &plot)
    }
    var lines = plot.lines(chart.places)
    let names = names(of: chart)
    for (number, series) in chart.series.enumerated() {
      let sign = chart.series.count > 1 ? "\(TerminalLines.signs[number % 6]) " : ""
      lines += SeriesSummary(series, style: style).lines(
        of: names.texts[number], sign: sign, role: .series(number), width: width)
    }
    return lines
  }

  /// What the window has no room for.
  func notes(_ chart: LineChart) -> [Diagnostic] { names(of: chart).note.map { [$0] } ?? [] }

  private func names(of chart: LineChart) -> ShortLabels {
    ShortLabels(chart.series.map(\.name), width: max(4, width - 4))
  }

  private func mark(
    _ series: LineSeries, _ number: Int, isOnly: Bool, in plot: inout TerminalPlot
  ) {
    var free = 0
    for point in series.points {
      guard let value = point.value else { continue }
      let dot = plot.dot(point.place, value)
      if point.isOpen {
        plot.canvas.put(TerminalLines.openSign, at: dot, .series(number))
      } else if !isOnly, dot.x / 2 >= free {
        plot.canvas.put(TerminalLines.signs[number % 6], at: dot, .series(number))
        // Signs close together would hide the line.
        free = dot.x / 2 + 4
      } else if isOnly, !series.isJoined(at: point) {
        plot.canvas.put(TerminalLines.signs[0], at: dot, .series(number))
      }
    }
  }
}

extension LineSeries {
  /// Whether a line leads to or from a point.
  fileprivate func isJoined(at point: LinePoint) -> Bool {
    if point.isJoined { return true }
    guard let next = points.first(where: { $0.place > point.place }) else { return false }
    return next.isJoined
  }
}

/// A line in figures: its first and last, its least and greatest value.
struct SeriesSummary {
  private let series: LineSeries
  private let style: TableStyle

  init(_ series: LineSeries, style: TableStyle) {
    self.series = series
    self.style = style
  }

  /// `18.6% → 23.1%`, then where the line is lowest and highest.
  var parts: [String] {
    let points = series.points.filter { $0.value != nil }
    guard let first = points.first, let last = points.last,
      let low = points.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let high = points.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
    else { return [missingSign] }
    return [
      "\(first.text) → \(last.text)", words(.chartLow, low), words(.chartHigh, high),
    ]
  }

  private func words(_ term: Term, _ point: LinePoint) -> String {
    MessageTable.phrase(
      term, ["value": .text(point.text), "place": .text(point.label)], in: style.language)
  }

  /// The figures after a name that fits into a line.
  func lines(of name: String, sign: String, role: ChartRole, width: Int) -> [ChartLine] {
    let wrapped = TextWrapping.joined([name] + parts, by: " · ", width: max(4, width - 2))
    return wrapped.enumerated().map { index, text in
      var line = ChartLine(index == 0 ? sign : sign.isEmpty ? "" : "  ", role)
      line.add(text)
      return line
    }
  }
}

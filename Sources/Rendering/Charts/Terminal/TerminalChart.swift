import Diagnostics
import Values

/// Draws a chart with the letters of a terminal, within its width.
package struct TerminalChart: Sendable {
  package let style: TableStyle

  package init(style: TableStyle) {
    self.style = style
  }

  /// The width where there is no window.
  private static let usualWidth = 80
  private static let leastWidth = 12

  /// Cells of a line, without the blank at its start.
  private var width: Int {
    max(style.width ?? TerminalChart.usualWidth, TerminalChart.leastWidth) - 2
  }

  /// Writes the title, the drawing, the row `all`, the footer and the notes.
  package func write(_ chart: Chart, to output: inout some TextOutputStream) {
    for line in TextWrapping.lines(of: DisplayWidth.escaped(chart.title), width: width) {
      output.write(" \(style.bold(line))\n")
    }
    output.write("\n")
    var lines = drawing(of: chart.body)
    if let total = chart.total, !isReference(chart.body) { lines += quiet(total) }
    for line in lines {
      let text = line.text(width: width, style)
      output.write(text.isEmpty ? "\n" : " \(text)\n")
    }
    var fitted = style
    fitted.width = width + 2
    ResultEnd(style: fitted).write(
      chart.footer, chart.notes + notesOnRoom(chart.body), to: &output)
  }

  private func drawing(of body: Chart.Body) -> [ChartLine] {
    switch body {
    case .bars(let bars): TerminalBars(width: width, style: style).lines(bars)
    case .lines(let lines): TerminalLines(width: width, style: style).lines(lines)
    case .sparks(let sparks): TerminalSparks(width: width, style: style).lines(sparks)
    case .heat(let heat): TerminalHeat(width: width, style: style).lines(heat)
    case .funnel(let funnel): TerminalFunnel(width: width, style: style).lines(funnel)
    case .control(let control): TerminalControl(width: width, style: style).lines(control)
    case .nothing: quiet(MessageTable.phrase(.chartEmpty, in: style.language))
    }
  }

  /// What a wider window would show.
  private func notesOnRoom(_ body: Chart.Body) -> [Diagnostic] {
    switch body {
    case .bars(let bars): TerminalBars(width: width, style: style).notes(bars)
    case .lines(let lines): TerminalLines(width: width, style: style).notes(lines)
    case .sparks(let sparks): TerminalSparks(width: width, style: style).notes(sparks)
    case .heat(let heat): TerminalHeat(width: width, style: style).notes(heat)
    case .funnel, .control, .nothing: []
    }
  }

  /// Whether the drawing says itself what the row `all` is.
  private func isReference(_ body: Chart.Body) -> Bool {
    if case .funnel = body { true } else { false }
  }

  private func quiet(_ text: String) -> [ChartLine] {
    TextWrapping.lines(of: text, width: width).map { ChartLine($0, .quiet) }
  }
}

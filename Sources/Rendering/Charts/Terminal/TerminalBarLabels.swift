import Diagnostics
import Values

/// What stands before the bars: a name each in one line, or both ends of a class in two where one
/// has no room for them.
struct TerminalBarLabels {
  /// By bar: its lines.
  let lines: [[String]]
  /// Cells that they fill.
  let width: Int
  /// What is to be said of them.
  let note: Diagnostic?

  private static let wantedPlot = 10

  /// The labels in `width` cells that they share with the bars and with numbers of `values` cells.
  init(_ chart: BarChart, values: Int, width: Int) {
    let widest = chart.bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    let wanted = min(widest, max(width * 2 / 5, 4))
    let room = max(min(wanted, width - values - 4 - TerminalBarLabels.wantedPlot), min(wanted, 4))
    guard chart.areClasses, widest > room else {
      let names = ShortLabels(chart.bars.map(\.label), width: room)
      (lines, self.width, note) = (names.texts.map { [$0] }, room, names.note)
      return
    }
    lines = chart.bars.map(\.ends)
    let ends = lines.joined().map { DisplayWidth.of($0) }.max() ?? 0
    self.width = min(ends, max(width - values - 4, 4))
    note = nil
  }
}

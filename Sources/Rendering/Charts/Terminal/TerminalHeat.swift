import Diagnostics
import Values

/// A grid of shades, with the limits of the shades below.
struct TerminalHeat {
  let width: Int
  let style: TableStyle

  /// From the least to the greatest; as many as there are spans between limits are used.
  private static let shades: [Character] = ["·", "░", "▒", "▓", "█"]

  func lines(_ chart: HeatChart) -> [ChartLine] {
    let (label, cell, shown) = room(for: chart)
    var lines = [head(chart, label: label, cell: cell, shown: shown)]
    let names = ShortLabels(chart.rows, width: label).texts
    for (name, cells) in zip(names, chart.cells) {
      var line = ChartLine(ChartLine.padded(name, to: label) + "  ")
      for value in cells.prefix(shown) { line.add(text(of: value, chart, cell), .series(0)) }
      lines.append(line)
    }
    lines += legend(chart)
    if shown < chart.columns.count {
      lines += wrapped(
        MessageTable.phrase(
          .chartColumnsHidden,
          ["count": .text(style.numbers.integer(chart.columns.count - shown))],
          in: style.language))
    }
    return lines
  }

  /// What the window has no room for.
  func notes(_ chart: HeatChart) -> [Diagnostic] {
    let (label, cell, shown) = room(for: chart)
    let rows = ShortLabels(chart.rows, width: label)
    let note = rows.note ?? heads(chart, cell: cell, shown: shown)?.note
    return note.map { [$0] } ?? []
  }

  /// Cells for names of rows, for each column, and how many columns are drawn.
  private func room(for chart: HeatChart) -> (label: Int, cell: Int, shown: Int) {
    let widest = chart.rows.map { DisplayWidth.of($0) }.max() ?? 0
    let label = min(widest, max(width / 3, 4))
    let room = max(1, width - label - 2)
    let widestColumn = chart.columns.map { DisplayWidth.of($0) }.max() ?? 1
    let cell = min(max(room / max(chart.columns.count, 1), 1), max(widestColumn + 1, 3), 10)
    return (label, cell, min(chart.columns.count, room / cell))
  }

  /// The names of columns above their cells; nil where they stand where there is room.
  private func heads(_ chart: HeatChart, cell: Int, shown: Int) -> ShortLabels? {
    let columns = chart.columns.prefix(shown)
    let fits = columns.allSatisfy { DisplayWidth.of($0) < cell }
    if cell < 4 || chart.columnsAreOrdered && !fits { return nil }
    return ShortLabels(Array(columns), width: cell - 1)
  }

  private func head(_ chart: HeatChart, label: Int, cell: Int, shown: Int) -> ChartLine {
    let blanks = String(repeating: " ", count: label + 2)
    guard let heads = heads(chart, cell: cell, shown: shown) else {
      let columns = chart.columns.prefix(shown)
      let labels = AxisLabels(
        columns.enumerated().map { ($0 * cell + (cell - 1) / 2, $1) }, width: shown * cell)
      return ChartLine(blanks + labels.line, .quiet)
    }
    let texts = heads.texts.map { ChartLine.padded($0, to: cell - 1) + " " }
    return ChartLine(blanks + texts.joined(), .quiet)
  }

  private func text(of value: HeatCell?, _ chart: HeatChart, _ cell: Int) -> String {
    guard let value else { return ChartLine.padded(missingSign, to: cell) }
    guard let number = value.value else { return ChartLine.padded(hiddenSign, to: cell) }
    let sign = TerminalHeat.sign(chart.shade(of: number), chart)
    let count = cell > 2 ? cell - 1 : cell
    return ChartLine.padded(String(repeating: sign, count: count), to: cell)
  }

  private static func sign(_ shade: Int, _ chart: HeatChart) -> Character {
    let spans = max(chart.limits.count - 1, 1)
    let place = spans == 1 ? 4 : shade * (shades.count - 1) / max(spans - 1, 1)
    return shades[min(max(place, 0), shades.count - 1)]
  }

  private func legend(_ chart: HeatChart) -> [ChartLine] {
    let spans = zip(chart.limits, chart.limits.dropFirst()).enumerated().map { index, limits in
      let isLast = index == chart.limits.count - 2
      let sign = String(repeating: TerminalHeat.sign(index, chart), count: 2)
      return "\(sign) \(limits.0.label)–\(isLast ? "" : "<")\(limits.1.label)"
    }
    return TextWrapping.joined(spans + chart.emptyCells(in: style), by: "   ", width: width)
      .map { ChartLine($0, .quiet) }
  }

  private func wrapped(_ text: String) -> [ChartLine] {
    TextWrapping.lines(of: text, width: width).map { ChartLine($0, .quiet) }
  }
}

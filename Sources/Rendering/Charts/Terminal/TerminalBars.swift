import Diagnostics
import Values

/// Bars with eighths of cells.
struct TerminalBars {
  let width: Int
  let style: TableStyle

  func lines(_ chart: BarChart) -> [ChartLine] {
    let values = widestValue(of: chart)
    let labels = labels(of: chart)
    let left = labels.width + values + 4
    let plot = max(0, width - left)
    let scale = BarScale(axis: chart.axis, cells: plot)
    var lines: [ChartLine] = []
    for (bar, label) in zip(chart.bars, labels.lines) {
      var line = ChartLine(ChartLine.padded(label[0], to: labels.width) + "  ")
      line.add(ChartLine.padded(bar.text, to: values, right: true) + "  ", .strong)
      for (sign, role) in cells(of: bar.value, scale, reference: chart.reference?.value) {
        line.add(String(sign), role)
      }
      lines.append(line)
      lines += label.dropFirst().map { ChartLine(ChartLine.padded($0, to: labels.width)) }
    }
    guard plot > 0 else { return lines }
    return lines + axis(chart, scale, left: left)
  }

  /// What the window has no room for.
  func notes(_ chart: BarChart) -> [Diagnostic] { labels(of: chart).note.map { [$0] } ?? [] }

  private func widestValue(of chart: BarChart) -> Int {
    chart.bars.map { DisplayWidth.of($0.text) }.max() ?? 0
  }

  private func labels(of chart: BarChart) -> TerminalBarLabels {
    TerminalBarLabels(chart, values: widestValue(of: chart), width: width)
  }

  private func cells(
    of value: Double?, _ scale: BarScale, reference: Double?
  ) -> [(Character, ChartRole)] {
    var cells = scale.bar(value).map { ($0, ChartRole.series(0)) }
    if let reference, scale.cells > 0 {
      let cell = scale.cell(of: reference)
      if cells[cell].0 == " " { cells[cell] = ("┊", .quiet) }
    }
    return cells
  }

  private func axis(_ chart: BarChart, _ scale: BarScale, left: Int) -> [ChartLine] {
    let blanks = String(repeating: " ", count: left)
    let labels = AxisLabels(
      chart.axis.ticks.map { (scale.cell(of: $0.value), $0.label) }, width: scale.cells)
    return [
      ChartLine(blanks + labels.rule(width: scale.cells, mark: "┴"), .quiet),
      ChartLine(blanks + labels.line, .quiet),
    ]
  }
}

/// Where bars begin and end, in eighths of cells.
struct BarScale {
  let axis: ValueAxis
  let cells: Int

  /// The cell that bars begin at: 0 lies between two cells.
  private var zeroCell: Int { Int((axis.position(of: 0) * Double(cells)).rounded()) }

  /// The cell that a number lies in.
  func cell(of value: Double) -> Int {
    let eighths = zeroCell * 8 + self.eighths(value)
    return min(max(eighths / 8, 0), max(cells - 1, 0))
  }

  private func eighths(_ value: Double) -> Int {
    let part = value / (axis.upper - axis.lower) * Double(cells) * 8
    let eighths = Int(min(max(part, -1e6), 1e6).rounded())
    // What is not 0 is seen.
    return eighths == 0 && value != 0 ? (value < 0 ? -1 : 1) : eighths
  }

  /// The cells of a bar; blanks where a value is missing.
  func bar(_ value: Double?) -> [Character] {
    var bar = [Character](repeating: " ", count: cells)
    guard let value, cells > 0 else { return bar }
    let eighths = eighths(value)
    if eighths >= 0 {
      for cell in zeroCell..<cells {
        let filled = eighths - (cell - zeroCell) * 8
        if filled > 0 { bar[cell] = BarScale.fromLeft[min(filled, 8)] }
      }
    } else {
      for cell in 0..<zeroCell {
        let filled = -eighths - (zeroCell - 1 - cell) * 8
        if filled > 0 { bar[cell] = filled >= 7 ? "█" : filled >= 3 ? "▐" : "▕" }
      }
    }
    return bar
  }

  private static let fromLeft: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}

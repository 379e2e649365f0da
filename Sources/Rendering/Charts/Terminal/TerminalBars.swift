import Values

/// Bars with eighths of cells.
struct TerminalBars {
  let width: Int
  let style: TableStyle

  func lines(_ chart: BarChart) -> [ChartLine] {
    let values = chart.bars.map { DisplayWidth.of($0.text) }.max() ?? 0
    let widest = chart.bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    var label = min(widest, max(width * 2 / 5, 4))
    let wanted = 10
    label = max(min(label, width - values - 4 - wanted), min(label, 4))
    let plot = max(0, width - label - values - 4)
    let left = label + values + 4
    let scale = BarScale(axis: chart.axis, cells: plot)
    var lines: [ChartLine] = []
    let names = ShortLabels(chart.bars.map(\.label), width: label).texts
    for (bar, name) in zip(chart.bars, names) {
      var line = ChartLine(ChartLine.padded(name, to: label) + "  ")
      line.add(ChartLine.padded(bar.text, to: values, right: true) + "  ", .strong)
      for (sign, role) in cells(of: bar.value, scale, reference: chart.reference?.value) {
        line.add(String(sign), role)
      }
      lines.append(line)
    }
    guard plot > 0 else { return lines }
    return lines + axis(chart, scale, left: left)
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

import Results
import Values

/// Writes the lines of a table whose widths are settled.
struct TableDrawing {
  let columns: [TableColumn]
  let fit: TableFit
  let style: TableStyle

  /// Writes titles, a rule, `rows` rows and the row of totals.
  func write(rows: Int, total: TotalRow?, to output: inout some TextOutputStream) {
    let shown = columns.prefix(fit.shownCount)
    writeTitles(shown.map(\.title), to: &output)
    output.write(" \(style.dim(String(repeating: "─", count: fit.lineWidth + 1)))\n")
    for row in 0..<rows {
      if output.isEnded { return }
      for line in lines(of: shown.map { $0.text(at: row) }) { output.write(" \(line)\n") }
    }
    guard let total else { return }
    for line in lines(of: zip(shown, total.cells).map { $0.totalText(of: $1) }) {
      output.write(" \(style.bold(line))\n")
    }
  }

  /// Titles stand on the rule: a title of one line is level with the last line of others.
  private func writeTitles(_ titles: [String], to output: inout some TextOutputStream) {
    let wrapped = zip(titles, fit.widths).map { TextWrapping.lines(of: $0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    let blocks = wrapped.map { Array(repeating: "", count: height - $0.count) + $0 }
    for line in 0..<height {
      output.write(" \(style.bold(assembled(blocks.map { $0[line] })))\n")
    }
  }

  private func lines(of cells: [String]) -> [String] {
    let wrapped = zip(cells, fit.widths).map { TextWrapping.lines(of: $0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      assembled(wrapped.map { line < $0.count ? $0[line] : "" })
    }
  }

  /// One line: each piece padded to its width, numbers on the left; no blanks at the end.
  private func assembled(_ pieces: [String]) -> String {
    var line = ""
    var pending = 0
    for (index, piece) in pieces.enumerated() {
      let padding = max(0, fit.widths[index] - DisplayWidth.of(piece))
      let isRight = columns[index].isNumber
      if index > 0 { pending += fit.gap }
      if isRight { pending += padding }
      if !piece.isEmpty {
        line += String(repeating: " ", count: pending) + piece
        pending = 0
      }
      if !isRight { pending += padding }
    }
    return line
  }
}

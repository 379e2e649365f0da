import Results
import Values

/// Writes rows one column a line, `name  value`, within the window: names take at most half of
/// it, and what is longer wraps.
struct RecordDrawing {
  private let columns: [TableColumn]
  private let style: TableStyle
  private let nameWidth: Int
  private let valueWidth: Int

  init(columns: [TableColumn], style: TableStyle) {
    self.columns = columns
    self.style = style
    let widest = columns.map { DisplayWidth.of($0.title) }.max() ?? 0
    let width = max(8, style.width ?? Int.max)
    nameWidth = min(widest, max(2, width / 2 - 2))
    valueWidth = max(1, width - nameWidth - 3)
  }

  /// Writes `rows` rows and the row of totals, a blank line between two.
  func write(rows: Int, total: TotalRow?, to output: inout some TextOutputStream) {
    for row in 0..<rows {
      if row > 0 { output.write("\n") }
      write(columns.map { $0.text(at: row) }, to: &output)
    }
    guard let total else { return }
    if rows > 0 { output.write("\n") }
    write(zip(columns, total.cells).map { $0.totalText(of: $1) }, to: &output)
  }

  private func write(_ cells: [String], to output: inout some TextOutputStream) {
    for (column, cell) in zip(columns, cells) {
      let names = TextWrapping.lines(of: column.title, width: nameWidth)
      let values = TextWrapping.lines(of: cell, width: valueWidth)
      for line in 0..<max(names.count, values.count) {
        let name = line < names.count ? names[line] : ""
        let value = line < values.count ? values[line] : ""
        let padding = String(repeating: " ", count: max(0, nameWidth - DisplayWidth.of(name)) + 2)
        output.write(" \(style.bold(name))\(value.isEmpty ? "" : padding)\(value)\n")
      }
    }
  }
}

package import Results
import Values

/// Draws a result as a table for readers:
///
/// ```
///  unit                       late   dossiers
///  ───────────────────────────────────────────
///  …
///  14 of 35 units · as of 2024-01-25
/// ```
///
/// It fits the window without cutting anything: see ``TableFit``. A single row that does not
/// fit is written one column a line.
package struct TableRenderer: Sendable {
  package let style: TableStyle

  package init(style: TableStyle) {
    self.style = style
  }

  /// Writes the table, its footer and its notes.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    let columns = table.columns.enumerated().map { index, column in
      TableColumn(
        column, total: table.total?.cells[index], summaries: table.summaries, style: style)
    }
    let shownRows = min(table.rowCount, style.maximumRows ?? table.rowCount)
    let measures = zip(columns, table.columns.indices).map { column, index in
      measure(column, rows: shownRows, total: table.total?.cells[index])
    }
    let available = style.width.map { max(8, $0 - 2) }
    let natural = TableFit(measures, available: nil)
    if let available, table.rowCount == 1, natural.lineWidth > available {
      writeVertically(columns, to: &output)
    } else {
      let fit = TableFit(measures, available: available)
      let drawing = TableDrawing(columns: columns, fit: fit, style: style)
      drawing.write(rows: shownRows, total: table.total, to: &output)
      writeHidden(columns, shown: fit.shownCount, to: &output)
    }
    writeHidden(rows: table.rowCount - shownRows, to: &output)
    ResultEnd(style: style).write(
      Wording.footer(table.footer, in: style), table.notes, to: &output)
  }

  private func measure(_ column: TableColumn, rows: Int, total: Cell?) -> ColumnMeasure {
    var widest = total.map { DisplayWidth.of(column.totalText(of: $0)) } ?? 0
    for row in 0..<rows { widest = max(widest, DisplayWidth.of(column.text(at: row))) }
    return ColumnMeasure(
      title: DisplayWidth.of(column.title),
      longestTitleWord: TextWrapping.longestWord(of: column.title), widestCell: widest,
      wraps: !column.isNumber)
  }

  private func writeVertically(
    _ columns: [TableColumn], to output: inout some TextOutputStream
  ) {
    let widestTitle = columns.map { DisplayWidth.of($0.title) }.max() ?? 0
    let width = max(8, style.width ?? Int.max)
    // Titles take at most half of the window.
    let titleWidth = min(widestTitle, max(4, width / 2 - 2))
    for column in columns {
      let titles = TextWrapping.lines(of: column.title, width: titleWidth)
      let values = TextWrapping.lines(of: column.text(at: 0), width: width - titleWidth - 4)
      for line in 0..<max(titles.count, values.count) {
        let title = line < titles.count ? titles[line] : ""
        let value = line < values.count ? values[line] : ""
        let padding = String(repeating: " ", count: titleWidth - DisplayWidth.of(title) + 2)
        output.write(" \(style.bold(title))\(value.isEmpty ? "" : padding)\(value)\n")
      }
    }
  }

  private func writeHidden(
    _ columns: [TableColumn], shown: Int, to output: inout some TextOutputStream
  ) {
    guard shown < columns.count else { return }
    let names = columns[shown...].map(\.title)
    ResultEnd(style: style).writeNote(Wording.hiddenColumns(names, in: style), to: &output)
  }

  private func writeHidden(rows: Int, to output: inout some TextOutputStream) {
    guard rows > 0 else { return }
    ResultEnd(style: style).writeNote(Wording.hiddenRows(rows, in: style), to: &output)
  }
}

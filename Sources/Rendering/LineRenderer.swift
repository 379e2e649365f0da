package import Results

/// Writes a result one column a line, a blank line between rows:
///
/// ```
///  district     Buôn Đôn
///  rate online  14.7%
///  n            1,678
/// ```
///
/// It is for readers, like the table, and shows every column however narrow the window is.
package struct LineRenderer: Sendable {
  private let style: TableStyle

  package init(style: TableStyle) {
    self.style = style.showingEverySign
  }

  /// Writes the rows, the footer and the notes.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    let columns = table.columns.map {
      TableColumn($0, total: nil, summaries: table.summaries, style: style)
    }
    let shown = min(table.rowCount, style.maximumRows ?? table.rowCount)
    RecordDrawing(columns: columns, style: style).write(
      rows: shown, total: table.total, to: &output)
    let end = ResultEnd(style: style)
    end.writeHidden(rows: table.rowCount - shown, to: &output)
    end.write(Wording.footer(table.footer, in: style), table.notes, to: &output)
  }
}

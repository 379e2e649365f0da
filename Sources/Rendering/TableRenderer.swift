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
    self.style = style.showingEverySign
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
      measure(
        column, rows: shownRows, total: table.total?.cells[index], for: output)
    }
    let available = style.width.map { max(8, $0 - 2) }
    let natural = TableFit(measures, available: nil)
    if let available, table.rowCount == 1, natural.lineWidth > available {
      RecordDrawing(columns: columns, style: style).write(
        rows: shownRows, total: table.total, to: &output)
    } else {
      let fit = TableFit(measures, available: available)
      let drawing = TableDrawing(columns: columns, fit: fit, style: style)
      drawing.write(rows: shownRows, total: table.total, to: &output)
      writeHidden(table.columns, columns.map(\.title), shown: fit.shownCount, to: &output)
    }
    let end = ResultEnd(style: style)
    end.writeHidden(rows: table.rowCount - shownRows, to: &output)
    end.write(
      Wording.footer(table.footer, in: style), table.notes, to: &output)
  }

  private func measure(
    _ column: TableColumn, rows: Int, total: Cell?, for output: some TextOutputStream
  ) -> ColumnMeasure {
    var widest = total.map { DisplayWidth.of(column.totalText(of: $0)) } ?? 0
    var hasBlank = false
    for row in 0..<rows {
      if output.isEnded { break }
      let text = column.text(at: row)
      widest = max(widest, DisplayWidth.of(text))
      hasBlank = hasBlank || text.utf8.contains(UInt8(ascii: " "))
    }
    var measure = ColumnMeasure(
      title: DisplayWidth.of(column.title),
      longestTitleWord: TextWrapping.longestWord(of: column.title), widestCell: widest,
      wraps: !column.isNumber)
    measure.isOfCodes = !hasBlank
    return measure
  }

  /// Names the columns that the window is too narrow for, and the sentence that shows them
  /// beside what the rows are.
  private func writeHidden(
    _ columns: [ResultColumn], _ titles: [String], shown: Int,
    to output: inout some TextOutputStream
  ) {
    guard shown < columns.count else { return }
    let labels = columns.prefix(shown).filter { $0.role == .dimension }.prefix(1)
    let names = (labels + columns[shown...]).map(\.key)
    let end = ResultEnd(style: style)
    let note = Wording.hiddenColumns(
      Array(titles[shown...]), shownBy: TableRenderer.list(names), in: style)
    end.writeNote(note, to: &output)
  }

  /// Names of columns as they stand in a sentence; nil where one cannot be written as it is, or
  /// there are too many.
  private static func list(_ names: [String]) -> String? {
    let isPlain = names.allSatisfy { name in
      name.first?.isLetter == true
        && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
    guard isPlain, names.count <= 8, Set(names).count == names.count else { return nil }
    return names.joined(separator: ", ")
  }
}

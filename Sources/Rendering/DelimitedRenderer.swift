package import Results
import Values

/// Writes a result as CSV by RFC 4180, or with tabs as TSV: a header of column names, one line a
/// row, LF at the end of each.
///
/// A missing value is an empty field, an empty text is `""`. A rate is a fraction (`0.217`).
/// The row `all` is written only where the sentence asked for it with `with totals`.
package struct DelimitedRenderer: Sendable {
  /// Between fields: a comma, unless told otherwise.
  package let delimiter: Character
  /// Whether control characters of the data are written as escapes: on a terminal, which
  /// they could drive. Elsewhere data stays as it is.
  package let escapesControls: Bool
  /// Whether texts that a spreadsheet would run as a formula get an apostrophe before them:
  /// in files, which are opened with one.
  package let guardsFormulas: Bool

  package init(
    delimiter: Character = ",", escapesControls: Bool = false, guardsFormulas: Bool = false
  ) {
    self.delimiter = delimiter
    self.escapesControls = escapesControls
    self.guardsFormulas = guardsFormulas
  }

  /// Writes header and rows.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    var line = table.columns.map { quoted(guarded($0.name)) }.joined(separator: String(delimiter))
    output.write(line + "\n")
    table.forEachDataRow { cell in
      line.removeAll(keepingCapacity: true)
      for column in table.columns.indices {
        if column > 0 { line.append(delimiter) }
        line += field(cell(column))
      }
      line.append("\n")
      output.write(line)
      return !output.isEnded
    }
  }

  private func field(_ cell: Cell) -> String {
    guard let text = DataText.text(of: cell) else { return "" }
    if case .text = cell { return quoted(guarded(text)) }
    return quoted(text)
  }

  private func guarded(_ text: String) -> String {
    guardsFormulas ? FormulaGuard.guarded(text) : text
  }

  private func quoted(_ raw: String) -> String {
    let text = escapesControls ? DisplayWidth.escaped(raw) : raw
    guard text.isEmpty || text.unicodeScalars.contains(where: needsQuotes) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\n" || scalar == "\r"
      || delimiter.unicodeScalars.contains(scalar)
  }
}

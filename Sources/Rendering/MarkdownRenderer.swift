package import Results
import Values

/// Writes a result as a Markdown table as GitHub reads it, with its footer and its notes below:
///
/// ```
/// | district | rate online | n |
/// | :--- | ---: | ---: |
/// | Buôn Đôn | 14.7% | 1,678 |
/// ```
///
/// It is for readers: numbers are written as in tables, and the row `all` stands last, in bold.
package struct MarkdownRenderer: Sendable {
  private let style: TableStyle

  /// - Parameter style: language and numbers; a width and colours are not used.
  package init(style: TableStyle) {
    self.style = style
  }

  /// Writes the table, a blank line and what stands under it.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    let columns = table.columns.map {
      TableColumn($0, total: nil, summaries: table.summaries, style: style)
    }
    writeLine(columns.map { MarkdownRenderer.escaped($0.title) }, to: &output)
    writeLine(columns.map { $0.isNumber ? "---:" : ":---" }, to: &output)
    for row in 0..<table.rowCount {
      if output.isEnded { return }
      writeLine(columns.map { MarkdownRenderer.escaped($0.text(at: row)) }, to: &output)
    }
    if let total = table.total {
      let cells = zip(columns, total.cells).map { MarkdownRenderer.escaped($0.totalText(of: $1)) }
      writeLine(cells.map { $0.isEmpty ? "" : "**\($0)**" }, to: &output)
    }
    writeEnd(of: table, to: &output)
  }

  private func writeLine(_ cells: [String], to output: inout some TextOutputStream) {
    output.write("| " + cells.joined(separator: " | ") + " |\n")
  }

  private func writeEnd(of table: ResultTable, to output: inout some TextOutputStream) {
    let footer = Wording.footer(table.footer, in: style).joined(separator: " · ")
    if !footer.isEmpty { output.write("\n" + MarkdownRenderer.escaped(footer) + "\n") }
    for note in table.notes {
      let label = NoteText.label(note, in: style.language)
      let line = NoteText.line(note, in: style.language)
      output.write("\n\(label): \(MarkdownRenderer.prose(line))\n")
    }
  }

  private static let signs: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$",
  ]

  /// Text of the data, every sign of which stands for itself.
  private static func escaped(_ text: String) -> String {
    DisplayWidth.escaped(text).unicodeScalars.reduce(into: "") { safe, scalar in
      if signs.contains(scalar) { safe.unicodeScalars.append("\\") }
      safe.unicodeScalars.append(scalar)
    }
  }

  /// Our own words, in which backquotes mark code; markup that the data could bring is escaped.
  private static func prose(_ text: String) -> String {
    DisplayWidth.escaped(text).replacing("<", with: "&lt;")
  }
}

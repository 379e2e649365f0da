package import Results
import Values

/// A table as HTML, every cell as tables for readers have it; the row `all` stands at its foot.
package struct HTMLTable: Sendable {
  private let style: TableStyle

  /// - Parameter style: language and numbers; a width and colours are not used.
  package init(style: TableStyle) {
    self.style = style
  }

  /// Writes the element `table`, and nothing around it.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    let columns = table.columns.map { column in
      PageColumn(column, of: table, style, until: { output.isEnded })
    }
    output.write("<table>\n<thead><tr>")
    for column in columns {
      let title = Markup.escaped(column.cells.title)
      output.write("<th scope=\"col\"\(column.classes)>\(title)</th>")
    }
    output.write("</tr></thead>\n<tbody>\n")
    for row in 0..<table.rowCount {
      if output.isEnded { return }
      output.write(line(columns) { $0.text(at: row) })
    }
    output.write("</tbody>\n")
    if let total = table.total {
      var cells = total.cells[...]
      let line = line(columns) { $0.totalText(of: cells.popFirst() ?? .missing) }
      output.write("<tfoot>\(line)</tfoot>\n")
    }
    output.write("</table>\n")
  }

  private func line(_ columns: [PageColumn], _ text: (TableColumn) -> String) -> String {
    let cells = columns.map { column in
      let tag = column.isHeading ? "th" : "td"
      let scope = column.isHeading ? " scope=\"row\"" : ""
      return "<\(tag)\(scope)\(column.classes)>\(Markup.escaped(text(column.cells)))</\(tag)>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }
}

/// A column of a page's table.
private struct PageColumn {
  let cells: TableColumn
  /// Whether its cells say what their rows are.
  let isHeading: Bool
  /// The attribute `class` of its cells, after a blank; empty without one.
  let classes: String

  /// Texts of at most so many cells are not broken into lines.
  private static let shortText = 24

  init(
    _ column: ResultColumn, of table: ResultTable, _ style: TableStyle, until isOver: () -> Bool
  ) {
    cells = TableColumn(column, total: nil, summaries: table.summaries, style: style)
    isHeading = column.role == .dimension
    let cells = cells
    if cells.isNumber {
      classes = " class=\"number\""
    } else {
      let isShort = (0..<table.rowCount).allSatisfy { row in
        if row.isMultiple(of: 4_096), isOver() { return false }
        return DisplayWidth.of(cells.text(at: row)) <= PageColumn.shortText
      }
      classes = isShort ? " class=\"short\"" : ""
    }
  }
}

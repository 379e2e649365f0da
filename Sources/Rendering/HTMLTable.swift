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
    let columns = table.columns.map {
      TableColumn($0, total: nil, summaries: table.summaries, style: style)
    }
    output.write("<table>\n<thead><tr>")
    for column in columns {
      output.write("<th scope=\"col\"\(numberClass(column))>\(Markup.escaped(column.title))</th>")
    }
    output.write("</tr></thead>\n<tbody>\n")
    for row in 0..<table.rowCount {
      output.write(
        line(columns, isHeading: { table.columns[$0].role == .dimension }) {
          $0.text(at: row)
        })
    }
    output.write("</tbody>\n")
    if let total = table.total {
      var cells = total.cells[...]
      let line = line(columns, isHeading: { table.columns[$0].role == .dimension }) {
        $0.totalText(of: cells.popFirst() ?? .missing)
      }
      output.write("<tfoot>\(line)</tfoot>\n")
    }
    output.write("</table>\n")
  }

  private func line(
    _ columns: [TableColumn], isHeading: (Int) -> Bool, _ text: (TableColumn) -> String
  ) -> String {
    let cells = columns.enumerated().map { index, column in
      let tag = isHeading(index) ? "th" : "td"
      let scope = isHeading(index) ? " scope=\"row\"" : ""
      return "<\(tag)\(scope)\(numberClass(column))>\(Markup.escaped(text(column)))</\(tag)>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  private func numberClass(_ column: TableColumn) -> String {
    column.isNumber ? " class=\"number\"" : ""
  }
}

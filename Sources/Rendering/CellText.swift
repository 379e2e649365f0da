package import Results

/// Single cells in words, as they stand in tables: for sentences about a result.
package struct CellText: Sendable {
  private let style: TableStyle

  package init(style: TableStyle) {
    self.style = style
  }

  /// One value of a column, as the table would show it.
  package func text(of column: Int, at row: Int, in result: DisclosedResult) -> String {
    TableColumn(result.table.columns[column], total: nil, style: style).text(at: row)
  }

  /// A whole number with its digits in groups.
  package func text(of number: Int) -> String { style.numbers.integer(number) }
}

/// Counts with their totals, as ``Suppression`` takes them: every cell that is no total is a part
/// of the totals at the ends of its row and its column.
package struct CountTable: Hashable, Sendable {
  /// By row, then by column; each row has as many columns.
  package var cells: [[Int64]]
  /// Whether the last row holds the totals of the columns.
  package let hasTotalRow: Bool
  /// Whether the last column holds the totals of the rows.
  package let hasTotalColumn: Bool

  package init(cells: [[Int64]], hasTotalRow: Bool, hasTotalColumn: Bool) {
    self.cells = cells
    self.hasTotalRow = hasTotalRow
    self.hasTotalColumn = hasTotalColumn
  }

  /// A cell's place, counted from 0.
  package struct Place: Hashable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package var rowCount: Int { cells.count }
  package var columnCount: Int { cells.first?.count ?? 0 }

  package subscript(place: Place) -> Int64 { cells[place.row][place.column] }
}

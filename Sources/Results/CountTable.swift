/// Counts with their totals, as ``Suppression`` takes them: every cell that is no total is a part
/// of the totals at the ends of its row and its column.
package struct CountTable: Hashable, Sendable {
  /// By row, then by column; each row has as many columns.
  package var cells: [[Int64]]
  /// What readers know that each cell cannot be more than: of a numerator the denominator that
  /// is shown beside it. Nil where they know of nothing such.
  package var limits: [[Int64]]?
  /// Whether the last row holds the totals of the columns.
  package let hasTotalRow: Bool
  /// Whether the last column holds the totals of the rows.
  package let hasTotalColumn: Bool

  package init(
    cells: [[Int64]], limits: [[Int64]]? = nil, hasTotalRow: Bool, hasTotalColumn: Bool
  ) {
    self.cells = cells
    self.limits = limits
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
  /// Every cell, row by row.
  package var places: [Place] {
    (0..<rowCount).flatMap { row in
      (0..<columnCount).map { Place(row: row, column: $0) }
    }
  }

  package subscript(place: Place) -> Int64 { cells[place.row][place.column] }

  /// Some of its rows.
  package func rows(_ rows: [Int], hasTotalRow: Bool) -> CountTable {
    CountTable(
      cells: rows.map { cells[$0] }, limits: limits.map { limits in rows.map { limits[$0] } },
      hasTotalRow: hasTotalRow, hasTotalColumn: hasTotalColumn)
  }

  /// Whether a cell might be one less, as far as readers know: one that is hidden is no 0.
  func canFall(_ place: Place) -> Bool { self[place] > 1 }

  /// Whether a cell might be one more, as far as readers know.
  func canRise(_ place: Place) -> Bool {
    limits.map { self[place] < $0[place.row][place.column] } ?? true
  }
}

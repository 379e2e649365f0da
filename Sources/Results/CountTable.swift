/// Counts with their totals, as ``Suppression`` takes them: every cell that is no total is a part
/// of the totals at the ends of its row and its column.
package struct CountTable: Hashable, Sendable {
  /// Row by row.
  package private(set) var counts: [Int64]
  package let columnCount: Int
  /// Whether the last row holds the totals of the columns.
  package let hasTotalRow: Bool
  /// Whether the last column holds the totals of the rows.
  package let hasTotalColumn: Bool

  /// A table.
  ///
  /// - Parameters:
  ///   - counts: its cells, row by row.
  ///   - columnCount: how many a row has.
  ///   - hasTotalRow: whether the last row holds the totals of the columns.
  ///   - hasTotalColumn: whether the last column holds the totals of the rows.
  package init(
    counts: [Int64], columnCount: Int, hasTotalRow: Bool, hasTotalColumn: Bool
  ) {
    self.counts = counts
    self.columnCount = columnCount
    self.hasTotalRow = hasTotalRow
    self.hasTotalColumn = hasTotalColumn
  }

  /// A table of rows that have as many columns each.
  package init(cells: [[Int64]], hasTotalRow: Bool, hasTotalColumn: Bool) {
    self.init(
      counts: cells.flatMap(\.self), columnCount: cells.first?.count ?? 0,
      hasTotalRow: hasTotalRow, hasTotalColumn: hasTotalColumn)
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

  package var rowCount: Int { columnCount == 0 ? 0 : counts.count / columnCount }

  package subscript(place: Place) -> Int64 { counts[cell(at: place)] }

  /// The number of a cell, counted row by row.
  func cell(at place: Place) -> Int { place.row * columnCount + place.column }

  /// Some of its rows.
  package func rows(_ rows: [Int], hasTotalRow: Bool) -> CountTable {
    CountTable(
      counts: rows.flatMap { counts[$0 * columnCount..<($0 + 1) * columnCount] },
      columnCount: columnCount, hasTotalRow: hasTotalRow, hasTotalColumn: hasTotalColumn)
  }
}

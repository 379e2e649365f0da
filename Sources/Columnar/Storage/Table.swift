/// Columns of equal length. Names belong to the catalog, not to the store.
package struct Table: Sendable {
  package let columns: [Column]
  package let rowCount: Int
  /// By column.
  package let lookups: [ColumnLookups]

  /// - Precondition: every column has `rowCount` rows.
  package init(columns: [Column], rowCount: Int) {
    precondition(columns.allSatisfy { $0.count == rowCount }, "columns of one length")
    self.columns = columns
    self.rowCount = rowCount
    lookups = columns.map { _ in ColumnLookups() }
  }

  /// Bytes of memory held by all columns.
  package var byteCount: Int { columns.reduce(0) { $0 + $1.byteCount } }
}

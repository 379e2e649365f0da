/// Small tables and the sentences that load and define what they are: what a judge knows.
package struct World: Sendable {
  /// One table as it is loaded.
  package struct Table: Sendable {
    package let name: String
    package let columns: [String]
    /// By row and column, in the order of the file.
    package let rows: [[Value]]

    package init(name: String, columns: [String], rows: [[Value]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  package let tables: [Table]
  /// `dataset`, `load`, `define` and `let` sentences.
  package let model: String

  package init(tables: [Table], model: String) {
    self.tables = tables
    self.model = model
  }
}

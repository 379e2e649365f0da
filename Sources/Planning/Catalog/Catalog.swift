package import Metrics
package import Values

/// What the binder may know: the definitions, and facts about the loaded columns.
package struct Catalog: Sendable {
  package var model: Model
  package var statistics: any ColumnStatistics

  package init(model: Model, statistics: any ColumnStatistics) {
    self.model = model
    self.statistics = statistics
  }
}

/// Facts about loaded columns that decide what a sentence means, not how it runs.
package protocol ColumnStatistics: Sendable {
  /// Whether some row of the column has no value.
  func hasMissing(_ column: ColumnID) -> Bool
  /// The distinct texts of a text column that a pattern matches, at most `limit` of them.
  func texts(of column: ColumnID, matching pattern: TextPattern, limit: Int) -> [String]
  /// The distinct texts of a text column that begin so, for completion: at once, however many
  /// there are. At most `limit` of them.
  func texts(of column: ColumnID, startingWith typed: TypedBeginning, limit: Int) -> [String]
  /// Distinct texts of a text column for suggestions, at most `limit` of them.
  func texts(of column: ColumnID, limit: Int) -> [String]
}

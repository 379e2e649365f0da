/// A `why` with every name resolved: the questions whose answers take the change apart.
package struct BoundWhy: Sendable {
  /// One where the sentence says `by`; else one for each column that could split the rate.
  package let questions: [BoundQuery]
  /// Whether the sentence says by what it is split.
  package let isGrouped: Bool
  /// Rows of each table that are shown; nil for all.
  package let limit: Int?
  /// Whose rows the rate counts.
  package let entity: String

  /// How many values a column has that splits a rate by itself.
  package static let splittingValues = 2...50
}

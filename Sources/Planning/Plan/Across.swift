/// The last dimension of groups makes columns: a row is a group of the dimensions before it, and
/// every number of the row stands once for each value of the last one.
package struct Across: Hashable, Sendable {
  /// Whether each column of rates brings its own denominators (`with n`); otherwise only the
  /// row as a whole has one.
  package var withDenominators: Bool
  /// Whether the columns descend.
  package var isDescending: Bool

  /// The most values that may stand side by side.
  package static let limit = 100

  package init(withDenominators: Bool, isDescending: Bool) {
    self.withDenominators = withDenominators
    self.isDescending = isDescending
  }
}

extension Groups {
  /// The dimensions that the rows are groups of.
  package var rowDimensions: Range<Int> {
    0..<(dimensionCount - (across == nil ? 0 : 1))
  }
}

/// Which groups the numbers of a column are of, where the values of a dimension stand across.
package struct Spread: Hashable, Sendable {
  /// The name of the number, such as `rate online`; nil where the value alone names the column.
  package let item: String?
  /// What readers of another language call it; nil where that is the name.
  package var itemTitle: String?
  /// The value as the column's name has it.
  package let label: String
  /// The value that stands above the column; nil for the row as a whole.
  package let value: Cell?

  package init(item: String?, label: String, value: Cell?) {
    self.item = item
    self.label = label
    self.value = value
  }
}

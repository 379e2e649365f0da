package import Values

/// Which groups the numbers of a column are of, where the values of a dimension stand across.
package struct Spread: Hashable, Sendable {
  /// The name of the number, such as `rate online`; nil where the value alone names the column.
  package var item: String?
  /// What readers of another language call it; nil where that is the name.
  package var itemTitle: String?
  /// Which of the values it is, from the left; nil for the row as a whole. Two values may be
  /// called the same.
  package let position: Int?
  /// The value as the column's name has it.
  package let label: String
  /// The value that stands above the column; nil for the row as a whole.
  package let value: Cell?
  /// Whether the value says between which numbers a class lies.
  package var isClass = false
  /// The length of time that ``value`` is a label of.
  package var grain: Grain?

  package init(item: String?, position: Int?, label: String, value: Cell?) {
    self.item = item
    self.position = position
    self.label = label
    self.value = value
  }
}

/// What keeps a column of texts from being one of numbers.
package struct TextNumbers: Sendable {
  /// A value that shows it.
  package let example: String
  /// Whether all values are numbers where this sign stands before decimals.
  package let isReadWithComma: Bool
  package let isReadWithPoint: Bool

  package init(example: String, isReadWithComma: Bool, isReadWithPoint: Bool) {
    self.example = example
    self.isReadWithComma = isReadWithComma
    self.isReadWithPoint = isReadWithPoint
  }
}

import Values

/// What a group is made by in one dimension, in words that do not depend on how keys are
/// numbered while they are counted.
package enum KeyValue: Hashable, Sendable {
  /// The group of rows without a value.
  case missing
  /// A row of an entity's table, from 0.
  case member(Int)
  case value(Literal)
  /// The number of a span of time: see ``Grain/ordinal(of:)``.
  case span(Int)
  /// The number of a class, from 0.
  case band(Int)
}

/// The days between which a member of a registry exists, both included.
package struct Validity: Hashable, Sendable {
  /// The position among the entity's fields of the first day. A member without one has always
  /// existed; nil: none has one.
  package let first: Int?
  /// The position of the last day. A member without one still exists; nil: none has one.
  package let last: Int?

  package init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }
}

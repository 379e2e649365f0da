/// The change of a rate between two periods, taken apart by groups: what their rates did and what
/// their shares did.
package struct RateSplit: Hashable, Sendable {
  /// The columns that say what a group is.
  package let groups: [OutputColumn]
  /// The period that is compared with.
  package let before: Side
  /// The period of the question.
  package let after: Side

  /// The rate in one of the two periods.
  package struct Side: Hashable, Sendable {
    /// What its columns are called.
    package let name: String
    package let rate: MeasureID

    package init(name: String, rate: MeasureID) {
      self.name = name
      self.rate = rate
    }
  }

  package init(groups: [OutputColumn], before: Side, after: Side) {
    self.groups = groups
    self.before = before
    self.after = after
  }
}

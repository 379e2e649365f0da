package import Metrics
package import Values

/// Groups without rows: every member that exists and that a dimension can lead to, every value that its
/// column has, and every span of time from the first to the last.
package struct Zeros: Hashable, Sendable {
  /// The days that spans of time are listed for; nil: from the first to the last row.
  package let period: Period?
  /// Which members are listed although they have no rows: those that exist.
  package let members: [EntityID: Condition]

  package init(period: Period?, members: [EntityID: Condition] = [:]) {
    self.period = period
    self.members = members
  }
}

package import Values

/// Groups without rows: every member that a dimension can lead to, every value that its
/// column has, and every span of time from the first to the last.
package struct Zeros: Hashable, Sendable {
  /// The days that spans of time are listed for; nil: from the first to the last row.
  package let period: Period?

  package init(period: Period?) {
    self.period = period
  }
}

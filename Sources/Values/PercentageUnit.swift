/// What a number in percent says.
package enum PercentageUnit: String, Hashable, Sendable {
  /// The part of a whole: `12.5%`.
  case share
  /// The difference of two rates: `+1.2 pp`.
  case points
  /// A part of the difference of two rates, which has more digits than they have: `+1.23 pp`.
  case effect
  /// A difference as a part of what it starts from: `+12.5%`.
  case growth
}

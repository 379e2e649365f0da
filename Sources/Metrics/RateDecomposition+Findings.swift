package import Values

/// What may be said of a change beside its table: each only where it is exactly so.
extension RateDecomposition {
  /// What a change comes from.
  package enum Cause: Hashable, Sendable {
    case rates
    case mix
  }

  /// How far a change comes from one cause.
  package enum Weight: Hashable, Sendable {
    /// The other effect is 0.
    case whole
    /// Both effects point the same way, and this one is the larger.
    case most
    /// The other effect points the other way.
    case against
  }

  /// By how much the rate of the whole has changed.
  package var change: ExactFraction { total.sum }

  /// What the change comes from; nil where there is none, and where both effects are equal.
  package var mainCause: (cause: Cause, weight: Weight)? {
    let sign = change.sign
    guard sign != 0 else { return nil }
    if total.rate.sign == 0 { return (.mix, .whole) }
    if total.mix.sign == 0 { return (.rates, .whole) }
    guard total.rate.sign == total.mix.sign else {
      return (total.mix.sign == sign ? .mix : .rates, .against)
    }
    let (rate, mix) = (total.rate.magnitude, total.mix.magnitude)
    return rate == mix ? nil : (rate < mix ? .mix : .rates, .most)
  }

  /// Simpson's paradox: the rate of every segment has moved against that of the whole. Segments
  /// without rows in one of the periods have not moved, so there must be none.
  package var everySegmentMovedAgainst: Bool {
    let sign = change.sign
    let present = segments.filter { !$0.before.isMissing || !$0.after.isMissing }
    guard sign != 0, !present.isEmpty else { return false }
    return present.allSatisfy { segment in
      let (low, high) =
        sign < 0 ? (segment.before, segment.after) : (segment.after, segment.before)
      return low.isLess(than: high) == true
    }
  }

  /// Whether some segments are wholly in the rate and all others wholly out of it, in both
  /// periods: what splits the rate is then what the rate itself asks for.
  package var isDecidedBySegments: Bool {
    let rates = segments.flatMap { [$0.before, $0.after] }.filter { !$0.isMissing }
    let isIn = rates.map { $0.numerator > 0 }
    return rates.allSatisfy { $0.numerator == 0 || $0.numerator == $0.denominator }
      && isIn.contains(true) && isIn.contains(false)
      && effects.allSatisfy { $0.rate.sign == 0 }
  }
}

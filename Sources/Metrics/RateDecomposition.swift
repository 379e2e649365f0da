package import Values

/// Why a rate changed from one period to another: what the rates of its segments did, and what
/// their shares of the denominator did.
///
/// The decomposition of E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal
/// of the American Statistical Association 50 (1955), with midpoint weights. For a segment with
/// the share w and the rate r, and R the rate of the whole, before (0) and after (1):
///
///     rate effect = (w₀ + w₁) / 2 × (r₁ − r₀)
///     mix effect  = (w₁ − w₀) × ((r₀ + r₁) / 2 − (R₀ + R₁) / 2)
///
/// Both add up exactly to R₁ − R₀. Kitagawa's mix effect of one segment has no R; shares sum to
/// 1 before and after, so that the sums are hers. With it a segment below the whole that grows
/// lowers the rate, and one that shrinks raises it, which is what a reader asks of one segment.
///
/// A segment that is absent on one side has no rate there: its rate effect is 0, its change of
/// share is mix, at the rate of the side where it is.
package struct RateDecomposition: Sendable {
  package let segments: [Segment]
  /// By segment.
  package let effects: [Effects]
  /// All segments together.
  package let total: Effects

  /// The rate of one segment before and after; 0/0 where it is absent.
  package struct Segment: Hashable, Sendable {
    package let before: Ratio
    package let after: Ratio

    package init(before: Ratio, after: Ratio) {
      self.before = before
      self.after = after
    }
  }

  /// What a segment, or all of them, did to the rate of the whole.
  package struct Effects: Sendable {
    package let rate: ExactFraction
    package let mix: ExactFraction

    package var sum: ExactFraction { rate + mix }
  }

  /// Takes the change of the rate of some segments together apart; nil where the whole has no
  /// rate before or after.
  package init?(_ segments: [Segment]) {
    let whole = Whole(segments)
    guard !whole.before.isMissing, !whole.after.isMissing else { return nil }
    self.segments = segments
    let rates = segments.map(whole.weightedRateEffect)
    effects = zip(segments, rates).map { segment, rate in
      Effects(rate: rate * whole.unit, mix: whole.mixEffect(of: segment))
    }
    let rate = ExactFraction.sum(rates) * whole.unit
    total = Effects(rate: rate, mix: whole.change - rate)
  }
}

/// The rate of all segments together.
private struct Whole {
  let before: Ratio
  let after: Ratio

  init(_ segments: [RateDecomposition.Segment]) {
    before = segments.reduce(Ratio(0, 0)) { $0.adding($1.before) }
    after = segments.reduce(Ratio(0, 0)) { $0.adding($1.after) }
  }

  var change: ExactFraction { after.fraction - before.fraction }

  /// What ``weightedRateEffect(of:)`` counts in: half of one row of both periods.
  var unit: ExactFraction {
    .half * ExactFraction(1, before.denominator) * ExactFraction(1, after.denominator)
  }

  /// The rate effect without the factor that all segments share, so that its denominator is that
  /// of the segment alone.
  func weightedRateEffect(of segment: RateDecomposition.Segment) -> ExactFraction {
    guard !segment.before.isMissing, !segment.after.isMissing else { return .zero }
    let weight =
      ExactFraction(segment.before.denominator) * ExactFraction(after.denominator)
      + ExactFraction(segment.after.denominator) * ExactFraction(before.denominator)
    return weight * (segment.after.fraction - segment.before.fraction)
  }

  func mixEffect(of segment: RateDecomposition.Segment) -> ExactFraction {
    guard let rate = segment.rateSum else { return .zero }
    let change =
      ExactFraction(segment.after.denominator, after.denominator)
      - ExactFraction(segment.before.denominator, before.denominator)
    return change * .half * (rate - (before.fraction + after.fraction))
  }
}

extension RateDecomposition.Segment {
  /// The rates of both sides together; twice that of the one where it is; nil where it is absent
  /// on both.
  fileprivate var rateSum: ExactFraction? {
    switch (before.isMissing, after.isMissing) {
    case (true, true): nil
    case (true, false): after.fraction + after.fraction
    case (false, true): before.fraction + before.fraction
    case (false, false): before.fraction + after.fraction
    }
  }
}

extension Ratio {
  fileprivate func adding(_ other: Ratio) -> Ratio {
    Ratio(numerator + other.numerator, denominator + other.denominator)
  }

  /// - Precondition: the rate is not missing.
  fileprivate var fraction: ExactFraction { ExactFraction(numerator, denominator) }
}

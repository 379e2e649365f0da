package import Values

/// The targets of a definition, each from a day on.
package struct Goal: Hashable, Sendable {
  /// By their first day; nil holds from the beginning.
  package let steps: [Step]
  /// The day that decides where groups are not spans of time.
  package let day: CivilDate?
  /// The dimension whose spans of time decide by their last day.
  package let dimension: Int?

  /// One target and when it begins to hold.
  package struct Step: Hashable, Sendable {
    package let since: CivilDate?
    package let value: Decimal
    package init(since: CivilDate?, value: Decimal) {
      self.since = since
      self.value = value
    }
  }

  package init(steps: [Step], day: CivilDate?, dimension: Int?) {
    self.steps = steps
    self.day = day
    self.dimension = dimension
  }

  /// The target that holds on a day; nil when none does. Without a day, the last one.
  package func value(on day: CivilDate?) -> Decimal? {
    steps.filter { step in
      guard let since = step.since, let day else { return true }
      return since <= day
    }
    .max { ($0.since?.daysSinceEpoch ?? .min) < ($1.since?.daysSinceEpoch ?? .min) }?.value
  }
}

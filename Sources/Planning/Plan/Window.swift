package import Values

/// Groups as seen from one of them. Dimensions are positions among the keys; what a window
/// does not name has the same keys.
package enum Window: Hashable, Sendable {
  /// The group with the same keys.
  case same
  /// All groups with the same keys in these dimensions, whatever the others are.
  case whole(within: [Int])
  /// The groups up to this one in a grain of time.
  case upTo(dimension: Int)
  /// The last spans of a grain of time, this one included.
  case last(Int, dimension: Int)
  /// The group of one span of time.
  case at(dimension: Int, ordinal: Int)
  /// The group as much earlier as the step says.
  case earlier(dimension: Int, GrainStep)
}

/// A step back in time from one span of a grain to another.
package struct GrainStep: Hashable, Sendable {
  /// The grain of the spans.
  package let grain: Grain
  /// How far back, in units of another grain.
  package let count: Int
  package let unit: Grain

  package init(grain: Grain, count: Int, unit: Grain) {
    self.grain = grain
    self.count = count
    self.unit = unit
  }

  /// The number of the span that lies one step before another; nil where there is none.
  ///
  /// A week of the year before is the one 52 weeks earlier.
  package func before(_ ordinal: Int) -> Int? {
    if unit == grain { return ordinal - count }
    if grain == .week, unit == .year { return ordinal - 52 * count }
    return grain.firstDay(ofOrdinal: ordinal)
      .flatMap { $0.moved(by: -count, unit) }
      .map(grain.ordinal(of:))
  }
}

extension CivilDate {
  /// The day as many grains later (earlier when negative); nil for cyclic grains.
  package func moved(by count: Int, _ grain: Grain) -> CivilDate? {
    switch grain {
    case .hour, .weekday: nil
    case .day: adding(days: count)
    case .week: adding(days: count * 7)
    case .month: adding(months: count)
    case .quarter: adding(months: count * 3)
    case .half: adding(months: count * 6)
    case .year: adding(months: count * 12)
    }
  }
}

extension Period {
  /// The same span earlier by a number of grains; nil for cyclic grains.
  package func moved(by count: Int, _ grain: Grain) -> Period? {
    guard let start = start.moved(by: count, grain), let end = end.moved(by: count, grain)
    else { return nil }
    return Period(start: start, end: end)
  }
}

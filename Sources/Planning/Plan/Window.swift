package import Values

/// Groups as seen from one of them. Dimensions are positions among the keys; what a window
/// does not name has the same keys.
package indirect enum Window: Hashable, Sendable {
  /// The group with the same keys.
  case same
  /// All groups with the same keys in these dimensions, whatever the others are.
  case whole(within: [Int])
  /// The groups up to this one in a grain of time.
  case upTo(TimeAxis)
  /// The last spans of a grain of time, this one included, in whatever coarser spans they lie.
  case last(Int, TimeAxis)
  /// The group of one span of time, in whatever coarser spans it lies.
  case at(TimeAxis, ordinal: Int)
  /// What the group as much earlier as the step says sees.
  case earlier(TimeAxis, GrainStep, seeing: Window = .same)
}

/// The calendar among the keys of groups that windows run along.
package struct TimeAxis: Hashable, Sendable {
  /// The finest grain of time among the keys.
  package let dimension: Int
  /// The coarser grains of the same time among the keys; they follow from the finest.
  package let coarser: [CoarserGrain]

  /// A grain of time among the keys that each span of a finer one lies in as a whole.
  package struct CoarserGrain: Hashable, Sendable {
    package let dimension: Int
    package let grain: Grain

    package init(dimension: Int, grain: Grain) {
      self.dimension = dimension
      self.grain = grain
    }
  }

  package init(dimension: Int, coarser: [CoarserGrain] = []) {
    self.dimension = dimension
    self.coarser = coarser
  }
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
  /// A week of the year before is the one 52 weeks earlier. A day that the other month does
  /// not have has none before it.
  package func before(_ ordinal: Int) -> Int? {
    if unit == grain { return ordinal - count }
    if grain == .week, unit == .year { return ordinal - 52 * count }
    guard let first = grain.firstDay(ofOrdinal: ordinal), let before = first.moved(by: -count, unit)
    else { return nil }
    let isSameDay = unit == .week || before.components.day == first.components.day
    return grain == .day && !isSameDay ? nil : grain.ordinal(of: before)
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

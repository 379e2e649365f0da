import Values

/// Spans of time before others.
enum TimeSteps {
  /// The day as many grains later; nil for cyclic grains.
  static func moved(_ day: CivilDate, by count: Int, _ grain: Grain) -> CivilDate? {
    switch grain {
    case .hour, .weekday: nil
    case .day: day.adding(days: count)
    case .week: day.adding(days: 7 * count)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * count)
    case .half: day.adding(months: 6 * count)
    case .year: day.adding(months: 12 * count)
    }
  }

  static func moved(_ period: Period, by count: Int, _ grain: Grain) -> Period? {
    guard let start = moved(period.start, by: count, grain),
      let end = moved(period.end, by: count, grain)
    else { return nil }
    return Period(start: start, end: end)
  }

  /// The number of the span that lies so many units before another; a week of the year
  /// before is the one 52 weeks earlier.
  static func before(_ ordinal: Int, _ grain: Grain, _ count: Int, _ unit: Grain) -> Int? {
    if unit == grain { return ordinal - count }
    if grain == .week, unit == .year { return ordinal - 52 * count }
    return grain.firstDay(ofOrdinal: ordinal)
      .flatMap { moved($0, by: -count, unit) }.map(grain.ordinal(of:))
  }

  /// The part of another period that matches what has passed of this one at the as-of date:
  /// all of it when this one is over. Like is compared with like.
  static func likePart(of other: Period, _ current: Period, asOf: CivilDate?) -> Period {
    guard let asOf, current.contains(asOf), asOf < current.lastDay else { return other }
    return likePart(of: other, current, until: asOf)
  }

  /// By months and days where both begin with a month, else by days.
  static func likePart(of other: Period, _ current: Period, until day: CivilDate) -> Period {
    let end: CivilDate
    if current.start.components.day == 1, other.start.components.day == 1 {
      let months = Grain.month.ordinal(of: other.start) - Grain.month.ordinal(of: current.start)
      end = day.adding(months: months).next
    } else {
      end = other.start.adding(
        days: Int(day.daysSinceEpoch) - Int(current.start.daysSinceEpoch) + 1)
    }
    return Period(start: other.start, end: min(end, other.end))
  }
}

/// A span of whole days, half-open: `start` belongs to it, `end` does not.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let start: CivilDate
  /// The day after the last one.
  package let end: CivilDate

  package init(start: CivilDate, end: CivilDate) {
    self.start = start
    self.end = end
  }

  /// One single day.
  package init(day: CivilDate) {
    self.init(start: day, end: day.adding(days: 1))
  }

  /// The last day of the period.
  package var lastDay: CivilDate { end.adding(days: -1) }

  package func contains(_ date: CivilDate) -> Bool { start <= date && date < end }
}

extension Period: CustomStringConvertible {
  /// The shortest literal that means this span: `2023-Q1`, `2023-03`, else `first..last`.
  package var description: String {
    for grain in [Grain.day, .year, .half, .quarter, .month, .week]
    where grain.period(containing: start) == self {
      return grain.label(ofOrdinal: grain.ordinal(of: start))
    }
    return "\(start)..\(lastDay)"
  }
}

package import Values

extension WorkingCalendar {
  /// The day that is so many working days away: forwards the last of the next `count` working
  /// days, backwards the first of the `count` before. 0 is the day itself. Without enough
  /// working days it is the end of the calendar (year 1 or 9999).
  package func day(_ count: Int, workingDaysFrom day: CivilDate) -> CivilDate {
    guard count != 0 else { return day }
    let first = CivilDate.firstDay(ofYear: 1)
    let last = CivilDate.firstDay(ofYear: 9999)
    if count > 0 {
      let wanted = workingDays(before: day.adding(days: 1)) + Int64(count)
      return WorkingCalendar.firstDay(from: day, to: last) {
        workingDays(before: $0.adding(days: 1)) >= wanted
      }
    }
    let wanted = workingDays(before: day) + Int64(count)
    // The last day with at most so many before it comes before the first day with more.
    return WorkingCalendar.firstDay(from: first, to: day) { workingDays(before: $0) > wanted }
      .adding(days: -1)
  }

  /// The first day for which something holds that holds from there on; `last` when none does.
  private static func firstDay(
    from first: CivilDate, to last: CivilDate, _ holds: (CivilDate) -> Bool
  ) -> CivilDate {
    var (low, high) = (Int(first.daysSinceEpoch), Int(last.daysSinceEpoch))
    while low < high {
      let middle = low + (high - low) / 2
      if holds(CivilDate(daysSinceEpoch: Int32(clamping: middle))) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return CivilDate(daysSinceEpoch: Int32(clamping: high))
  }
}

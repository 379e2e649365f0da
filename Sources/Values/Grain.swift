/// A length of the calendar that time is grouped by.
///
/// `hour` and `weekday` are cyclic (every Monday is one group); the others follow
/// the calendar. Weeks are ISO 8601 weeks.
package enum Grain: String, CaseIterable, Hashable, Sendable {
  case hour, day, weekday, week, month, quarter, half, year

  /// Whether groups repeat instead of following one another.
  package var isCyclic: Bool { self == .hour || self == .weekday }

  /// The number of the group that a day lies in; consecutive groups have consecutive
  /// numbers. An hour has no number of its own by day: it is 0.
  package func ordinal(of date: CivilDate) -> Int {
    let (year, month, _) = date.components
    switch self {
    case .hour: return 0
    case .day: return Int(date.daysSinceEpoch)
    case .weekday: return date.weekday
    case .week: return (Int(date.daysSinceEpoch) + 3).flooringDivide(by: 7)
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .half: return year * 2 + (month - 1) / 6
    case .year: return year
    }
  }

  /// The first day of the group with this number; nil for cyclic grains.
  package func firstDay(ofOrdinal ordinal: Int) -> CivilDate? {
    switch self {
    case .hour, .weekday: nil
    case .day: CivilDate(daysSinceEpoch: Int32(clamping: ordinal))
    case .week: CivilDate(daysSinceEpoch: Int32(clamping: ordinal * 7 - 3))
    case .month: firstDay(ofMonth: ordinal)
    case .quarter: firstDay(ofMonth: ordinal * 3)
    case .half: firstDay(ofMonth: ordinal * 6)
    case .year: firstDay(ofMonth: ordinal * 12)
    }
  }

  /// Whether each span of another grain lies in one span of this one, and is shorter.
  package func isCoarser(than other: Grain) -> Bool {
    let calendar: [Grain] = [.day, .month, .quarter, .half, .year]
    if self == .week { return other == .day }
    guard let own = calendar.firstIndex(of: self), let place = calendar.firstIndex(of: other)
    else { return false }
    return own > place
  }

  /// The whole group that a day lies in; nil for cyclic grains.
  package func period(containing date: CivilDate) -> Period? {
    let number = ordinal(of: date)
    guard let start = firstDay(ofOrdinal: number), let end = firstDay(ofOrdinal: number + 1)
    else { return nil }
    return Period(start: start, end: end)
  }

  /// The label of the group with this number: `2023-03`, `2023-Q1`, `2023-W07`, `2023-H1`,
  /// `2023`, `2023-03-15`; an hour is `08`, a weekday its ISO number.
  package func label(ofOrdinal ordinal: Int) -> String {
    switch self {
    case .hour: return ordinal.padded(to: 2)
    case .weekday: return String(ordinal)
    case .day: return CivilDate(daysSinceEpoch: Int32(clamping: ordinal)).description
    case .week:
      let monday = CivilDate(daysSinceEpoch: Int32(clamping: ordinal * 7 - 3))
      let (year, week) = monday.isoWeek
      return "\(year.padded(to: 4))-W\(week.padded(to: 2))"
    case .month:
      let year = ordinal.flooringDivide(by: 12)
      return "\(year.padded(to: 4))-\((ordinal - year * 12 + 1).padded(to: 2))"
    case .quarter:
      let year = ordinal.flooringDivide(by: 4)
      return "\(year.padded(to: 4))-Q\(ordinal - year * 4 + 1)"
    case .half:
      let year = ordinal.flooringDivide(by: 2)
      return "\(year.padded(to: 4))-H\(ordinal - year * 2 + 1)"
    case .year: return ordinal.padded(to: 4)
    }
  }

  private func firstDay(ofMonth ordinal: Int) -> CivilDate? {
    let year = ordinal.flooringDivide(by: 12)
    return CivilDate(year: year, month: ordinal - year * 12 + 1, day: 1)
  }
}

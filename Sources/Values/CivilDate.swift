/// A day of the proleptic Gregorian calendar, without time and zone.
///
/// Stored as the number of days since 1970-01-01, so that comparing, counting and
/// adding days is integer arithmetic.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let daysSinceEpoch: Int32

  package init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day with these calendar components, or nil when there is no such day
  /// (2023-02-30) or the year lies outside 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    // Days from the civil calendar, counted in 400-year eras that begin in March
    // (the rule of the Gregorian reform: 97 leap days in 400 years).
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSinceEpoch: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// The year, the month (1…12) and the day of the month (1…31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The ISO weekday: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let sinceMonday = (Int(daysSinceEpoch) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The ISO 8601 week: its year and its number (1…53).
  package var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDate(daysSinceEpoch: daysSinceEpoch + Int32(4 - weekday))
    let year = thursday.components.year
    let dayOfYear =
      Int(thursday.daysSinceEpoch) - Int(CivilDate.firstDay(ofYear: year).daysSinceEpoch)
    return (year, dayOfYear / 7 + 1)
  }

  /// The day `count` days later (earlier when negative).
  package func adding(days count: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: Int32(clamping: Int(daysSinceEpoch) + count))
  }

  /// The same day `count` months later; a day past the month's end becomes its last day.
  package func adding(months count: Int) -> CivilDate {
    let (year, month, day) = components
    let ordinal = year * 12 + month - 1 + count
    let newYear = Swift.min(Swift.max(ordinal.flooringDivide(by: 12), 1), 9999)
    let newMonth = ordinal - ordinal.flooringDivide(by: 12) * 12 + 1
    let last = CivilDate.daysIn(month: newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: Swift.min(day, last)) ?? self
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  /// The number of days of a month (1…12).
  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 1 January of a year; years outside 1…9999 give the nearest of them.
  package static func firstDay(ofYear year: Int) -> CivilDate {
    let clamped = Swift.min(Swift.max(year, 1), 9999)
    return CivilDate(year: clamped, month: 1, day: 1) ?? CivilDate(daysSinceEpoch: 0)
  }
}

extension CivilDate: CustomStringConvertible {
  /// `2023-03-15`.
  package var description: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension Int {
  /// Division that rounds towards negative infinity, for a positive divisor.
  package func flooringDivide(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// Decimal digits with leading zeros up to `width`.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

package import Metrics
package import Values

/// A function of values of one row of a table. A missing argument makes it missing, except in
/// ``coalesce``.
package enum TableFunction: Hashable, Sendable {
  case absolute
  /// The nearest multiple of a step, half away from zero.
  case rounded(step: Decimal)
  /// The day of an instant; a day stays what it is.
  case date
  /// The instant at which a day is over; an instant stays what it is.
  case endOfDay
  /// A calendar part of a day or instant: the year, the month 1…12, the ISO weekday, …
  case part(Grain)
  /// The first day of the group of a grain with this label.
  case groupStart(Grain)
  /// The day after the last one of the group of a grain with this label.
  case groupEnd(Grain)
  /// The number of a cyclic group by its label: the hour, the weekday.
  case groupNumber
  /// Whole days from the first to the second.
  case days
  /// The time from the first to the second, in units of so many seconds.
  case time(per: Int64)
  /// Working days from the first to the second.
  case workingDays(CalendarID)
  /// Working hours from the first to the second.
  case workingHours(CalendarID)
  /// A day so many days later, an instant so many seconds later.
  case shifted(by: Int64)
  /// A day or instant moved along the calendar; the time of day stays.
  case moved(CalendarStep)
  /// The first argument that is not missing.
  case coalesce
  case lowercased
  /// The number of characters.
  case length
}

/// How a cell that stands for several rows follows from theirs, exactly.
package enum TableRollup: Hashable, Sendable {
  /// Says that the row stands for others.
  case label
  /// A field, which several members do not share.
  case missing
  /// Counts and sums.
  case sum
  /// Rates and averages: numerators and denominators are added up.
  case ratio
  case least, greatest
  /// Computed from the other cells of the row.
  case computed(TableExpression)
}

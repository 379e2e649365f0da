package import Metrics

/// A step along the calendar whose length depends on where it starts.
package enum CalendarStep: Hashable, Sendable {
  /// Calendar months; a day past the end of the month becomes its last day.
  case months(Int)
  /// Working days of a calendar; 0 stays where it is.
  case workingDays(Int, CalendarID)
}

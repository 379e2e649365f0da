import Metrics
import Syntax
import Values

/// A working calendar and what it was made of, to tell it.
struct CalendarRecord: Sendable {
  let definition: Definition
  let body: CalendarBody
  /// Nil where the definition names no file.
  let days: CalendarDays?

  var calendar: WorkingCalendar {
    WorkingCalendar(
      hours: body.hours.map { $0.start.minutes * 60..<max($0.start.minutes, $0.end.minutes) * 60 },
      weekdays: body.week.isEmpty ? [1, 2, 3, 4, 5] : body.week.flatMap(\.numbers),
      holidays: days?.holidays ?? [], extraWorkingDays: days?.extraWorkingDays ?? [])
  }
}

/// The days of a calendar file, and where they came from.
struct CalendarDays: Sendable {
  let path: String
  /// The length of the file when it was read.
  let byteCount: Int
  /// When it was read; nil where no one has told the time.
  let loadedAt: Timestamp?
  var holidays: [CivilDate] = []
  var extraWorkingDays: [CivilDate] = []
}

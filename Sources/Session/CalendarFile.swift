import Columnar
import Diagnostics
import Ingest
import Metrics
import Syntax
import Values

/// Reads a working calendar: hours and week from the definition, holidays and extra working
/// days from a file with the columns `date` and `kind` (`holiday` or `working`).
enum CalendarFile {
  static func calendar(
    _ body: CalendarBody, at range: SourceRange, relativeTo folder: String,
    cancellation: CancellationFlag
  ) throws(SessionError) -> WorkingCalendar {
    var holidays: [CivilDate] = []
    var extraDays: [CivilDate] = []
    if let file = body.file {
      for (date, kind) in try days(file, relativeTo: folder, cancellation) {
        if kind == "working" { extraDays.append(date) } else { holidays.append(date) }
      }
    }
    let weekdays = body.week.flatMap(\.numbers)
    return WorkingCalendar(
      hours: body.hours.map { $0.start.minutes * 60..<max($0.start.minutes, $0.end.minutes) * 60 },
      weekdays: weekdays.isEmpty ? [1, 2, 3, 4, 5] : weekdays,
      holidays: holidays, extraWorkingDays: extraDays)
  }

  private static func days(
    _ file: TextLiteral, relativeTo folder: String, _ cancellation: CancellationFlag
  ) throws(SessionError) -> [(CivilDate, String)] {
    let path = FilePath.resolve(file.text, relativeTo: folder)
    let loaded: LoadedTable
    do throws(LoadError) {
      loaded = try CSVLoader.load(
        path: path, options: CSVOptions(), threads: 1, cancellation: cancellation,
        progress: LoadProgress())
    } catch {
      throw .load(LoadNotes.diagnostic(error, at: file.range))
    }
    guard let dateIndex = loaded.columnNames.firstIndex(of: "date"),
      let kindIndex = loaded.columnNames.firstIndex(of: "kind"),
      loaded.table.columns[dateIndex].type == .date
    else { throw .load(Diagnostic(.calendarColumns, at: file.range, ["path": .code(file.text)])) }
    let columns = loaded.table.columns
    var days: [(CivilDate, String)] = []
    for row in 0..<loaded.table.rowCount {
      guard let day = columns[dateIndex].integer(at: row),
        let kind = columns[kindIndex].text(at: row),
        kind == "working" || kind == "holiday"
      else {
        throw .load(
          Diagnostic(
            .calendarRow, at: file.range,
            ["path": .code(file.text), "row": .number(row + 1)]))
      }
      days.append((CivilDate(daysSinceEpoch: Int32(clamping: day)), kind))
    }
    return days
  }
}

extension WeekdayRange {
  /// The ISO numbers of the days, also across the end of the week.
  var numbers: [Int] {
    let all = Weekday.allCases
    guard let start = all.firstIndex(of: first), let end = all.firstIndex(of: last) else {
      return []
    }
    let length = (end - start + 7) % 7
    return (0...length).map { (start + $0) % 7 + 1 }
  }
}

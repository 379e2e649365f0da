import Columnar
import Diagnostics
import Ingest
import Syntax
import Values

/// Reads the holidays and extra working days of a calendar: a file with the columns `date` and
/// `kind` (`holiday` or `working`).
enum CalendarFile {
  static func days(
    _ file: TextLiteral, relativeTo folder: String, at loadedAt: Timestamp?,
    cancellation: CancellationFlag
  ) throws(SessionError) -> CalendarDays {
    let path = FilePath.resolve(file.text, relativeTo: folder)
    let loaded: LoadedTable
    do throws(LoadError) {
      loaded = try CSVLoader.load(
        path: path, options: CSVOptions(), threads: 1, cancellation: cancellation,
        progress: Progress())
    } catch {
      throw .load(LoadNotes.diagnostic(error, of: path, at: file.range))
    }
    guard let dateIndex = loaded.columnNames.firstIndex(of: "date"),
      let kindIndex = loaded.columnNames.firstIndex(of: "kind"),
      loaded.table.columns[dateIndex].type == .date
    else { throw .load(Diagnostic(.calendarColumns, at: file.range, ["path": .code(file.text)])) }
    let columns = loaded.table.columns
    var days = CalendarDays(path: path, byteCount: loaded.report.byteCount, loadedAt: loadedAt)
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
      let date = CivilDate(daysSinceEpoch: Int32(clamping: day))
      if kind == "working" {
        days.extraWorkingDays.append(date)
      } else {
        days.holidays.append(date)
      }
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

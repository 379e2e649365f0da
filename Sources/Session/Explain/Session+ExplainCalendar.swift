import Diagnostics
import Syntax
import Values

extension Session {
  /// A calendar: when it is open, the days that are closed or worked against the rule of the
  /// week, and the file that they come from.
  func add(_ record: CalendarRecord, _ words: Verbalizer, to sheet: inout FactSheet) {
    let told = words.told(record)
    sheet.add(.headLabel, record.definition.label?.text ?? record.definition.name.text)
    sheet.add(
      .headDefinition,
      words.say(
        .toldCalendar, ["hours": told.hours, "week": told.week, "length": told.length]))
    sheet.add(.headGrammar, TreePrinter.text(of: record.definition))
    sheet.add(.headHours, told.hours)
    sheet.add(.headWeek, told.week)
    sheet.add(.headHolidays, told.holidays)
    sheet.add(.headExtraDays, told.extraDays)
    sheet.add(.headTimeZone, words.say(.sayTimeZone))
    addFile(of: record, to: &sheet)
  }

  /// The calendar that a definition goes by, in one line, and its file after all others.
  func addUse(of record: CalendarRecord, _ words: Verbalizer, to sheet: inout FactSheet) {
    let told = words.told(record)
    sheet.add(
      .kindCalendar,
      words.say(
        .toldCalendarUsed,
        [
          "name": told.name, "hours": told.hours, "week": told.week, "holidays": told.holidays,
          "extra": told.extraDays, "zone": words.say(.sayTimeZone),
        ]))
    addFile(of: record, to: &sheet)
  }

  private func addFile(of record: CalendarRecord, to sheet: inout FactSheet) {
    guard let file = record.body.file, let days = record.days else { return }
    sheet.addLast(.sayFile, file.text)
    sheet.addLast(.headDigest, digest(of: days.path, byteCount: days.byteCount))
    sheet.addLast(.headLoaded, days.loadedAt?.description)
  }
}

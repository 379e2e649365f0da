import Diagnostics
import Metrics
import Syntax
import Values

extension Verbalizer {
  /// A calendar in words.
  struct ToldCalendar {
    let name: String
    let hours: String
    let week: String
    /// Hours of work a day.
    let length: String
    let holidays: String
    let extraDays: String
  }

  func told(_ record: CalendarRecord) -> ToldCalendar {
    let seconds = Int128(record.calendar.secondsPerDay)
    let hours = record.body.hours.map { TreePrinter.text(of: $0) }.joined(separator: ", ")
    return ToldCalendar(
      name: name(of: Naming(record.definition.name, label: record.definition.label)),
      hours: hours.isEmpty ? say(.toldNoHours) : hours,
      week: record.body.week.isEmpty
        ? text(from: .monday, to: .friday)
        : record.body.week.map { text(from: $0.first, to: $0.last) }.joined(separator: ", "),
      length: local(Decimal(unscaled: seconds * 100 / 3600, scale: 2).trimmed.description),
      holidays: text(of: record.days?.holidays ?? []),
      extraDays: text(of: record.days?.extraWorkingDays ?? []))
  }

  private func text(from first: Weekday, to last: Weekday) -> String {
    guard first != last else { return name(of: first) }
    return say(.toldWeekdays, ["low": name(of: first), "high": name(of: last)])
  }

  private func name(of day: Weekday) -> String {
    let keywords: [Keyword] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    guard let position = Weekday.allCases.firstIndex(of: day) else { return day.rawValue }
    let entry = Vocabulary.entry(of: keywords[position])
    let word = language == .vietnamese ? entry.vietnamese.first : entry.english.last?.capitalized
    return word ?? day.rawValue
  }

  /// How many days, and which: the few themselves, of many the first and the last.
  private func text(of days: [CivilDate]) -> String {
    let days = Set(days).sorted()
    guard let first = days.first, let last = days.last else { return "0" }
    let count = String(days.count)
    guard days.count > 3 else {
      return "\(count) (\(days.map(\.description).joined(separator: ", ")))"
    }
    return say(
      .sayDaySpan, ["count": count, "low": first.description, "high": last.description])
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

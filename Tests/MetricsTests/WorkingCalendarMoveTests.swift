import Metrics
import Testing
import Values

@Suite struct WorkingCalendarMoveTests {
  /// Monday to Friday, with Wednesday 2023-03-15 off.
  private let office = WorkingCalendar(
    hours: [0..<3_600], weekdays: [1, 2, 3, 4, 5],
    holidays: [CivilDate(year: 2023, month: 3, day: 15)].compactMap { $0 })

  private func day(_ day: Int, _ count: Int) -> String? {
    CivilDate(year: 2023, month: 3, day: day).map {
      office.day(count, workingDaysFrom: $0).description
    }
  }

  @Test func aDayMovesOverWeekendsAndHolidays() {
    #expect(day(10, 1) == "2023-03-13")
    #expect(day(13, 2) == "2023-03-16")
    #expect(day(11, 1) == "2023-03-13")
    #expect(day(13, -1) == "2023-03-10")
    #expect(day(12, -1) == "2023-03-10")
    #expect(day(16, -2) == "2023-03-13")
    #expect(day(12, 0) == "2023-03-12")
  }

  @Test func withoutWorkingDaysADayMovesToTheEndOfTheCalendar() {
    let closed = WorkingCalendar(hours: [], weekdays: [])
    let day = CivilDate(daysSinceEpoch: 19_000)
    #expect(closed.day(1, workingDaysFrom: day).description == "9999-01-01")
  }
}

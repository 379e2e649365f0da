import Columnar
import Metrics
import TestSupport
import Testing
import Values

@Suite struct WorkingTimeTests {
  /// The table of a kernel agrees with the scalar calendar for any opening hours.
  @Test(arguments: 0..<20)
  func tablesAgreeWithTheCalendar(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let hours = (0..<random.int(0...4)).map { _ in
      let start = random.int(0...86_000)
      return start..<random.int(start...86_400)
    }
    let days = (0..<6).map { _ in CivilDate(daysSinceEpoch: Int32(random.int(19_000...19_200))) }
    let calendar = WorkingCalendar(
      hours: hours, weekdays: (1...7).filter { _ in random.chance(70) },
      holidays: Array(days[..<3]), extraWorkingDays: Array(days[3...]))
    let before = (19_000...19_201).map { day in
      calendar.workingDays(before: CivilDate(daysSinceEpoch: day)) * calendar.secondsPerDay
    }
    let table = WorkingTimeTable(
      firstDay: 19_000, secondsBefore: before,
      hours: calendar.hours.map { Int64($0.lowerBound)..<Int64($0.upperBound) })
    let instants = (0..<500).map { _ in
      Int64(random.int(19_000 * 86_400...19_200 * 86_400 + 86_399))
    }
    let expected = instants.map {
      calendar.workingSeconds(before: Timestamp(secondsSinceEpoch: $0))
    }
    #expect(table.secondsBefore(IntegerLanes(values: instants)).values == expected)
  }
}

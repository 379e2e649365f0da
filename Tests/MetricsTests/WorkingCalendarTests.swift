import Metrics
import Testing
import Values

@Suite struct WorkingCalendarTests {
  /// Mornings and afternoons, Monday to Friday; 2023-01-02 is free, Saturday 2023-01-07 worked.
  private let office = WorkingCalendar(
    hours: [7 * 3_600..<11 * 3_600 + 1_800, 13 * 3_600 + 1_800..<17 * 3_600],
    weekdays: [1, 2, 3, 4, 5], holidays: [day(2)], extraWorkingDays: [day(7)])

  private static func day(_ day: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: 19_357 + Int32(day))
  }

  private func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Timestamp {
    let start = Timestamp(startOf: Self.day(day)).secondsSinceEpoch
    return Timestamp(secondsSinceEpoch: start + Int64(hour * 3_600 + minute * 60))
  }

  @Test func holidaysAreFreeAndExtraDaysAreWorked() {
    #expect(Self.day(1).description == "2023-01-01")
    let worked = (1...9).filter { office.isWorkingDay(Self.day($0)) }
    #expect(worked == [3, 4, 5, 6, 7, 9])
  }

  @Test func aHolidayThatIsAlsoAnExtraDayIsWorked() {
    let calendar = WorkingCalendar(
      hours: [0..<3_600], weekdays: [1, 2, 3, 4, 5], holidays: [Self.day(2), Self.day(7)],
      extraWorkingDays: [Self.day(2), Self.day(7)])
    #expect((1...7).filter { calendar.isWorkingDay(Self.day($0)) } == [2, 3, 4, 5, 6, 7])
  }

  @Test func workingDaysCountTheLastDayAndNotTheFirst() {
    #expect(office.workingDays(from: Self.day(3), to: Self.day(3)) == 0)
    #expect(office.workingDays(from: Self.day(3), to: Self.day(4)) == 1)
    #expect(office.workingDays(from: Self.day(1), to: Self.day(9)) == 6)
    #expect(office.workingDays(from: Self.day(9), to: Self.day(1)) == -6)
  }

  @Test func onlyOpeningHoursCount() {
    #expect(office.workingSeconds(from: at(3, 11), to: at(3, 14)) == 3_600)
    #expect(office.workingSeconds(from: at(3, 17), to: at(4, 7)) == 0)
    #expect(office.workingSeconds(from: at(3, 20), to: at(4, 8)) == 3_600)
    #expect(office.workingSeconds(from: at(6, 16), to: at(9, 8)) == 2 * 3_600 + 8 * 3_600)
    #expect(office.workingSeconds(from: at(4, 8), to: at(3, 20)) == -3_600)
  }

  @Test func overlappingHoursAreMerged() {
    let calendar = WorkingCalendar(
      hours: [3_600..<7_200, 0..<3_600, 7_000..<8_000], weekdays: [1, 2, 3, 4, 5, 6, 7])
    #expect(calendar.hours == [0..<8_000])
  }

  @Test func sumsAgreeWithWalkingThroughTheDays() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let (first, last) = (random(60) - 20, random(60) - 20)
      let (start, end) = (at(first, random(24), random(60)), at(last, random(24), random(60)))
      #expect(
        office.workingSeconds(from: start, to: end) == walkedSeconds(from: start, to: end))
      let days = (min(first, last) + 1..<max(first, last) + 1)
        .count { office.isWorkingDay(Self.day($0)) }
      let signed = Int64(first <= last ? days : -days)
      #expect(office.workingDays(from: Self.day(first), to: Self.day(last)) == signed)
    }
  }

  /// Minute by minute.
  private func walkedSeconds(from start: Timestamp, to end: Timestamp) -> Int64 {
    if end < start { return -walkedSeconds(from: end, to: start) }
    var seconds: Int64 = 0
    var instant = start
    while instant < end {
      let isOpen = office.hours.contains { $0.contains(instant.secondOfDay) }
      if isOpen, office.isWorkingDay(instant.date) { seconds += 60 }
      instant = Timestamp(secondsSinceEpoch: instant.secondsSinceEpoch + 60)
    }
    return seconds
  }
}

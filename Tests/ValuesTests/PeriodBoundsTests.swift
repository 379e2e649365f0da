import Testing
import Values

@Suite struct PeriodBoundsTests {
  @Test func `a period holds its first day and its last, and not the next`() throws {
    let first = try #require(CivilDate(year: 2023, month: 2, day: 1))
    let february = try #require(Grain.month.period(containing: first))
    #expect(february.contains(first))
    #expect(february.contains(february.lastDay))
    #expect(february.lastDay.description == "2023-02-28")
    #expect(!february.contains(february.end))
    #expect(!february.contains(first.adding(days: -1)))
  }
}

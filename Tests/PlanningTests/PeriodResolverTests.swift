import Diagnostics
import Planning
import Syntax
import Testing
import Values

@Suite struct PeriodResolverTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  private func expression(_ kind: PeriodExpression.Kind) -> PeriodExpression {
    PeriodExpression(kind, range: SourceRange(0, 0))
  }

  @Test func `weeks are ISO weeks`() throws {
    let resolver = PeriodResolver(asOf: nil)
    let first = try resolver.resolve(expression(.literal(.week(year: 2023, week: 1))))
    #expect(try first.start == day(2023, 1, 2))
    let last = try resolver.resolve(expression(.literal(.week(year: 2020, week: 53))))
    #expect(try last.end == day(2021, 1, 4))
  }

  @Test func `a day that is no day is an error, wherever it comes from`() throws {
    let resolver = PeriodResolver(asOf: nil)
    #expect(throws: Diagnostic.self) {
      try resolver.resolve(expression(.literal(.day(year: 2023, month: 2, day: 29))))
    }
  }

  @Test func `relative periods end before the as-of date unless it completes them`() throws {
    let resolver = PeriodResolver(asOf: try day(2024, 3, 31))
    let march = try resolver.resolve(expression(.last(.month)))
    #expect(try march == Period(start: day(2024, 3, 1), end: day(2024, 4, 1)))
    let earlier = try PeriodResolver(asOf: try day(2024, 3, 30)).resolve(expression(.last(.month)))
    #expect(try earlier == Period(start: day(2024, 2, 1), end: day(2024, 3, 1)))
  }

  @Test func `without a clock nothing is relative`() {
    #expect(throws: Diagnostic.self) {
      try PeriodResolver(asOf: nil).resolve(expression(.this(.year)))
    }
  }
}

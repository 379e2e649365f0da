import Testing
import Values

@Suite struct LeapYearTests {
  @Test func `a century is a leap year only if 400 divides it`() {
    let leap = [1900, 2000, 2023, 2024, 2100].filter {
      CivilDate(year: $0, month: 2, day: 29) != nil
    }
    #expect(leap == [2000, 2024])
  }
}

import Diagnostics
import Session
import TestSupport
import Testing

/// What a flag or an entity says depends on where it is seen from.
@Suite("Meaning: Levels") struct LevelsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a flag is true, false or unknown for each row`() {
    #expect(session.rows("sales where late show id") == ["2", "8"])
    #expect(session.rows("sales where not late show id") == ["1", "3", "5", "6"])
    #expect(session.rows("sales where late is missing show id") == ["4", "7"])
  }

  @Test func `seen from above, the flag is the number of rows where it is true`() {
    #expect(session.rows("stalls show name, late") == ["Cúc | 0", "Đào | 0", "Bình | 0", "An | 1"])
  }

  @Test func `a rate is true / (true + false)`() {
    #expect(session.rows("rate late") == ["2/6 | 6"])
  }

  @Test func `an entity name used as a measure is a count`() {
    #expect(
      session.rows("stalls show name, sales") == ["Cúc | 1", "Đào | 0", "Bình | 2", "An | 4"])
  }

  @Test func `listing, count and rate agree on every member with a known row`() {
    #expect(session.names("stalls where late = 0") == ["Cúc", "Đào", "Bình"])
    #expect(session.rows("count late by stall") == ["An | 1", "Bình | 0", "Cúc | 0", "– | 1"])
    #expect(
      session.rows("rate late by stall") == [
        "An | 1/3 | 3", "Bình | 0/2 | 2", "Cúc | – | 0", "– | 1/1 | 1",
      ])
  }

  @Test func `a member without rows appears only in the listing`() {
    #expect(session.names("count late by stall")?.contains("Đào") == false)
    #expect(session.names("rate late by stall")?.contains("Đào") == false)
    #expect(session.names("stalls where sales = 0") == ["Đào"])
  }

  @Test
  func `a member with only unknowns has count 0 and a missing rate, and the footer counts it`() {
    #expect(session.rows("stalls where name = \"Cúc\" show late, rate late") == ["0 | – | 0"])
    #expect(session.notes("stalls show name, rate late").contains(.membersWithOnlyUnknowns))
    #expect(
      session.transcript(of: "stalls show name, rate late").contains(
        "1 of the 4 `stalls` has no known row for `rate late`"))
  }

  @Test func `from above, a flag as a condition is an error that proposes a comparison`() {
    #expect(session.message(of: "stalls where late") == .countNeedsComparison)
    #expect(session.correction(of: "stalls where late") == "stalls where late > 0")
  }

  @Test func `a count is not compared with a percentage`() {
    #expect(session.message(of: "stalls where late > 5%") == .countAgainstPercent)
  }

  @Test func `a rate is not compared with a number over 1 without %`() {
    #expect(session.message(of: "stalls where rate late > 5") == .rateAgainstNumber)
    #expect(session.names("stalls where rate late > 0.3") == ["An"])
    #expect(session.names("stalls where rate late > 33%") == ["An"])
    #expect(session.names("stalls where rate late >= 34%") == [])
  }

  @Test func `a rate or count of members judges the members`() {
    #expect(session.rows("rate (late = 0) of stalls") == ["3/4 | 4"])
    #expect(session.rows("count stalls where late = 0") == ["3"])
    #expect(
      session.rows("rate (late = 0) of stalls by town") == ["North | 1/2 | 2", "South | 2/2 | 2"])
  }
}

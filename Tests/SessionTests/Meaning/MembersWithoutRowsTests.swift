import Diagnostics
import Session
import TestSupport
import Testing

/// Who appears although nothing was counted.
@Suite("Meaning: Members without rows") struct MembersWithoutRowsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `in a listing they have count 0 and a missing rate, and the footer says how many`() {
    #expect(
      session.rows("stalls where name = \"Đào\" show name, sales, rate web") == ["Đào | 0 | – | 0"])
    #expect(session.notes("stalls show name, sales").contains(.membersWithoutRows))
    #expect(
      session.transcript(of: "stalls show name, sales").contains(
        "1 of the 4 `stalls` has no rows at all"))
  }

  @Test func `in by only groups with rows appear`() {
    #expect(session.rows("count by stall") == ["An | 4", "Bình | 2", "Cúc | 1", "– | 1"])
  }

  @Test func `with zeros shows every group`() {
    #expect(
      session.rows("count by stall with zeros") == [
        "An | 4", "Bình | 2", "Cúc | 1", "Đào | 0", "– | 1",
      ])
    #expect(
      session.rows("rate web by stall with zeros") == [
        "An | 2/4 | 4", "Bình | 2/2 | 2", "Cúc | 0/1 | 1", "Đào | – | 0", "– | 1/1 | 1",
      ])
  }

  @Test func `rows without a value form the last group, without which the groups would not add up`()
  {
    #expect(session.total("count by stall") == "all | 8")
    #expect(session.names("count by town") == ["North", "South", "–"])
    #expect(session.names("count by stall sort count") == ["Cúc", "Bình", "An", "–"])
  }

  @Test func `the group without a value is never ranked`() {
    #expect(session.names("count by stall bottom 1 exact") == ["Cúc"])
    #expect(session.names("rate late by stall top 1") == ["An"])
    #expect(session.rows("count as rank by town") == ["North | 1", "South | 2", "– | –"])
  }

  @Test
  func
    `a count of a flag has a row for every member with rows, a filter by it only for those where it is true`()
  {
    #expect(session.rows("count late by stall") == ["An | 1", "Bình | 0", "Cúc | 0", "– | 1"])
    #expect(session.rows("count where late by stall") == ["An | 1", "– | 1"])
  }
}

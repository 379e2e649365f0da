import Diagnostics
import Session
import TestSupport
import Testing

/// Which of the two a condition belongs to.
@Suite("Meaning: where / having") struct WhereAndHavingTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `in a listing where may use counts and rates`() {
    #expect(session.names("stalls where sales >= 2") == ["Bình", "An"])
    #expect(session.names("stalls where rate web = 100%") == ["Bình"])
    #expect(session.names("stalls where late = 0 and town = \"South\"") == ["Cúc", "Đào"])
    #expect(session.names("stalls where sales > complaints") == ["Cúc", "Bình", "An"])
  }

  @Test func `in a measure sentence where filters the rows of the measured entity`() {
    #expect(session.rows("count stalls where late = 0") == ["3"])
    #expect(session.rows("count where web") == ["5"])
    #expect(session.rows("count by stall where web") == ["An | 2", "Bình | 2", "– | 1"])
  }

  @Test func `having filters the groups, whose totals stay`() {
    #expect(session.rows("count by stall having count >= 2") == ["An | 4", "Bình | 2"])
    #expect(session.total("count by stall having count >= 2") == "all | 8")
    #expect(session.rows("rate late by stall having rate late < 10%") == ["Bình | 0/2 | 2"])
  }

  @Test func `a measure in where is an error with the corrected sentence`() {
    #expect(session.message(of: "count by stall where count >= 2") == .measureInWhere)
    #expect(
      session.correction(of: "count by stall where count >= 2")
        == "count by stall having count >= 2")
  }

  @Test func `a field in having is an error with the corrected sentence`() {
    #expect(session.message(of: "count by stall having fee > 10") == .fieldInHaving)
    #expect(
      session.correction(of: "count by stall having fee > 10") == "count by stall where fee > 10")
  }

  @Test func `having in a listing is an error with the corrected sentence`() {
    #expect(session.message(of: "stalls having sales >= 2") == .havingInListing)
    #expect(session.correction(of: "stalls having sales >= 2") == "stalls where sales >= 2")
  }
}

import Diagnostics
import Session
import TestSupport
import Testing

/// A join never changes a count.
@Suite("Meaning: Joins") struct JoinsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `fields come along links from many to one`() {
    #expect(session.rows("count by stall.town") == ["North | 6", "South | 1", "– | 1"])
    #expect(session.rows("sum fee where stall.town = \"North\"") == ["150"])
  }

  @Test func `a measure is aggregated at its own entity first`() {
    #expect(
      session.rows("stalls show name, sales, sum fee, complaints") == [
        "Cúc | 1 | 70 | 0", "Đào | 0 | – | 1", "Bình | 2 | 50 | 0", "An | 4 | 100 | 2",
      ])
    #expect(
      session.rows("sum fee, complaints by town") == [
        "North | 150 | 2", "South | 70 | 1", "– | 80 | 0",
      ])
  }

  @Test func `number, total and list come from one predicate`() {
    #expect(session.rows("count late") == ["2"])
    #expect(session.total("count late by stall") == "all | 2")
    #expect(session.rows("sales where late show id") == ["2", "8"])
    #expect(session.transcript(of: "expect 2 sales where late").contains("error") == false)
  }
}

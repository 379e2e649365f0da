import Diagnostics
import Session
import TestSupport
import Testing

/// What is known at the end of a day.
@Suite("Meaning: As of") struct AsOfMeaningTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a row whose time is later does not exist`() {
    #expect(session.rows("count as of 2024-02-24") == ["4"])
    #expect(session.rows("count as of 2024-02-25") == ["5"])
    #expect(session.names("count by stall as of 2024-02-01") == ["An", "Bình"])
  }

  @Test func `an event later than the date reads as missing`() {
    #expect(session.rows("sales where sent is missing show id as of 2024-01-24") == ["2"])
    #expect(session.rows("count pending as of 2024-01-27") == ["1"])
    #expect(session.rows("count pending as of 2024-01-28") == ["0"])
  }

  @Test func `a flag is judged at the date`() {
    #expect(session.rows("rate late as of 2024-01-27") == ["0/1 | 1"])
    #expect(session.rows("rate late as of 2024-01-28") == ["1/2 | 2"])
  }

  @Test func `today is the date`() {
    #expect(session.rows("sales where made = today show id as of 2024-02-25") == ["4"])
    #expect(session.rows("count where made <= today") == ["8"])
  }
}

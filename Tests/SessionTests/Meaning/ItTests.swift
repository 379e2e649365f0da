import Diagnostics
import Session
import TestSupport
import Testing

/// The last table that a query made.
@Suite("Meaning: it") struct ItTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `it is the last table`() {
    _ = session.outcomes(of: "count by stall")
    #expect(session.names("it sort count desc limit 1") == ["An"])
    #expect(session.names("it") == ["An"])
  }

  @Test func `help, describe, expectations, definitions and errors leave it`() {
    _ = session.outcomes(of: "count by town")
    _ = session.outcomes(
      of:
        "help rate\ndescribe\nexpect count = 8\nexpect count = 9\nlet @x = 5\ncount by nothing\ndefine flag a of sales = web"
    )
    #expect(session.names("it") == ["North", "South", "–"])
  }

  @Test func `after save it is the table saved`() {
    _ = session.outcomes(of: "count by stall | keep count > 1 | save \"out.csv\"")
    #expect(session.names("it") == ["An", "Bình"])
  }

  @Test func `a column is called by its sentence, in snake case or by its label`() {
    #expect(session.names("rate web by stall | keep rate web = 100%") == ["Bình", "–"])
    #expect(session.names("rate web by stall | keep rate_web = 100%") == ["Bình", "–"])
    #expect(
      session.names("rate web label \"Trên mạng\" by stall | keep `Trên mạng` = 100%") == [
        "Bình", "–",
      ])
  }
}

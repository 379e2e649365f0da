import Diagnostics
import Session
import TestSupport
import Testing

/// Typed values, never text pasted into a sentence.
@Suite("Meaning: Variables") struct VariablesTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a variable is a period, a number, a text or a date`() {
    #expect(session.rows("let @q = 2024-02\ncount during @q") == ["3"])
    #expect(session.rows("let @n = 30\ncount where fee > @n") == ["4"])
    #expect(session.rows("let @t = \"web\"\ncount where channel = @t") == ["5"])
    #expect(session.rows("let @d = 2024-03-10\ncount where made = @d") == ["1"])
  }

  @Test func `its text is a value, whatever stands in it`() {
    _ = session.outcomes(of: "let @t = \"web\"\" or fee > 0\"")
    #expect(session.rows("count where channel = @t") == ["0"])
  }

  @Test func `an unknown variable is an error, and so is a dollar sign`() {
    #expect(session.message(of: "count during @nothing") == .unknownVariable)
    #expect(session.message(of: "count during $q") == .variableNeedsSign)
  }
}

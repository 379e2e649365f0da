import Diagnostics
import Session
import TestSupport
import Testing

/// Words of the language are names where the grammar does not expect them.
@Suite("Meaning: Keywords") struct KeywordsMeaningTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `words of definitions and forms may be names`() {
    _ = session.outcomes(
      of:
        "define flag index of sales = web\ndefine flag share of sales = not web\ndefine field rank of sales = fee * 2"
    )
    #expect(session.rows("count index") == ["5"])
    #expect(session.rows("rate share") == ["3/8 | 8"])
    #expect(session.rows("sum rank") == ["600"])
    #expect(
      session.rows("count index as share by town") == [
        "North | 80.0%", "South | 0.0%", "– | 20.0%",
      ])
  }

  @Test func `a name that is a clause keyword stands in backquotes`() {
    #expect(session.message(of: "define flag top of sales = web") == .nameIsKeyword)
    #expect(session.message(of: "define flag `top` of sales = web") == nil)
    #expect(session.rows("count `top`") == ["5"])
  }

  @Test func `both languages and their mixture say one thing`() {
    #expect(
      session.rows("tỷ lệ trễ theo sạp") == [
        "An | 1/3 | 3", "Bình | 0/2 | 2", "Cúc | – | 0", "– | 1/1 | 1",
      ])
    #expect(
      session.rows("ty le tre theo stall") == [
        "An | 1/3 | 3", "Bình | 0/2 | 2", "Cúc | – | 0", "– | 1/1 | 1",
      ])
  }
}

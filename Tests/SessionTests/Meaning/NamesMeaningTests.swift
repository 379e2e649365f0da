import Diagnostics
import Session
import TestSupport
import Testing

/// What a name stands for.
@Suite("Meaning: Names") struct NamesMeaningTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `the longest match over keywords and names wins`() {
    _ = session.outcomes(of: "define flag in_time of sales \"trong hạn\" = not late")
    #expect(session.rows("count trong hạn") == ["4"])
    #expect(session.rows("số lượng trong hạn trong kỳ 2024-01") == ["1"])
  }

  @Test func `an exact spelling beats a folded one`() {
    _ = session.outcomes(of: "define flag one of sales \"bán\" = web")
    _ = session.outcomes(of: "define flag two of sales \"bàn\" = not web")
    #expect(session.rows("count bán") == ["5"])
    #expect(session.rows("count bàn") == ["3"])
  }

  @Test func `define refuses a name that exists`() {
    #expect(session.message(of: "define flag late of sales = web") == .nameExists)
    _ = session.outcomes(of: "define flag soon of sales = not late\nundefine soon")
    #expect(session.message(of: "define flag soon of sales = web") == nil)
    #expect(session.rows("count soon") == ["5"])
  }

  @Test func `define refuses a label that reads as keyword and name`() {
    #expect(
      session.message(of: "define flag z of sales \"rate late\" = web") == .labelReadsAsKeywords)
  }

  @Test func `define refuses a definition that leads to itself`() {
    #expect(session.message(of: "define flag loop of sales = not loop") != nil)
  }

  @Test func `a grain wins over a column of its name, which stands in backquotes`() throws {
    let t = try SmallDataset([
      "t.csv": "id,day,month\n1,2024-01-05,x\n2,2024-02-05,x\n",
      "model.hoso": "load \"t.csv\" as t key id time day\ndataset \"T\" about t as of 2024-12-31\n",
    ])
    #expect(t.session.rows("count by month") == ["2024-01 | 1", "2024-02 | 1"])
    #expect(t.session.rows("count by `month`") == ["x | 2"])
  }

  @Test func `the head's own fields go before those along links`() {
    #expect(session.rows("stalls where code = \"A\" show name") == ["An"])
    #expect(
      session.rows("sales where stall.code = \"A\" and code = \"A\" show id") == [
        "1", "2", "3", "4",
      ])
  }
}

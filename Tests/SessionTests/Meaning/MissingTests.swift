import Diagnostics
import Session
import TestSupport
import Testing

/// Missing is a value of its own.
@Suite("Meaning: Missing") struct MissingTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `comparisons with it are unknown, and where keeps only true`() {
    #expect(session.rows("count where fee > 0") == ["7"])
    #expect(session.rows("count where not fee > 0") == ["0"])
    #expect(session.rows("count where fee != 50") == ["6"])
    #expect(session.rows("count where fee > 0 or web") == ["8"])
    #expect(session.rows("count where not (fee > 0 and not web)") == ["5"])
  }

  @Test func `it is asked for by name`() {
    #expect(session.rows("sales where fee is missing show id") == ["6"])
    #expect(session.rows("count where fee is not missing") == ["7"])
  }

  @Test func `empty text is not missing`() throws {
    let t = try SmallDataset([
      "t.csv": "id,name\n1,\"\"\n2,\n3,x\n",
      "model.hoso": "load \"t.csv\" as t key id\ndataset \"T\" about t\n",
    ])
    #expect(t.session.rows("t where name is missing show id") == ["2"])
    #expect(t.session.rows("t where name is empty show id") == ["1"])
    #expect(t.session.rows("t where name = \"\" show id") == ["1"])
  }

  @Test func `missing values are left out of sums and averages`() {
    #expect(session.rows("sum fee, avg fee") == ["300 | 42.86 | 7"])
  }
}

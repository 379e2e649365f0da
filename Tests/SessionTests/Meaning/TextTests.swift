import Diagnostics
import Session
import TestSupport
import Testing

/// How texts match.
@Suite("Meaning: Text") struct TextTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `case is folded, diacritics only when none were typed, and that is said`() throws {
    let t = try roads()
    #expect(t.rows("t where name = \"duong\" show id") == ["1", "2", "3"])
    #expect(t.notes("t where name = \"duong\" show id") == [.diacriticsFolded])
    #expect(t.rows("t where name = \"ĐƯỜNG\" show id") == ["2", "3"])
    #expect(t.notes("t where name = \"Đường\" show id") == [])
    #expect(t.rows("t where name contains \"hoa\" show id") == ["4", "5"])
  }

  @Test func `== is exact`() throws {
    let t = try roads()
    #expect(t.rows("t where name == \"đường\" show id") == ["3"])
  }

  @Test func `data is normalised when it is loaded`() throws {
    let t = try roads()
    #expect(t.rows("t where name = \"Ký\" show id") == ["6", "7"])
  }

  @Test func `đ is folded although it does not decompose`() throws {
    let t = try roads()
    #expect(t.rows("t where name starts \"du\" show id") == ["1", "2", "3"])
  }

  @Test func `both tone placements and i/y are one word`() throws {
    let t = try roads()
    #expect(t.rows("t where name = \"Thanh Hóa\" show id") == ["4", "5"])
    #expect(t.rows("t where name = \"Kí\" show id") == ["6", "7"])
  }

  @Test func `a link compared with a text compares the label, its key the code`() {
    #expect(session.rows("count where stall = \"An\"") == ["4"])
    #expect(session.rows("count where stall.code = \"A\"") == ["4"])
    #expect(session.rows("count where stall = \"A\"") == ["0"])
  }

  @Test func `a text is never read as a number or date`() throws {
    let t = try codes()
    #expect(t.message(of: "t where code = 1.000650") == .codeAgainstNumber)
    #expect(t.correction(of: "t where code = 1.000650") == "t where code = \"1.000650\"")
    #expect(t.rows("t where code = \"1.000650\"") == ["1.000650 | 2024-01-01"])
    #expect(t.message(of: "t where made = 2024-01-01") == .wrongType)
  }

  private func roads() throws -> Session {
    let files = [
      "t.csv": """
      id,name
      1,Dương
      2,Đường
      3,đường
      4,Thanh Hoá
      5,Thanh Hóa
      6,Ky\u{301}
      7,Ký

      """,
      "model.hoso": "load \"t.csv\" as t key id label name text name\n",
    ]
    return try SmallDataset(files).session
  }

  private func codes() throws -> Session {
    let files = [
      "t.csv": "code,made\n1.000650,2024-01-01\n1.000651,2024-01-02\n",
      "model.hoso": "load \"t.csv\" as t text code, made\n",
    ]
    return try SmallDataset(files).session
  }
}

import Diagnostics
import Session
import TestSupport
import Testing

/// Values of columns, named values, durations and targets.
@Suite("Meaning: Values") struct ValuesTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a value that does not occur is a note with the nearest ones, in = and in`() {
    #expect(session.notes("count where channel = \"wep\"") == [.valueNotInColumn])
    #expect(session.notes("count where channel in (\"wep\", \"desk\")") == [.valueNotInColumn])
    #expect(session.rows("count where channel in (\"wep\", \"desk\")") == ["3"])
    #expect(session.transcript(of: "count where channel = \"wep\"").contains("`web`"))
  }

  @Test func `under strict it is an error`() throws {
    let strict = try SmallDataset(stalls, strict: true)
    #expect(strict.session.message(of: "count where channel = \"wep\"") == .valueNotInColumn)
  }

  @Test func `named values match by name and by label`() {
    _ = session.outcomes(
      of: "define field channel of sales values web \"trực tuyến\", desk \"tại quầy\"")
    #expect(session.rows("count where channel = \"tại quầy\"") == ["3"])
    #expect(session.rows("count where channel = desk") == ["3"])
    #expect(session.rows("count where channel in (\"trực tuyến\", desk)") == ["8"])
  }

  @Test func `an entity without key or label lists all its columns`() throws {
    let t = try SmallDataset(["t.csv": "a,b\nx,1\n", "model.hoso": "load \"t.csv\" as t\n"])
    #expect(t.session.columns("t") == ["a", "b"])
    #expect(t.session.rows("t") == ["x | 1"])
  }

  @Test func `a duration is a number and minutes, hours, days, weeks or months`() {
    #expect(session.rows("sales where sent - made > 4 days show id") == ["2", "3", "8"])
    #expect(session.rows("sales where sent - made > 96 hours show id") == ["2", "3", "8"])
    #expect(session.rows("sales where sent - made > 5760 minutes show id") == ["2", "3", "8"])
    #expect(session.rows("sales where sent - made > 1 week show id") == ["2"])
    #expect(session.rows("count where sent - made > 1 month") == ["0"])
    #expect(session.rows("sales where made + 1 month > 2024-03 show id") == ["6", "7", "8"])
  }

  @Test func `a duration in working days goes by the calendar`() throws {
    let times = try SmallDataset(orders)
    #expect(times.session.rows("orders where sent - made > 2 working days show id") == ["2"])
  }

  @Test func `a target may stand on a flag and is its rate's`() {
    #expect(session.rows("rate late vs target") == ["2/6 | 20.0% | 13.3 pp | 6"])
    #expect(session.rows("prompt vs target") == ["4/6 | 90.0% | -23.3 pp | 6"])
    #expect(session.message(of: "rate web vs target") == .noTarget)
  }
}

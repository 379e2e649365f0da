import Diagnostics
import Results
import Session
import TestSupport
import Testing

/// The row `all` and its relatives are recomputed from rows.
@Suite("Meaning: Totals") struct TotalsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `they are recomputed from the rows that where and the period leave`() {
    #expect(session.total("rate late by stall") == "all | 2/6 | 6")
    #expect(session.total("count by stall where web") == "all | 5")
    #expect(session.total("count by stall during 2024-01") == "all | 2")
    #expect(session.total("avg fee by stall") == "all | 42.86 | 7")
    #expect(session.total("median fee by stall") == "all | 40 | 7")
  }

  @Test func `they do not feel having, top and limit`() {
    #expect(session.total("count by stall having count >= 2") == "all | 8")
    #expect(session.total("count by stall top 1") == "all | 8")
    #expect(session.total("count by stall limit 1") == "all | 8")
    #expect(session.total("rate late by stall bottom 1") == "all | 2/6 | 6")
  }

  @Test func `the footer says when groups are hidden`() {
    #expect(session.transcript(of: "count by stall having count >= 2").contains("2 of 4 stalls"))
    #expect(session.transcript(of: "count by stall top 1").contains("1 of 4 stalls"))
    #expect(session.transcript(of: "count by stall").contains("4 stalls"))
  }

  @Test func `with one by the row is printed, and belongs to the table only with totals`() {
    #expect(session.answer(to: "count by stall")?.total?.belongsToTable == false)
    #expect(session.answer(to: "count by stall with totals")?.total?.belongsToTable == true)
    #expect(session.rows("count by stall | keep count > 5") == [])
    #expect(session.total("count by stall | limit 1") == nil)
    #expect(session.total("count by stall with totals | limit 1") == "all | 8")
  }

  @Test func `with totals adds subtotals`() {
    #expect(
      session.rows("count by town, stall with totals") == [
        "North | An | 4", "North | Bình | 2", "North | all | 6", "South | Cúc | 1",
        "South | all | 1", "– | – | 1", "– | all | 1",
      ])
    #expect(session.total("count by town, stall with totals") == "all |  | 8")
  }

  @Test func `with others recomputes one row from the rest`() {
    #expect(
      session.rows("rate late by stall top 1 with others") == ["An | 1/3 | 3", "others | 1/3 | 3"])
    #expect(
      session.rows("sum fee by stall top 2 with others") == [
        "An | 100", "Cúc | 70", "others | 130",
      ])
  }

  @Test func `vs average compares with the value of all`() {
    #expect(
      session.rows("rate web by town vs average") == [
        "North | 4/6 | 5/8 | 4.2 pp | 6 | 8", "South | 0/1 | 5/8 | -62.5 pp | 1 | 8",
        "– | 1/1 | 5/8 | 37.5 pp | 1 | 8",
      ])
  }

  @Test func `vs average of numbers that add up calls their sum all, never an average`() throws {
    #expect(
      session.rows("count by town vs average") == [
        "North | 6 | 8 | -2 | -25.0%", "South | 1 | 8 | -7 | -87.5%", "– | 1 | 8 | -7 | -87.5%",
      ])
    func names(_ text: String) -> [String]? { session.answer(to: text)?.columns.map(\.name) }
    #expect(
      names("count by town vs average") == ["town", "count", "all", "difference", "difference %"])
    let both = try #require(names("sum fee, average fee by town vs average"))
    #expect(both.contains("sum fee all") && both.contains("avg fee average"))
    #expect(session.rows("count by town vs average | keep count < all | limit 1").count == 1)
  }
}

import Diagnostics
import Session
import TestSupport
import Testing

/// What a number is shown as.
@Suite("Meaning: Forms") struct FormsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a share is of the count of all`() {
    #expect(
      session.rows("count as share by stall") == [
        "An | 50.0%", "Bình | 25.0%", "Cúc | 12.5%", "– | 12.5%",
      ])
    #expect(
      session.rows("count as share by stall having count >= 2") == ["An | 50.0%", "Bình | 25.0%"])
  }

  @Test func `a share refuses rates`() {
    #expect(session.message(of: "rate late as share by stall") == .rateAsShare)
  }

  @Test func `cumulative is recomputed from rows`() {
    #expect(
      session.rows("rate late as cumulative by month") == [
        "2024-01 | 1/2 | 2", "2024-02 | 1/4 | 4", "2024-03 | 2/6 | 6",
      ])
    #expect(
      session.rows("count as cumulative by month") == ["2024-01 | 2", "2024-02 | 5", "2024-03 | 8"])
  }

  @Test func `rolling is recomputed from rows`() {
    #expect(
      session.rows("rate late as rolling 2 months by month") == [
        "2024-01 | – | –", "2024-02 | 1/4 | 4", "2024-03 | 1/4 | 4",
      ])
    #expect(
      session.rows("avg fee as rolling 2 months by month") == [
        "2024-01 | – | –", "2024-02 | 30.00 | 5", "2024-03 | 54.00 | 5",
      ])
  }

  @Test func `a rank goes by better`() {
    #expect(
      session.rows("rate late as rank by stall") == [
        "An | 2 | 3", "Bình | 1 | 2", "Cúc | – | 0", "– | – | 1",
      ])
    #expect(
      session.rows("rate web as rank by stall") == [
        "An | 2 | 4", "Bình | 1 | 2", "Cúc | 3 | 1", "– | – | 1",
      ])
  }

  @Test func `without better the highest is first`() {
    #expect(session.rows("count as rank by stall") == ["An | 1", "Bình | 2", "Cúc | 3", "– | –"])
  }

  @Test func `ranks are competition ranks`() throws {
    let t = try SmallDataset([
      "t.csv": "g\na\na\na\nb\nb\nc\nc\nd\n",
      "model.hoso": "load \"t.csv\" as t\ndataset \"T\" about t\n",
    ])
    #expect(t.session.rows("count as rank by g") == ["a | 1", "b | 2=", "c | 2=", "d | 4"])
  }

  @Test func `bands with cuts are half-open`() {
    #expect(
      session.rows("count by fee bands (20, 50)") == ["<20 | 1", "20–<50 | 3", "≥50 | 3", "– | 1"])
  }

  @Test func `bands without cuts are equal counts`() {
    #expect(session.rows("count by fee bands 2") == ["10–40 | 4", "50–80 | 3", "– | 1"])
  }

  @Test func `a stock is never summed over periods`() {
    #expect(session.message(of: "pending as cumulative by month") == .stockOverPeriods)
  }
}

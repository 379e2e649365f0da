import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// Exact pairs of integers, with what they leave out.
@Suite("Meaning: Rates") struct RatesTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a rate brings its denominator, one column for each distinct one`() {
    #expect(session.columns("rate late by stall") == ["stall", "rate late", "n"])
    #expect(
      session.columns("rate late, rate (sent <= due) of sales by stall") == [
        "stall", "rate late", "rate (sent <= due) of sales", "n",
      ])
    #expect(
      session.rows("rate late, rate web by stall where stall.town = \"North\"") == [
        "An | 1/3 | 3 | 2/4 | 4", "Bình | 0/2 | 2 | 2/2 | 2",
      ])
  }

  @Test func `unknowns are left out of both numbers and counted in the footer`() {
    #expect(session.rows("rate late") == ["2/6 | 6"])
    #expect(session.notes("rate late") == [.unknownsLeftOut])
    #expect(session.transcript(of: "rate late").contains("2 rows are left out of `rate late`"))
    #expect(session.notes("rate web") == [])
  }

  @Test func `0/0 is missing, never 0 or 100%`() {
    #expect(session.rows("rate late where stall = \"Cúc\"") == ["– | 0"])
    #expect(session.names("stalls where rate late is missing") == ["Cúc", "Đào"])
    #expect(session.names("stalls where rate late = 0%") == ["Bình"])
    #expect(session.transcript(of: "rate late where stall = \"Cúc\"").contains("–"))
  }

  @Test func `differences between rates are percentage points`() {
    #expect(session.rows("rate web during 2024-02 vs 2024-01") == ["1/3 | 2/2 | -66.7 pp | 3 | 2"])
  }

  @Test func `differences between counts are absolute and in percent`() {
    #expect(session.rows("count during 2024-02 vs 2024-01") == ["3 | 2 | 1 | 50.0%"])
  }

  @Test func `percentage points are said in the reader's language`() {
    let vietnamese = Session(
      settings: Settings(language: .vietnamese, baseFolder: dataset.folder.path))
    _ = vietnamese.open(dataset.folder.path)
    #expect(vietnamese.transcript(of: "rate web during 2024-02 vs 2024-01").contains("điểm %"))
  }
}

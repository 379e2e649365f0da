import Diagnostics
import Session
import TestSupport
import Testing

/// How rows follow one another, and where they are cut.
@Suite("Meaning: Order") struct OrderTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `time and bands ascend, missing values come last`() {
    #expect(session.names("count by fee bands (20, 50)") == ["<20", "20–<50", "≥50", "–"])
    #expect(session.rows("count by month") == ["2024-01 | 2", "2024-02 | 3", "2024-03 | 3"])
  }

  @Test func `other groups go by label in Vietnamese order`() throws {
    let t = try SmallDataset([
      "t.csv": "g\nêm\nem\nđa\nda\nân\năn\nan\nmai\nmạ\nmà\nma\nHoa Bình\nHòa An\n",
      "model.hoso": "load \"t.csv\" as t\ndataset \"T\" about t\n",
    ])
    #expect(
      t.session.names("count by g") == [
        "an", "ăn", "ân", "da", "đa", "em", "êm", "Hòa An", "Hoa Bình", "ma", "mà", "mạ", "mai",
      ])
  }

  @Test func `a listing is in the order of the file`() {
    #expect(session.names("stalls") == ["Cúc", "Đào", "Bình", "An"])
  }

  @Test func `ties break by that order, in both directions`() {
    #expect(session.names("count late by stall sort count late") == ["Bình", "Cúc", "An", "–"])
    #expect(
      session.names("count late by stall sort count late desc") == ["An", "Bình", "Cúc", "–"])
    #expect(session.names("stalls sort late") == ["Cúc", "Đào", "Bình", "An"])
  }

  @Test func `top ranks by the item of sort, else by the first measure`() {
    #expect(session.names("count late, count by stall top 1") == ["An"])
    #expect(session.names("count web, count by stall sort count bottom 1") == ["Cúc"])
    #expect(session.names("sum fee, count by stall bottom 1") == ["Bình"])
    #expect(session.names("sum fee, count by stall sort count bottom 1") == ["Cúc"])
  }

  @Test func `top of a listing needs sort`() {
    #expect(session.message(of: "stalls top 2") == .rankingNeedsSort)
    #expect(session.names("stalls sort sales top 2") == ["An", "Bình"])
  }

  @Test func `top keeps ties at the cut and says so; exact cuts`() {
    #expect(session.names("count late by stall bottom 1") == ["Bình", "Cúc"])
    #expect(session.notes("count late by stall bottom 1").contains(.tiesKept))
    #expect(session.names("count late by stall bottom 1 exact") == ["Bình"])
    #expect(session.notes("count late by stall bottom 1 exact") == [])
  }

  @Test func `each must stand in by`() {
    #expect(session.message(of: "count by stall top 1 each town") == .eachNotInBy)
    #expect(
      session.rows("count by town, stall top 1 each town") == ["North | An | 4", "South | Cúc | 1"])
  }

  @Test func `limit takes the first rows as printed, says what it left out, and comes last`() {
    #expect(session.names("count by stall sort count desc limit 1") == ["An"])
    #expect(session.names("count by stall limit 1 sort count desc") == ["An"])
    #expect(session.transcript(of: "count by stall limit 1").contains("3 more beyond the limit"))
    #expect(session.names("stalls limit 2") == ["Cúc", "Đào"])
    #expect(session.names("count by stall top 2 limit 1") == ["An"])
  }
}

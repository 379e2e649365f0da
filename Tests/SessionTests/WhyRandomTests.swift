import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// `why` over random tables against plain fractions of counted rows.
@Suite struct WhyRandomTests {
  /// One row; nil is a missing cell.
  private struct Row {
    let month: Int
    let kind: String?
    let hit: Bool?

    var text: String {
      let answer = hit.map { $0 ? "yes" : "no" } ?? ""
      return "2024-0\(month)-10,\(kind ?? ""),\(answer)\n"
    }
  }

  /// Known rows of a group, and those of them that are hits.
  private struct Counted {
    var hits: Int64 = 0
    var all: Int64 = 0

    init(_ rows: [Row]) {
      all = Int64(rows.count { $0.hit != nil })
      hits = Int64(rows.count { $0.hit == true })
    }

    var rate: ExactFraction? { all == 0 ? nil : ExactFraction(hits, all) }
  }

  private static func rows(_ random: inout SeededRandom) -> [Row] {
    let kinds = ["a", "b", "c", "d", "e"].prefix(random.int(1...5))
    return (0..<random.int(2...60)).map { _ in
      let kind = random.maybe(15) { $0.pick(Array(kinds)) }
      let hit = random.maybe(15) { $0.chance(kind == "a" ? 80 : 30) }
      return Row(month: random.int(1...2), kind: kind, hit: hit)
    }
  }

  private static func units(_ cell: Cell) -> Int128? {
    if case .percentage(let effect, _) = cell { effect.numerator } else { nil }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `effects of a random table are those of its counted rows`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<12 {
      let rows = Self.rows(&random)
      let data = try SmallDataset([
        "rows.csv": "day,kind,hit\n" + rows.map(\.text).joined(),
        "model.hoso": "dataset \"R\" as of 2024-03-31\nload \"rows.csv\" as things time day\n"
          + "define flag good of things = hit = \"yes\"\n",
      ])
      let question = "why rate good by kind during 2024-02 vs 2024-01"
      let table = try #require(data.session.answer(to: question))
      let sides = [1, 2].map { month in rows.filter { $0.month == month } }
      let whole = sides.map(Counted.init)
      guard let before = whole[0].rate, let after = whole[1].rate else {
        #expect(table.notes.contains { $0.message == .splitNeedsRows })
        continue
      }
      #expect(table.rowCount == Set(rows.map(\.kind)).count)
      var sum = ExactFraction.zero
      for row in 0..<table.rowCount {
        let cells = table.columns.map { $0.values.cell(at: row) }
        let kind: String? = if case .text(let text) = cells[0] { text } else { nil }
        let group = sides.map { side in Counted(side.filter { $0.kind == kind }) }
        #expect(cells[2] == .integer(group[0].all))
        #expect(cells[4] == .integer(group[1].all))
        let shares = (0...1).map { ExactFraction(group[$0].all, whole[$0].all) }
        var (rate, mix) = (ExactFraction.zero, ExactFraction.zero)
        if let present = group[0].rate ?? group[1].rate {
          let (old, new) = (group[0].rate ?? present, group[1].rate ?? present)
          rate = (shares[0] + shares[1]) * .half * (new - old)
          mix = (shares[1] - shares[0]) * .half * (old + new - before - after)
        }
        #expect(Self.units(cells[5]) == rate.truncated(places: 18))
        #expect(Self.units(cells[6]) == mix.truncated(places: 18))
        sum = sum + rate + mix
      }
      #expect(sum == after - before)
      let total = try #require(table.total?.cells)
      #expect(Self.units(total[7]) == sum.truncated(places: 18))
    }
  }
}

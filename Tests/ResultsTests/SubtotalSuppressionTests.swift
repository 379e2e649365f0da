import Results
import TestSupport
import Testing

/// Groups of rows with a subtotal each.
@Suite struct SubtotalSuppressionTests {
  private let suppression = Suppression(smallest: 3)

  /// Blocks of rows, each with its subtotal below it, and the row of totals; where there are
  /// several columns, with their total as well.
  private func table(_ blocks: [[[Int64]]]) -> (CountTable, TotalLines) {
    let isAcross = (blocks.first?.first?.count ?? 0) > 1
    var cells: [[Int64]] = []
    var lines: [TotalLines.Line] = []
    func sum(_ rows: [Int]) -> [Int64] {
      (cells.first ?? []).indices.map { column in rows.reduce(0) { $0 + cells[$1][column] } }
    }
    for block in blocks {
      let parts = Array(cells.count..<cells.count + block.count)
      cells += block.map { isAcross ? $0 + [$0.reduce(0, +)] : $0 }
      lines.append(TotalLines.Line(parts: parts, total: cells.count))
      cells.append(sum(parts))
    }
    let subtotals = lines.compactMap(\.total)
    lines.append(TotalLines.Line(parts: subtotals, total: nil))
    cells.append(sum(subtotals))
    return (
      CountTable(cells: cells, hasTotalRow: true, hasTotalColumn: isAcross), TotalLines(lines)
    )
  }

  /// The values of the hidden cells in all tables with the same visible cells, whose parts are at
  /// most 2 away from what they are.
  private func values(
    _ blocks: [[[Int64]]], _ hidden: Set<CountTable.Place>, least: Int64
  ) -> [CountTable.Place: Set<Int64>] {
    let (whole, _) = table(blocks)
    var found = Dictionary(uniqueKeysWithValues: hidden.map { ($0, Set<Int64>()) })
    var other = blocks
    let size = blocks.first?.count ?? 0
    let free = blocks.indices.flatMap { block in
      blocks[block].indices.flatMap { row in blocks[block][row].indices.map { (block, row, $0) } }
    }.filter { block, row, column in
      hidden.contains(CountTable.Place(row: block * (size + 1) + row, column: column))
    }
    func assign(_ index: Int) {
      guard index < free.count else {
        let (made, _) = table(other)
        let isPossible = made.places.allSatisfy { place in
          hidden.contains(place)
            ? made[place] >= min(least, whole[place]) : made[place] == whole[place]
        }
        if isPossible { for place in hidden { found[place]?.insert(made[place]) } }
        return
      }
      let (block, row, column) = free[index]
      let count = blocks[block][row][column]
      for value in max(0, count - 2)...count + 2 {
        other[block][row][column] = value
        assign(index + 1)
      }
      other[block][row][column] = count
    }
    assign(0)
    return found
  }

  @Test func `subtotals and totals together determine no hidden count`() {
    let counts: [Int64] = [0, 1, 2, 4]
    let lines = counts.flatMap { first in counts.map { [[first], [$0]] } }
    for first in lines {
      for second in lines {
        let (whole, rows) = table([first, second])
        let hidden = Set(suppression.hidden(in: whole, rows))
        let values = values([first, second], hidden, least: 1)
        #expect(values.allSatisfy { $0.value.count > 1 }, "\(whole)")
      }
    }
  }

  /// Each line alone would be protected: the one count of 1 may grow with its subtotal, and that
  /// with the total of all. Together the four counts of 1 are all that a total of 4 can be.
  @Test func `counts of 1 in several groups do not give each other away`() {
    let (whole, rows) = table([[[1], [1]], [[1], [1]]])
    #expect(suppression.hidden(in: whole, rows).contains(CountTable.Place(row: 6, column: 0)))
  }

  @Test func `where values stand across, the sums of all lines together determine no cell`() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<40 {
      let blocks = (0..<2).map { _ in
        (0..<2).map { _ in (0..<2).map { _ in random.pick([0, 1, 2, 4, 9] as [Int64]) } }
      }
      let (whole, rows) = table(blocks)
      let hidden = Set(suppression.hidden(in: whole, rows))
      let parts = hidden.count { $0.column < 2 && ![2, 5, 6].contains($0.row) }
      guard parts <= 6 else { continue }
      let values = values(blocks, hidden, least: 0)
      #expect(values.allSatisfy { $0.value.count > 1 }, "\(whole)")
    }
  }

  /// Each line of these can be protected by itself so that the total of a row is determined by all.
  @Test func `lines that are protected by themselves do not give each other away`() {
    let blocks: [[[Int64]]] = [[[9, 30, 9], [0, 4, 0]], [[0, 2, 0], [30, 0, 30]]]
    let (whole, rows) = table(blocks)
    let hidden = Set(suppression.hidden(in: whole, rows))
    #expect(values(blocks, hidden, least: 0).allSatisfy { $0.value.count > 1 })
  }
}

import Results
import Testing

@Suite struct SuppressionTests {
  private let suppression = Suppression(smallest: 3)

  /// Up to 3×4 and 4×3 with cells from 0, 1, 2 and 4, and 4×4 with each pair of 0, 1, 2 and 4.
  /// 1 and 2 are small, 1 can only grow, 4 is visible by itself.
  @Test func `no hidden cell of a table up to 4×4 is determined by its totals`() {
    var count = 0
    for rows in 1...4 {
      for columns in 1...4 {
        for values in values(rows, columns) {
          forEachTable(rows: rows, columns: columns, of: values) { table in
            let hidden = suppression.hidden(in: table)
            #expect(table.bridges(hidden).isEmpty, "\(table)")
            count += 1
          }
        }
      }
    }
    #expect(count > 10_000)
  }

  private func values(_ rows: Int, _ columns: Int) -> [[Int64]] {
    if rows * columns <= 6 { return [[0, 1, 2, 4]] }
    if rows * columns <= 9 { return [[0, 1, 4], [1, 2, 4], [0, 2, 4]] }
    return [[0, 1], [0, 2], [0, 4], [1, 2], [1, 4], [2, 4]]
  }

  @Test func `no hidden cell is determined when every possible table is tried`() {
    for (rows, columns) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
      forEachTable(rows: rows, columns: columns, of: [0, 1, 2, 3]) { table in
        let hidden = suppression.hidden(in: table)
        guard hidden.count <= 6 else { return }
        let largest = (table.cells.last?.last ?? 0) + 2
        #expect(table.determined(hidden, largest: min(largest, 8)).isEmpty, "\(table)")
      }
    }
  }

  @Test func `every small cell is hidden, and 0 is not`() {
    for values: [Int64] in [[0, 1, 5], [0, 2, 5]] {
      forEachTable(rows: 2, columns: 3, of: values) { table in
        let hidden = suppression.hidden(in: table)
        for (row, cells) in table.cells.enumerated() {
          for (column, count) in cells.enumerated() {
            let place = CountTable.Place(row: row, column: column)
            if suppression.isSmall(count) { #expect(hidden.contains(place)) }
            if count == 0 { #expect(!hidden.contains(place)) }
          }
        }
      }
    }
  }

  @Test func `a table without small counts hides nothing`() {
    let table = CountTable(summing: [[9, 0], [3, 12]])
    #expect(suppression.hidden(in: table).isEmpty)
  }

  @Test func `beside one small count of a line the smallest other one is hidden`() {
    let table = CountTable(
      cells: [[2], [40], [7], [9], [58]], hasTotalRow: true, hasTotalColumn: false)
    let rows = suppression.hidden(in: table).map(\.row).sorted()
    #expect(rows == [0, 2])
  }

  @Test func `two counts of 1 do not give each other away`() {
    let table = CountTable(
      cells: [[1], [1], [30], [32]], hasTotalRow: true, hasTotalColumn: false)
    #expect(suppression.hidden(in: table).count == 3)
  }

  @Test func `without totals only what is small is hidden`() {
    let table = CountTable(cells: [[2], [40]], hasTotalRow: false, hasTotalColumn: false)
    #expect(suppression.hidden(in: table) == [CountTable.Place(row: 0, column: 0)])
  }

  @Test func `a cell that is hidden for another reason is protected like a small one`() {
    let table = CountTable(
      cells: [[50], [40], [90]], hasTotalRow: true, hasTotalColumn: false)
    let place = CountTable.Place(row: 0, column: 0)
    #expect(suppression.hidden(in: table, besides: [place]).count == 2)
  }
}

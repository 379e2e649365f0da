import Foundation
import Results
import Testing

/// What a table is made of in a proof: its size and what stands in its cells.
struct TableKind: Sendable, CustomTestStringConvertible {
  let rows: Int
  let columns: Int
  let values: [Int64]
  /// Whether tables that differ only in the order of rows and columns are all tried.
  let anyOrder: Bool

  var testDescription: String { "\(rows)×\(columns) of \(values)" }
}

@Suite struct SuppressionTests {
  private let suppression = Suppression(smallest: 3)

  private static let counts: [Int64] = [0, 1, 2, 4]

  /// What is tried: every table up to 3×3 of the counts 0, 1, 2 and 4; but for the order of rows
  /// and columns every 3×4 of these, every 4×3 of three of them, and every 4×4 of 4 and two others.
  /// With `HOSO_LONG=1` every 4×3 and 4×4 of all four. A debug build, which is slow, tries fewer.
  private static let kinds: [TableKind] = (1...4).flatMap { rows in
    (1...4).flatMap { columns in
      values(rows, columns).map {
        TableKind(
          rows: rows, columns: columns, values: $0,
          anyOrder: isOptimized && max(rows, columns) <= 3)
      }
    }
  }

  private static func values(_ rows: Int, _ columns: Int) -> [[Int64]] {
    let three = counts.map { left in counts.filter { $0 != left } }
    let isLong = ProcessInfo.processInfo.environment["HOSO_LONG"] == "1"
    switch (rows, columns) {
    case (4, 3...4) where isLong: return [counts]
    case (4, 4): return isOptimized ? three.filter { $0.contains(4) } : [[0, 1], [1, 4], [2, 4]]
    case (4, 3): return three
    case (3, 4): return isOptimized ? [counts] : three
    default: return [counts]
    }
  }

  private static var isOptimized: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }

  /// For a limit of 3 the counts 0, 1, 2 and 4 are all the kinds of cells there are: 0 is shown and
  /// can only grow; 1 is small and can only grow, since a hidden count is no 0; 2 is small and can
  /// fall; 4 is shown and hides where it protects others. Greater counts and limits change only
  /// which of several ways to protect a cell is the cheapest. What readers know is all that is
  /// shown, with the totals, and that no hidden count is 0; not which ones are small.
  @Test(arguments: kinds)
  func `no hidden cell of a table up to 4×4 is determined by its totals`(kind: TableKind) {
    var (count, determined) = (0, 0)
    forEachTable(
      rows: kind.rows, columns: kind.columns, of: kind.values, anyOrder: kind.anyOrder
    ) { table in
      count += 1
      guard !table.determined(suppression.hidden(in: table)).isEmpty else { return }
      determined += 1
      if determined == 1 { Issue.record("\(table)") }
    }
    #expect(count > 0 && determined == 0)
  }

  /// Every set of hidden cells of every table of less than 2×2, and every fifth of 2×2.
  @Test func `what is determined is what has one value when every possible table is tried`() {
    for (rows, columns) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
      forEachTable(rows: rows, columns: columns, of: [0, 1, 2, 4]) { table in
        let places = table.places
        for bits in 0..<(1 << places.count) where rows * columns < 4 || bits % 5 == 0 {
          let hidden = Set(places.indices.filter { bits >> $0 & 1 == 1 }.map { places[$0] })
          #expect(
            Set(table.determined(hidden)) == Set(table.determinedByTrying(hidden)),
            "\(table) \(hidden)")
        }
      }
    }
  }

  @Test func `no hidden cell is determined when every possible table is tried`() {
    for (rows, columns) in [(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)] {
      forEachTable(rows: rows, columns: columns, of: [0, 1, 2, 3]) { table in
        let hidden = suppression.hidden(in: table)
        #expect(table.determinedByTrying(hidden).isEmpty, "\(table)")
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
    #expect(Array(suppression.hidden(in: table)) == [CountTable.Place(row: 0, column: 0)])
  }

  @Test func `a cell that is hidden for another reason is protected like a small one`() {
    let table = CountTable(
      cells: [[50], [40], [90]], hasTotalRow: true, hasTotalColumn: false)
    let marked = CellSet(of: table) { $0 == 0 }
    #expect(suppression.hidden(in: table, besides: marked).count == 2)
  }

  @Test func `in a line with one small count a second, smallest one is hidden`() {
    for small: Int64 in [1, 2] {
      let table = CountTable(summing: [[small, 40, 7, 9], [50, 60, 70, 80], [90, 80, 70, 60]])
      let hidden = suppression.hidden(in: table)
      #expect(hidden.count { $0.row == 0 } == 2 && hidden.count { $0.column == 0 } == 2)
      #expect(hidden.contains(CountTable.Place(row: 0, column: 2)))
    }
  }
}

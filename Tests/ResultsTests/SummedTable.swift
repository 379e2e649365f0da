import Results
import TestSupport

/// A table of random counts with totals, subtotals and, where values stand across, totals of rows.
struct SummedTable {
  let table: CountTable
  let lines: TotalLines
  /// By cell: the cells without parts that it is the sum of; of those itself.
  let parts: [[Int]]

  /// A random shape: up to two levels of subtotals, up to four values across.
  struct Shape {
    /// How many rows the groups of each group have. Where that is one, it has no subtotal of its own.
    let blocks: [[Int]]
    let columns: Int
    let hasTotalRow: Bool

    init(_ random: inout SeededRandom) {
      let hasTwoLevels = random.chance(30)
      blocks = (0..<random.int(1...3)).map { _ in
        (0..<(hasTwoLevels ? random.int(1...2) : 1)).map { _ in random.int(1...3) }
      }
      columns = random.int(1...3)
      hasTotalRow = random.chance(90)
    }

    init(blocks: [[Int]], columns: Int) {
      self.blocks = blocks
      self.columns = columns
      hasTotalRow = true
    }
  }

  /// - Parameters:
  ///   - shape: its rows and columns.
  ///   - count: makes the count of a cell without parts.
  init(_ shape: Shape, count: () -> Int64) {
    var rows: [[[Int]]] = []
    var lines: [TotalLines.Line] = []
    let isAcross = shape.columns > 1
    let width = shape.columns + (isAcross ? 1 : 0)
    func append(_ row: [[Int]]) -> Int {
      rows.append(isAcross ? row + [row.flatMap(\.self)] : row)
      return rows.count - 1
    }
    func sum(_ parts: [Int]) -> [[Int]] {
      (0..<shape.columns).map { column in parts.flatMap { rows[$0][column] } }
    }
    func subtotal(_ parts: [Int]) -> Int {
      lines.append(TotalLines.Line(parts: parts, total: rows.count))
      return append(sum(parts))
    }
    let tops = shape.blocks.map { groups -> Int in
      let inner = groups.map { group -> [Int] in
        (0..<group).map { _ in
          let first = rows.count * width
          return append((0..<shape.columns).map { [first + $0] })
        }
      }
      return subtotal(inner.count == 1 ? inner[0] : inner.map(subtotal))
    }
    lines.append(TotalLines.Line(parts: tops, total: nil))
    if shape.hasTotalRow { _ = append(sum(tops)) }
    let parts = rows.flatMap(\.self)
    let counts = parts.indices.map { parts[$0] == [$0] ? count() : 0 }
    self.parts = parts
    table = CountTable(
      counts: parts.map { $0.reduce(0) { $0 + counts[$1] } }, columnCount: width,
      hasTotalRow: shape.hasTotalRow,
      hasTotalColumn: isAcross)
    self.lines = TotalLines(lines)
  }

  /// The numbers of cells, counted row by row.
  func numbers(_ cells: CellSet) -> Set<Int> {
    Set(cells.map { $0.row * table.columnCount + $0.column })
  }
}

import Diagnostics
import Results

/// Which rows of an answer add up to which: groups to subtotals, those to the row of totals.
struct TotalLines {
  /// Rows, and the row that is their sum; nil for the row of totals.
  struct Line {
    let parts: [Int]
    let total: Int?
  }

  let lines: [Line]

  init(_ table: ResultTable) {
    let dimensions = table.columns.filter { $0.role == .dimension }
    let depth = max(dimensions.count, 1)
    var lines: [Line] = []
    var waiting = Array(repeating: [Int](), count: depth + 2)
    for row in 0..<table.rowCount {
      let level = table.summaries.contains(row) ? TotalLines.level(of: row, dimensions) : depth
      if level < depth {
        lines.append(Line(parts: waiting[level + 1], total: row))
        waiting[level + 1] = []
      }
      waiting[level].append(row)
    }
    lines.append(Line(parts: waiting.flatMap(\.self).sorted(), total: nil))
    self.lines = lines
  }

  /// In how many dimensions a row has a value of its own.
  private static func level(of row: Int, _ dimensions: [ResultColumn]) -> Int {
    let all = Cell.text(Term.all.rawValue)
    return dimensions.firstIndex { $0.values.cell(at: row) == all } ?? dimensions.count
  }
}

extension Suppression {
  /// The cells to hide in a table of several lines: each line is protected by itself, until all
  /// are.
  func hidden(
    in table: CountTable, _ lines: TotalLines, besides marked: Set<CountTable.Place>
  ) -> Set<CountTable.Place> {
    var hidden = marked
    var before = -1
    while hidden.count != before {
      before = hidden.count
      for line in lines.lines {
        let total = line.total ?? (table.hasTotalRow ? table.rowCount - 1 : nil)
        let rows = line.parts + (total.map { [$0] } ?? [])
        guard !rows.isEmpty else { continue }
        let part = CountTable(
          cells: rows.map { table.cells[$0] }, hasTotalRow: total != nil,
          hasTotalColumn: table.hasTotalColumn)
        let places = rows.indices.flatMap { row in
          (0..<table.columnCount).map { CountTable.Place(row: row, column: $0) }
        }.filter { hidden.contains(CountTable.Place(row: rows[$0.row], column: $0.column)) }
        for place in self.hidden(in: part, besides: Set(places)) {
          hidden.insert(CountTable.Place(row: rows[place.row], column: place.column))
        }
      }
    }
    return hidden
  }
}

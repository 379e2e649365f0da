import Diagnostics

/// Which rows of a table add up to which: groups to subtotals, those to the row of totals.
package struct TotalLines: Hashable, Sendable {
  /// Rows, and the row that is their sum; nil for the row of totals.
  package struct Line: Hashable, Sendable {
    package let parts: [Int]
    package let total: Int?

    package init(parts: [Int], total: Int?) {
      self.parts = parts
      self.total = total
    }
  }

  package let lines: [Line]

  package init(_ lines: [Line]) {
    self.lines = lines
  }

  /// The one line of a table without subtotals.
  init(flat table: CountTable) {
    lines = [Line(parts: Array(0..<table.rowCount - (table.hasTotalRow ? 1 : 0)), total: nil)]
  }

  /// The lines of a result: the subtotal of some rows stands below them.
  package init(_ table: ResultTable) {
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

  /// The row that holds the total of a line in a table, if that is there.
  func total(of line: Line, in table: CountTable) -> Int? {
    line.total ?? (table.hasTotalRow ? table.rowCount - 1 : nil)
  }
}

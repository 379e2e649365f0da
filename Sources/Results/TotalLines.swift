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

  /// The rows of a line in a table, its total last, and whether that is there.
  func rows(of line: Line, in table: CountTable) -> (rows: [Int], hasTotal: Bool) {
    let total = line.total ?? (table.hasTotalRow ? table.rowCount - 1 : nil)
    return (line.parts + (total.map { [$0] } ?? []), total != nil)
  }
}

extension Suppression {
  /// Hides cells of a table with subtotals where values stand across, and as many more as protect
  /// them.
  func protected(
    _ marked: Set<CountTable.Place>, in table: CountTable, _ lines: TotalLines
  ) -> Set<CountTable.Place> {
    var hidden = protectedLines(of: table, lines, besides: marked)
    while let place = HiddenEquations(table, lines, hidden).determined.first,
      let other = cheapest(beside: place, in: table, notIn: hidden)
    {
      hidden = protectedLines(of: table, lines, besides: hidden.union([other]))
    }
    return hidden
  }

  /// Protects each line by itself, until all are.
  private func protectedLines(
    of table: CountTable, _ lines: TotalLines, besides marked: Set<CountTable.Place>
  ) -> Set<CountTable.Place> {
    var hidden = marked
    var before = -1
    while hidden.count != before {
      before = hidden.count
      for line in lines.lines {
        let (rows, hasTotal) = lines.rows(of: line, in: table)
        guard !rows.isEmpty else { continue }
        let part = table.rows(rows, hasTotalRow: hasTotal)
        let own = part.places.filter {
          hidden.contains(CountTable.Place(row: rows[$0.row], column: $0.column))
        }
        for place in self.hidden(in: part, besides: Set(own)) {
          hidden.insert(CountTable.Place(row: rows[place.row], column: place.column))
        }
      }
    }
    return hidden
  }

  /// The smallest count that is shown in the row or the column of a cell, else anywhere; nil where
  /// all but 0 are hidden.
  private func cheapest(
    beside place: CountTable.Place, in table: CountTable, notIn hidden: Set<CountTable.Place>
  ) -> CountTable.Place? {
    let shown = table.places.filter { table[$0] > 0 && !hidden.contains($0) }
    let near = shown.filter { $0.row == place.row || $0.column == place.column }
    return (near.isEmpty ? shown : near).min { table[$0] < table[$1] }
  }
}

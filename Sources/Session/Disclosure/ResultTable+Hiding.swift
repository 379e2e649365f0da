import Diagnostics
import Execution
import Planning
import Results
import Values

extension ResultTable {
  /// Hides each cell that shows a hidden count, or is made of one.
  mutating func hide(_ marks: CellMarks, _ outputs: [OutputColumn], _ counts: AnswerCounts) {
    var totals = total?.cells ?? []
    for index in columns.indices {
      guard let origin = columns[index].origin, outputs.indices.contains(origin) else { continue }
      let expression = outputs[origin].expression
      let column = counts.column(of: columns[index])
      func isHidden(_ row: Int) -> Bool {
        if case .denominator(let id) = expression {
          return marks.hidesDenominator(id, row: row, column: column)
        }
        return expression.measures.contains { marks.hides($0, row: row, column: column) }
      }
      columns[index].hide(Set((0..<rowCount).filter(isHidden)))
      if totals.indices.contains(index), isHidden(rowCount) { totals[index] = .hidden }
    }
    total = total.map { TotalRow(cells: totals, belongsToTable: $0.belongsToTable) }
  }

  /// Leaves out rows that were chosen by a hidden number, and says how many.
  mutating func leaveOut(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    let left = Set(rows)
    pick((0..<UInt32(rowCount)).filter { !left.contains(Int($0)) }, cut: footer.cut)
    notes.append(Diagnostic(.rowsChosenByHidden, ["count": .number(rows.count)]))
  }

  /// Puts rows whose order would tell something of a hidden number behind all others, in the
  /// order of the groups.
  mutating func putLast(
    hiddenBy marks: CellMarks, _ measures: [MeasureID], _ counts: AnswerCounts
  ) {
    guard !measures.isEmpty, summaries.isEmpty, let origins, counts.origins.count >= rowCount
    else { return }
    let places = Dictionary(
      counts.origins.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let hidden = (0..<rowCount).filter { row in
      guard let place = places[origins[row]] else { return false }
      return measures.contains { marks.hides($0, row: place, column: counts.wholeColumn) }
    }
    guard !hidden.isEmpty else { return }
    let last = Set(hidden)
    let shown = (0..<rowCount).filter { !last.contains($0) }
    let ordered = shown + hidden.sorted { origins[$0] < origins[$1] }
    arrange(ordered.map { UInt32($0) })
  }

  /// Hides the numbers of each row with a small count, in a table that has no groups of its own.
  mutating func hideSmallRows(_ suppression: Suppression) {
    var rows: Set<Int> = []
    for index in columns.indices {
      var cells = (0..<rowCount).map { columns[index].values.cell(at: $0) }
      let totalCell = total?.cells[index]
      if let totalCell { cells.append(totalCell) }
      for part in [cells.map(\.part), cells.map(\.complement), cells.map(\.whole)] {
        guard part.contains(where: { $0 != nil }) else { continue }
        let counts = CountTable(
          cells: part.map { [$0 ?? 0] }, hasTotalRow: totalCell != nil, hasTotalColumn: false)
        rows.formUnion(suppression.hidden(in: counts).map(\.row))
      }
    }
    guard !rows.isEmpty else { return }
    let hidesTotal = rows.remove(rowCount) != nil
    for index in columns.indices where columns[index].isNumber {
      columns[index].hide(rows)
    }
    total = total.map { total in
      let cells = zip(columns, total.cells).map { column, cell in
        hidesTotal && column.isNumber ? .hidden : cell
      }
      return TotalRow(cells: cells, belongsToTable: total.belongsToTable)
    }
    // What such tables say of themselves is made of their numbers.
    notes.removeAll { $0.severity == .note }
  }
}

extension ResultColumn {
  fileprivate var isNumber: Bool { role == .measure || role == .denominator }
}

extension AnswerCounts {
  /// The column of the rows as wholes.
  var wholeColumn: Int { positions.count }
}

extension Cell {
  /// What a cell counts, as far as it is a count or a rate of counts.
  fileprivate var part: Int64? {
    switch self {
    case .integer(let count): count
    case .rate(let rate): rate.numerator
    default: nil
    }
  }

  fileprivate var complement: Int64? {
    if case .rate(let rate) = self { rate.denominator - rate.numerator } else { nil }
  }

  fileprivate var whole: Int64? {
    if case .rate(let rate) = self { rate.denominator } else { nil }
  }
}

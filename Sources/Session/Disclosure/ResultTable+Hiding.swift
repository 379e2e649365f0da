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

  /// Leaves out rows that were chosen by a hidden number, and says that.
  mutating func leaveOut(_ rows: [Int]) {
    guard !rows.isEmpty else { return }
    let left = Set(rows)
    pick((0..<UInt32(rowCount)).filter { !left.contains(Int($0)) }, cut: footer.cut)
    if notes.contains(where: { $0.message == .rowsChosenByHidden }) { return }
    notes.append(Diagnostic(.rowsChosenByHidden))
  }

  /// Puts rows whose order would tell something of a hidden number behind all others, in the
  /// order of the groups; under subtotals each among those of its line, and lines likewise.
  mutating func putLast(
    hiddenBy marks: CellMarks, _ measures: [MeasureID], _ counts: AnswerCounts
  ) {
    guard !measures.isEmpty, let origins, counts.origins.count >= rowCount else { return }
    let places = Dictionary(
      counts.origins.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let hidden = (0..<rowCount).filter { row in
      guard let place = places[origins[row]] else { return false }
      return measures.contains { marks.hides($0, row: place, column: counts.wholeColumn) }
    }
    putLast(Set(hidden))
  }

  /// Puts some rows behind all others of their line, in the order of the groups.
  private mutating func putLast(_ hidden: Set<Int>) {
    guard !hidden.isEmpty, let origins else { return }
    let lines = TotalLines(self).lines
    let lineOfSubtotal = Dictionary(
      lines.compactMap { line in line.total.map { ($0, line.parts) } },
      uniquingKeysWith: { first, _ in first })
    /// The number of the first group that a row stands for.
    func group(_ row: Int) -> UInt32 {
      lineOfSubtotal[row].flatMap { $0.map(group).min() } ?? origins[row]
    }
    func ordered(_ parts: [Int]) -> [Int] {
      // The row for others stays where it is, at the end.
      let others = parts.filter { summaries.contains($0) && lineOfSubtotal[$0] == nil }
      let groups = parts.filter { !others.contains($0) }
      let last = groups.filter(hidden.contains).sorted { group($0) < group($1) }
      return (groups.filter { !hidden.contains($0) } + last).flatMap { row in
        ordered(lineOfSubtotal[row] ?? []) + [row]
      } + others
    }
    arrange(ordered(lines.last?.parts ?? []).map { UInt32($0) })
  }

  /// Hides the numbers of each row with a small count, in a table that has no groups of its own.
  ///
  /// - Parameters:
  ///   - suppression: what is small.
  ///   - ordersRows: whether the numbers have decided on the order of the rows.
  mutating func hideSmallRows(_ suppression: Suppression, ordersRows: Bool) {
    var rows: Set<Int> = []
    var before = -1
    while rows.count != before {
      before = rows.count
      for index in columns.indices {
        rows.formUnion(rowsToHide(by: index, besides: rows, suppression))
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
    if ordersRows { putLast(rows) }
  }

  /// The rows to hide for the numbers of one column; that of totals comes after all others.
  private func rowsToHide(
    by index: Int, besides rows: Set<Int>, _ suppression: Suppression
  ) -> [Int] {
    var cells = (0..<rowCount).map { columns[index].values.cell(at: $0) }
    if let total { cells.append(total.cells[index]) }
    func counts(_ count: (Cell) -> Int64?) -> CountTable {
      CountTable(
        cells: cells.map { [count($0) ?? 0] }, hasTotalRow: total != nil, hasTotalColumn: false)
    }
    func marked(_ table: CountTable) -> CellSet {
      var marked = CellSet(of: table)
      for row in rows where row < table.rowCount {
        marked.insert(CountTable.Place(row: row, column: 0))
      }
      return marked
    }
    if cells.contains(where: { $0.whole != nil }) {
      let (parts, wholes) = (counts(\.part), counts(\.whole))
      let hidden = suppression.hidden(
        numerators: parts, denominators: wholes,
        besides: MarkedRates(numerators: marked(parts), denominators: marked(wholes)))
      return hidden.numerators.map(\.row)
    }
    guard cells.contains(where: { $0.part != nil }) else { return [] }
    let parts = counts(\.part)
    return suppression.hidden(in: parts, besides: marked(parts)).map(\.row)
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

  /// The denominator of a rate.
  fileprivate var whole: Int64? {
    if case .rate(let rate) = self { rate.denominator } else { nil }
  }
}

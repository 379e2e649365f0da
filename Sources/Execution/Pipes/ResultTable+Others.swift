import Diagnostics
import Metrics
import Planning
import Results
import Values

extension ResultTable {
  /// Rows that a `top` keeps, and those that one row stands for.
  private struct Cut {
    let kept: [Int]
    let dropped: [Int]
  }

  /// Leaves the first rows by rank, and one row that stands for all others; with `each` one for
  /// the others of each value of that column.
  mutating func keepWithOthers(
    _ ranking: TableRanking, _ rollups: [TableRollup], each: Int?, keepsOrder: Bool,
    _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) {
    guard summaries.isEmpty || rollups.contains(.label) else { throw .unsupported("with others") }
    let parts = each.map { self.parts(by: $0) } ?? [Array(0..<rowCount)]
    var cuts: [Cut] = []
    for part in parts {
      let kept = try ranking.kept(among: part)
      let isKept = Set(kept)
      cuts.append(
        Cut(kept: kept, dropped: part.filter { !isKept.contains($0) && !isSubtotal($0) }))
    }
    let asked = parts.reduce(0) { $0 + min($1.count, ranking.count) }
    let kept = cuts.flatMap(\.kept)
    var others: [[ResultValues]] = []
    var merged: [UInt32] = []
    for cut in cuts where !cut.dropped.isEmpty {
      others.append(
        try rest(cut.dropped.map { UInt32($0) }, rollups, ranking, each: each, calendars))
      if let origins { merged.append(self.merged(cut.dropped.map { origins[$0] })) }
    }
    // With others nothing is left out, so that the total stays that of the rows.
    let total = total
    keep(kept, keepsOrder: keepsOrder, asked: asked)
    guard !others.isEmpty else { return }
    self.total = total
    try append(others, merged)
    arrange(ResultTable.places(of: cuts, keepsOrder: keepsOrder))
  }

  private mutating func append(
    _ others: [[ResultValues]], _ merged: [UInt32]
  ) throws(ExecutionError) {
    for cells in others {
      for column in columns.indices {
        columns[column].values = try columns[column].values.appending(cells[column])
      }
      summaries.insert(rowCount)
      rowCount += 1
    }
    if origins != nil { origins?.append(contentsOf: merged) }
  }

  /// Where the rows stand, when those that stand for others follow the kept ones: each behind the
  /// last row of its part; where none was kept, where the part was.
  private static func places(of cuts: [Cut], keepsOrder: Bool) -> [UInt32] {
    let all = cuts.flatMap(\.kept)
    let kept = keepsOrder ? all.sorted() : all
    var others: [(last: Int, place: Int, row: UInt32)] = []
    var passed = 0
    for cut in cuts {
      passed += cut.kept.count
      guard let last = cut.kept.max() ?? cut.dropped.max(), !cut.dropped.isEmpty else { continue }
      let row = UInt32(kept.count + others.count)
      others.append((last, keepsOrder ? kept.count { $0 <= last } : passed, row))
    }
    if keepsOrder { others.sort { $0.last < $1.last } }
    let behind = Dictionary(grouping: others, by: \.place).mapValues { $0.map(\.row) }
    return (0...kept.count).flatMap { place in
      (behind[place] ?? []) + (place < kept.count ? [UInt32(place)] : [])
    }
  }

  /// Whether a row stands for several groups that have rows of their own.
  private func isSubtotal(_ row: Int) -> Bool {
    summaries.contains(row)
      && !columns.contains { $0.values.cell(at: row) == .text(Term.others.rawValue) }
  }

  /// The cells of one row that stands for several, a column of one value each.
  private func rest(
    _ rows: [UInt32], _ rollups: [TableRollup], _ ranking: TableRanking, each: Int?,
    _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) -> [ResultValues] {
    var isFirstLabel = true
    var cells: [ResultValues?] = []
    var known: [ResultValues] = []
    for (index, rollup) in rollups.enumerated() {
      let dropped = columns[index].values.gathered(rows)
      switch rollup {
      case .label where index == each:
        cells.append(dropped.gathered([0]))
        known.append(dropped.gathered([0]))
      case .label:
        cells.append(ResultValues(.text(isFirstLabel ? Term.others.rawValue : "")))
        known.append(ResultValues(.missing))
        isFirstLabel = false
      case .missing:
        cells.append(ResultValues(.missing))
        known.append(ResultValues(.missing))
      case .computed:
        cells.append(nil)
        known.append(ResultValues(.missing))
      case .sum, .ratio, .least, .greatest:
        let value = try dropped.rolledUp(rollup, ranking.cancellation)
        cells.append(value)
        known.append(value)
      }
    }
    try compute(rollups, &cells, &known, calendars)
    return cells.map { $0 ?? ResultValues(.missing) }
  }

  /// Fills in cells that are computed from others, in the order in which they need one another.
  private func compute(
    _ rollups: [TableRollup], _ cells: inout [ResultValues?], _ known: inout [ResultValues],
    _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) {
    for _ in rollups {
      for (index, rollup) in rollups.enumerated() {
        guard cells[index] == nil, case .computed(let expression) = rollup,
          expression.columns.allSatisfy({ cells[$0] != nil })
        else { continue }
        let value = try TableEvaluator(row: known, calendars).values(expression)
        cells[index] = value
        known[index] = value
      }
    }
  }
}

import Diagnostics
import Metrics
import Planning
import Results
import Values

/// The ranks of the rows of a table, and how many of them are asked for.
struct TableRanking {
  let count: Int
  private let exact: Bool
  private let ranks: [Int64]
  private let unranked: [Int64]

  init(
    _ table: ResultTable, _ count: Int, _ key: TableSortKey, exact: Bool,
    _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) {
    self.count = max(count, 0)
    self.exact = exact
    ranks = try table.ranks(of: key, calendars)
    unranked = table.unranked
  }

  /// The first of some rows by rank, with those that tie with the last one unless `exact`.
  func kept(among rows: [Int]) -> [Int] {
    let ranked = StepRun.order(of: rows.count, by: [rows.map { ranks[$0] }])
      .map { rows[$0] }
      .filter { unranked[$0] == 0 && ranks[$0] != ResultValues.missingRank }
    let kept = Array(ranked.prefix(count))
    guard !exact, let last = kept.last else { return kept }
    return kept + ranked.dropFirst(kept.count).prefix { ranks[$0] == ranks[last] }
  }
}

extension ResultTable {
  /// Leaves only these rows, and notes when ties made them more than were asked for.
  mutating func keep(_ rows: [Int], keepsOrder: Bool, asked: Int) {
    pick((keepsOrder ? rows.sorted() : rows).map { UInt32($0) })
    guard rows.count > asked else { return }
    notes.append(
      Diagnostic(.tiesKept, ["asked": .number(asked), "shown": .number(rows.count)]))
  }

  /// Leaves the first rows by rank among those with one value in a column.
  mutating func keepEach(_ ranking: TableRanking, of column: Int, keepsOrder: Bool) {
    let values = columns[column].values
    var parts: [[Int]] = []
    var partOfValue: [Cell: Int] = [:]
    for row in 0..<rowCount {
      let value = values.cell(at: row)
      let part = partOfValue[value] ?? parts.count
      if part == parts.count {
        partOfValue[value] = part
        parts.append([])
      }
      parts[part].append(row)
    }
    let asked = parts.reduce(0) { $0 + min($1.count, ranking.count) }
    keep(parts.flatMap(ranking.kept), keepsOrder: keepsOrder, asked: asked)
  }

  /// Leaves the first rows by rank, and one row that stands for all others.
  mutating func keepWithOthers(
    _ ranking: TableRanking, _ rollups: [TableRollup], keepsOrder: Bool,
    _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) {
    guard summaries.isEmpty || rollups.contains(.label) else { throw .unsupported("with others") }
    let kept = ranking.kept(among: Array(0..<rowCount))
    let isKept = Set(kept)
    let dropped = (0..<rowCount).filter { !isKept.contains($0) && !isSubtotal($0) }
    guard !dropped.isEmpty else { return keep(kept, keepsOrder: keepsOrder, asked: ranking.count) }
    let others = try rest(dropped.map { UInt32($0) }, rollups, calendars)
    // Nothing is left out, so that the total stays that of the rows.
    let total = total
    var merged: UInt32?
    if let origins { merged = self.merged(dropped.map { origins[$0] }) }
    keep(kept, keepsOrder: keepsOrder, asked: ranking.count)
    self.total = total
    for column in columns.indices {
      columns[column].values = try columns[column].values.appending(others[column])
    }
    if let merged { origins?.append(merged) }
    summaries.insert(rowCount)
    rowCount += 1
  }

  /// Whether a row stands for several groups that have rows of their own.
  private func isSubtotal(_ row: Int) -> Bool {
    summaries.contains(row)
      && !columns.contains { $0.values.cell(at: row) == .text(Term.others.rawValue) }
  }

  /// The cells of one row that stands for several, a column of one value each.
  private func rest(
    _ rows: [UInt32], _ rollups: [TableRollup], _ calendars: [WorkingCalendar]
  ) throws(ExecutionError) -> [ResultValues] {
    var isFirstLabel = true
    var cells: [ResultValues?] = []
    var known: [ResultValues] = []
    for (column, rollup) in zip(columns, rollups) {
      let dropped = column.values.gathered(rows)
      switch rollup {
      case .label:
        cells.append(ResultValues(.text(isFirstLabel ? Term.others.rawValue : "")))
        known.append(ResultValues(.missing))
        isFirstLabel = false
      case .computed:
        cells.append(nil)
        known.append(ResultValues(.missing))
      case .sum, .ratio, .least, .greatest:
        let value = try dropped.rolledUp(rollup)
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

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
  let cancellation: CancellationFlag

  init(
    _ table: ResultTable, _ count: Int, _ key: TableSortKey, exact: Bool,
    _ calendars: [WorkingCalendar], _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    self.cancellation = cancellation
    self.count = max(count, 0)
    self.exact = exact
    ranks = try table.ranks(of: key, calendars, cancellation)
    unranked = table.unranked
  }

  /// The first of some rows by rank, with those that tie with the last one unless `exact`.
  func kept(among rows: [Int]) throws(ExecutionError) -> [Int] {
    let own = rows.map { ranks[$0] }
    let ranked = try StepRun.order(of: rows.count, by: [own], cancellation)
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

  /// The rows with each value of a column, in the order in which the values first occur.
  func parts(by column: Int) -> [[Int]] {
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
    return parts
  }

  /// Leaves the first rows by rank among those with one value in a column.
  mutating func keepEach(_ ranking: TableRanking, of column: Int, keepsOrder: Bool)
    throws(ExecutionError)
  {
    let parts = parts(by: column)
    let asked = parts.reduce(0) { $0 + min($1.count, ranking.count) }
    var kept: [Int] = []
    for part in parts { kept += try ranking.kept(among: part) }
    keep(kept, keepsOrder: keepsOrder, asked: asked)
  }
}

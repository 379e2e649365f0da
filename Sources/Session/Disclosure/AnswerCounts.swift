import Planning
import Results
import Values

/// The counts behind the measures of an answer, under each of its cells.
struct AnswerCounts {
  /// The rows and columns of one measure: the last column holds whole rows where values stand
  /// across, the last row the totals.
  struct Grid {
    /// Counts; of a rate the numerators.
    var counts: CountTable
    /// Of a rate.
    var denominators: CountTable?
  }

  private var grids: [MeasureID: Grid] = [:]
  /// The number of each row among the groups.
  let origins: [UInt32]
  /// The rows that stand for several groups.
  let summaries: Set<Int>
  /// What stands across, from the left; empty where nothing does.
  let positions: [Int]

  /// - Parameters:
  ///   - table: the answer to ``LogicalPlan/countsBehind(_:)``.
  ///   - ids: its measures.
  init(_ table: ResultTable, of ids: [MeasureID]) {
    origins = table.origins ?? []
    summaries = table.summaries
    let spread = table.columns.compactMap { $0.spread?.position }
    positions = spread.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    for (index, id) in ids.enumerated() {
      var columns = table.columns.indices.filter { table.columns[$0].origin == index }
      if !positions.isEmpty {
        columns = columns.filter { table.columns[$0].spread?.position != nil }
        columns += table.columns.indices.filter {
          table.columns[$0].origin == ids.count + index
        }
      }
      grids[id] = AnswerCounts.grid(table, columns, hasTotalColumn: !positions.isEmpty)
    }
  }

  subscript(id: MeasureID) -> Grid? { grids[id] }

  /// The column of a grid that holds the counts of a column of the answer.
  func column(of column: ResultColumn) -> Int {
    guard !positions.isEmpty else { return 0 }
    return column.spread?.position.flatMap { positions.firstIndex(of: $0) } ?? positions.count
  }

  private static func grid(
    _ table: ResultTable, _ columns: [Int], hasTotalColumn: Bool
  ) -> Grid {
    var cells: [Cell] = []
    for row in 0..<table.rowCount {
      for column in columns { cells.append(table.columns[column].values.cell(at: row)) }
    }
    let totals = table.total.map { total in columns.map { total.cells[$0] } } ?? []
    // Related rows may have no totals.
    let hasTotalRow = totals.contains { $0 != .missing }
    if hasTotalRow { cells += totals }
    func counts(_ count: (Cell) -> Int64) -> CountTable {
      CountTable(
        counts: cells.map(count), columnCount: columns.count, hasTotalRow: hasTotalRow,
        hasTotalColumn: hasTotalColumn)
    }
    let isRate = cells.contains { if case .rate = $0 { true } else { false } }
    return Grid(
      counts: counts(\.count), denominators: isRate ? counts(\.denominator) : nil)
  }
}

extension Cell {
  /// The count in it; 0 where there is none.
  fileprivate var count: Int64 {
    switch self {
    case .integer(let count): count
    case .rate(let rate): rate.numerator
    default: 0
    }
  }

  fileprivate var denominator: Int64 {
    if case .rate(let rate) = self { rate.denominator } else { 0 }
  }
}

import Columnar
import Planning
import Results
import Values

/// The numbers under the columns of `across`: for each row of an answer one group a column.
struct CellGrid: Sendable {
  let across: Across
  /// What stands above each column; missing for the groups without a value.
  let labels: ResultValues
  /// The columns as they are shown.
  let order: [Int]
  /// The group of row `r` under column `c` has the number `r * columnCount + c`.
  private(set) var source: ResultSource
  private var evaluator: ResultEvaluator
  /// The numbers of the row of totals, a row for each column.
  private let totals: ResultEvaluator
  /// The columns as rows.
  let columns: ResultSource

  var columnCount: Int { labels.count }

  init(_ cube: GroupCube, _ across: Across, _ evaluator: ResultEvaluator)
    throws(ExecutionError)
  {
    self.across = across
    let last = cube.keys.count - 1
    source = try ResultSource(cube)
    self.evaluator = evaluator
    self.evaluator.take(source)
    let columns = try ResultSource(cube, keeping: [last])
    self.columns = columns
    let columnCount = columns.keys[last].numbers.count
    labels = columns.dimensions[last]
    var totals = evaluator
    totals.take(columns)
    totals.rankable = []
    self.totals = totals
    // Values ascend or descend; the groups without one stand last in both directions.
    let present = (0..<columnCount).filter { columns.unranked.isEmpty || !columns.unranked[$0] }
    let missing = (0..<columnCount).filter { !present.contains($0) }
    order = (across.isDescending ? present.reversed() : present) + missing
  }

  /// The values of an expression under one column. Places are those among the rows there.
  func values(
    _ expression: ResultExpression, column: Int, _ rows: [UInt32], rankable: [UInt32]
  ) throws(ExecutionError) -> ResultValues {
    var evaluator = evaluator
    evaluator.rankable = rankable.map { number(row: $0, column) }
    return try evaluator.values(expression, rows.map { number(row: $0, column) })
  }

  /// The value of an expression under one column in the row of totals.
  func total(
    _ expression: ResultExpression, column: Int
  ) throws(ExecutionError) -> Cell {
    try totals.values(expression, [UInt32(column)]).cell(at: 0)
  }

  /// Adds rows that stand for several others each.
  mutating func append(
    sumsOf rows: [[UInt32]], _ groups: Groups
  ) throws(ExecutionError) {
    let sums = rows.flatMap { rows in
      (0..<columnCount).map { column in rows.map { number(row: $0, column) } }
    }
    try source.append(sumsOf: sums, groups, evaluator.settings.cancellation)
    evaluator.take(source)
  }

  /// Adds rows that were made from the groups in another way.
  mutating func append(_ other: ResultSource) {
    source.append(other)
    evaluator.take(source)
  }

  private func number(row: UInt32, _ column: Int) -> UInt32 {
    row * UInt32(columnCount) + UInt32(column)
  }
}

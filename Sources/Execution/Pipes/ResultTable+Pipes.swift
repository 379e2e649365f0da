import Columnar
import Diagnostics
package import Metrics
package import Planning
package import Results
package import Values

extension ResultTable {
  /// Applies one pipe. `chart`, `save`, `expect` and `say` leave the table as it is: they are the
  /// session's to carry out.
  ///
  /// A row of totals that belongs to the table stays its last row and has a cell in every new
  /// column; one that only accompanies it goes as soon as rows go, since it would no longer
  /// be theirs.
  ///
  /// - Parameters:
  ///   - step: the pipe.
  ///   - calendars: the working calendars of the data, by their identifiers.
  ///   - cancellation: raised to give the work up.
  /// - Throws: `.overflow` when exact arithmetic left its range; `.cancelled` when the flag was
  ///   raised.
  package mutating func apply(
    _ step: TableStep, _ calendars: [WorkingCalendar] = [],
    _ cancellation: CancellationFlag = CancellationFlag()
  ) throws(ExecutionError) {
    try cancellation.check()
    switch step {
    case .keep(let condition):
      let truths = try TableEvaluator(self, calendars, cancellation).truths(condition)
      pick(truths.truePositions())
    case .sort(let keys): try sort(by: keys, calendars, cancellation)
    case .top(let count, let key, let exact, let keepsOrder):
      let ranking = try TableRanking(
        self, count, key, exact: exact, calendars, cancellation)
      keep(try ranking.kept(among: Array(0..<rowCount)), keepsOrder: keepsOrder, asked: count)
    case .topEach(let count, let key, let exact, let keepsOrder, let column):
      let ranking = try TableRanking(
        self, count, key, exact: exact, calendars, cancellation)
      try keepEach(ranking, of: column, keepsOrder: keepsOrder)
    case .topWithOthers(let count, let key, let exact, let keepsOrder, let each, let rollups):
      guard columns.allSatisfy(\.hiddenRows.isEmpty) else { throw .hiddenCells }
      let ranking = try TableRanking(
        self, count, key, exact: exact, calendars, cancellation)
      try keepWithOthers(ranking, rollups, each: each, keepsOrder: keepsOrder, calendars)
    case .limit(let count):
      let kept = min(rowCount, max(count, 0))
      let cut = rowCount - kept
      pick((0..<UInt32(kept)).map { $0 }, cut: footer.cut + cut)
    case .select(let choices): select(choices)
    case .add(let name, let expression, let kind):
      try add(name, expression, kind, calendars, cancellation)
    case .chart, .save, .expect, .say: return
    }
  }

  /// The rows in which a condition is not true: false, or unknown.
  ///
  /// - Parameters:
  ///   - condition: what is demanded.
  ///   - calendars: the working calendars of the data, by their identifiers.
  ///   - cancellation: raised to give the work up.
  /// - Returns: the positions of the rows.
  /// - Throws: `.overflow` when exact arithmetic left its range; `.cancelled` when the flag was
  ///   raised.
  package func rows(
    failing condition: TableCondition, _ calendars: [WorkingCalendar] = [],
    _ cancellation: CancellationFlag = CancellationFlag()
  ) throws(ExecutionError) -> [Int] {
    let truths = try TableEvaluator(self, calendars, cancellation).truths(condition)
    return truths.bytes.indices.filter { truths.bytes[$0] != TruthLanes.isTrue }
  }

  // MARK: Rows

  /// Leaves only these rows, in this order; `cut` of them were left out by a limit.
  package mutating func pick(_ rows: [UInt32], cut: Int = 0) {
    let changes = rows.count != rowCount
    arrange(rows)
    footer = Footer(
      shown: rowCount - summaries.count, available: footer.available, noun: footer.noun,
      asOf: footer.asOf,
      cut: cut)
    if total?.belongsToTable == false { total = nil }
    if changes { notes.removeAll { ResultTable.notesOnRows.contains($0.message) } }
  }

  /// Notes that count the rows shown, and so are wrong once these are others.
  private static let notesOnRows: Set<MessageID> = [
    .tiesKept, .membersWithoutRows, .membersWithOnlyUnknowns,
  ]

  /// Puts rows in another order, or leaves some out.
  package mutating func arrange(_ rows: [UInt32]) {
    for column in columns.indices {
      columns[column].arrange(rows, columns[column].values.gathered(rows))
    }
    origins = origins.map { origins in rows.map { origins[Int($0)] } }
    rowCount = rows.count
    if !summaries.isEmpty {
      summaries = Set(rows.indices.filter { summaries.contains(Int(rows[$0])) })
    }
  }

  private mutating func sort(
    by keys: [TableSortKey], _ calendars: [WorkingCalendar], _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    var ranks = [unranked]
    for key in keys { ranks.append(try self.ranks(of: key, calendars, cancellation)) }
    arrange(try StepRun.order(of: rowCount, by: ranks, cancellation).map { UInt32($0) })
  }

  /// 1 for rows of the group of missing values and for those that stand for several groups:
  /// no order ranks them.
  var unranked: [Int64] {
    let dimensions = columns.filter { $0.role == .dimension }.map(\.values)
    return (0..<rowCount).map { row in
      summaries.contains(row) || dimensions.contains { $0.isMissing(at: row) } ? 1 : 0
    }
  }

  /// Ranks that ascend in the order of the key, missing last in both directions.
  func ranks(
    of key: TableSortKey, _ calendars: [WorkingCalendar], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> [Int64] {
    let ranks = try TableEvaluator(self, calendars, cancellation)
      .values(key.expression).ranks(cancellation)
    guard key.descending else { return ranks }
    return ranks.map { $0 == ResultValues.missingRank ? $0 : -1 - $0 }
  }

  // MARK: Columns

  private mutating func select(_ choices: [ColumnChoice]) {
    let old = columns
    columns = choices.map { choice in
      var column = old[choice.column]
      // What has a name of its own is no longer joined with the denominators beside it.
      if column.name != choice.name {
        if column.role == .denominator { column.role = .measure }
        column.spread = nil
      }
      column.name = choice.name
      return column
    }
    guard let total else { return }
    self.total = TotalRow(
      cells: choices.map { total.cells[$0.column] }, belongsToTable: total.belongsToTable)
  }

  private mutating func add(
    _ name: String, _ expression: TableExpression, _ kind: ColumnKind,
    _ calendars: [WorkingCalendar], _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    let values = try TableEvaluator(self, calendars, cancellation)
      .values(expression).read(as: kind)
    if let total {
      let evaluator = TableEvaluator(total, of: self, calendars)
      let cells = try evaluator.values(expression).read(as: kind)
      let isHidden = expression.columns.contains { total.cells[$0] == .hidden }
      self.total = TotalRow(
        cells: total.cells + [isHidden ? .hidden : cells.cell(at: 0)],
        belongsToTable: total.belongsToTable)
    }
    // Years are no quantities.
    let isQuantity = kind.isNumeric && !expression.isCalendarPart
    var column = ResultColumn(
      name: name, role: isQuantity ? .measure : .attribute, values: values,
      unit: kind == .points ? .points : .plain)
    // What is made of a hidden value is hidden too.
    column.hide(
      expression.columns.reduce(into: []) { $0.formUnion(columns[$1].hiddenRows) })
    columns.append(column)
  }
}

extension TableExpression {
  fileprivate var isCalendarPart: Bool {
    if case .call(.part, _) = self { true } else { false }
  }
}

import Columnar
import Diagnostics
package import Planning
package import Results
import Values

extension ResultTable {
  /// Applies one pipe. `save`, `expect` and `say` leave the table as it is: they are the
  /// session's to carry out.
  ///
  /// A row of totals that belongs to the table stays its last row and has a cell in every new
  /// column; one that only accompanies it goes as soon as rows go, since it would no longer
  /// be theirs.
  ///
  /// - Throws: `.overflow` when exact arithmetic left its range.
  package mutating func apply(_ step: TableStep) throws(ExecutionError) {
    switch step {
    case .keep(let condition):
      let truths = try TableEvaluator(self).truths(condition)
      pick(truths.truePositions())
    case .sort(let keys): try sort(by: keys)
    case .top(let count, let key, let exact, let keepsOrder):
      try keepTop(count, by: key, exact: exact, keepsOrder: keepsOrder)
    case .limit(let count):
      let kept = min(rowCount, max(count, 0))
      let cut = rowCount - kept
      pick((0..<UInt32(kept)).map { $0 }, cut: footer.cut + cut)
    case .select(let choices): select(choices)
    case .add(let name, let expression, let kind): try add(name, expression, kind)
    case .save, .expect, .say: return
    }
  }

  /// The rows in which a condition is not true: false, or unknown.
  ///
  /// - Throws: `.overflow` when exact arithmetic left its range.
  package func rows(failing condition: TableCondition) throws(ExecutionError) -> [Int] {
    let truths = try TableEvaluator(self).truths(condition)
    return truths.bytes.indices.filter { truths.bytes[$0] != TruthLanes.isTrue }
  }

  // MARK: Rows

  /// Leaves only these rows, in this order.
  private mutating func pick(_ rows: [UInt32], cut: Int = 0) {
    let changes = rows.count != rowCount
    arrange(rows)
    footer = Footer(
      shown: rowCount, available: footer.available, noun: footer.noun, asOf: footer.asOf,
      cut: cut)
    if total?.belongsToTable == false { total = nil }
    if changes { notes.removeAll { ResultTable.notesOnRows.contains($0.message) } }
  }

  /// Notes that count the rows shown, and so are wrong once these are others.
  private static let notesOnRows: Set<MessageID> = [
    .tiesKept, .membersWithoutRows, .membersWithOnlyUnknowns,
  ]

  private mutating func arrange(_ rows: [UInt32]) {
    for column in columns.indices {
      columns[column].values = columns[column].values.gathered(rows)
    }
    origins = origins.map { origins in rows.map { origins[Int($0)] } }
    rowCount = rows.count
  }

  private mutating func sort(by keys: [TableSortKey]) throws(ExecutionError) {
    var ranks = [unranked]
    for key in keys { ranks.append(try self.ranks(of: key)) }
    arrange(StepRun.order(of: rowCount, by: ranks).map { UInt32($0) })
  }

  private mutating func keepTop(
    _ count: Int, by key: TableSortKey, exact: Bool, keepsOrder: Bool
  ) throws(ExecutionError) {
    let unranked = unranked
    let ranks = try ranks(of: key)
    let ranked = StepRun.order(of: rowCount, by: [ranks])
      .filter { unranked[$0] == 0 && ranks[$0] != ResultValues.missingRank }
    var kept = Array(ranked.prefix(max(count, 0)))
    var ties = 0
    if !exact, let last = kept.last {
      let tied = ranked.dropFirst(kept.count).prefix { ranks[$0] == ranks[last] }
      ties = tied.count
      kept += tied
    }
    pick((keepsOrder ? kept.sorted() : kept).map { UInt32($0) })
    guard ties > 0 else { return }
    notes.append(
      Diagnostic(.tiesKept, ["asked": .number(count), "shown": .number(kept.count)]))
  }

  /// 1 for rows of the group of missing values, which no order ranks.
  private var unranked: [Int64] {
    let dimensions = columns.filter { $0.role == .dimension }.map(\.values)
    return (0..<rowCount).map { row in
      dimensions.contains { $0.isMissing(at: row) } ? 1 : 0
    }
  }

  /// Ranks that ascend in the order of the key, missing last in both directions.
  private func ranks(of key: TableSortKey) throws(ExecutionError) -> [Int64] {
    let ranks = try TableEvaluator(self).values(key.expression).ranks
    guard key.descending else { return ranks }
    return ranks.map { $0 == ResultValues.missingRank ? $0 : -1 - $0 }
  }

  // MARK: Columns

  private mutating func select(_ choices: [ColumnChoice]) {
    let old = columns
    columns = choices.map { choice in
      var column = old[choice.column]
      // What has a name of its own is no longer joined with the denominators beside it.
      if column.name != choice.name, column.role == .denominator { column.role = .measure }
      column.name = choice.name
      return column
    }
    guard let total else { return }
    self.total = TotalRow(
      cells: choices.map { total.cells[$0.column] }, belongsToTable: total.belongsToTable)
  }

  private mutating func add(
    _ name: String, _ expression: TableExpression, _ kind: ColumnKind
  ) throws(ExecutionError) {
    let unit: ResultColumn.Unit = kind == .points ? .points : .plain
    let values = try TableEvaluator(self).values(expression).read(as: unit)
    let role: ResultColumn.Role = kind.isNumeric ? .measure : .attribute
    if let total {
      let cells = try TableEvaluator(total).values(expression).read(as: unit)
      self.total = TotalRow(
        cells: total.cells + [cells.cell(at: 0)], belongsToTable: total.belongsToTable)
    }
    columns.append(ResultColumn(name: name, role: role, values: values, unit: unit))
  }
}

import Syntax
import Values

/// Judges one pipe on the table to its left.
struct PipeJudge {
  let model: JudgeModel
  let days: Days
  var table: JudgeTable

  func apply(_ pipe: Pipe) throws(Refusal) -> JudgeTable {
    if table.extra > 0 { throw .abstention("pipes after others") }
    var judge = self
    switch pipe.kind {
    case .sort(let keys): try judge.sort(keys)
    case .ranking(let ranking): try judge.rank(ranking)
    case .limit(let count):
      let cut = table.cut + max(table.rows.count - count.value, 0)
      judge.pick(Array(table.rows.indices.prefix(count.value)))
      judge.table.cut = cut
    case .keep(let condition):
      var kept: [Int] = []
      _ = try cells(Array(repeating: .missing, count: table.columns.count)).truth(condition)
      for (index, row) in table.rows.enumerated() {
        if try cells(row).truth(condition) == true { kept.append(index) }
      }
      judge.pick(kept)
    case .show(let items): try judge.show(items)
    case .drop(let expressions):
      var dropped: Set<Int> = []
      for expression in expressions {
        guard let column = cells([]).find(expression), dropped.insert(column).inserted else {
          throw Refusal("no such column")
        }
      }
      let kept = table.columns.indices.filter { !dropped.contains($0) }
      if kept.isEmpty { throw Refusal("no column is left") }
      judge.choose(kept)
    case .rename(let expression, let name): try judge.rename(expression, to: name)
    case .add(let name, let expression): try judge.add(name, expression)
    case .chart, .save, .rows, .expect, .say, .missing: throw .abstention("other pipes")
    }
    return judge.table
  }

  private func cells(_ row: [Value]) -> CellJudge {
    CellJudge(model: model, columns: table.columns, row: row, days: days)
  }

  // MARK: Rows

  /// Leaves only these rows, in this order. A total that was not asked for goes.
  private mutating func pick(_ rows: [Int]) {
    if rows.count != table.rows.count { table.ties = 0 }
    table.rows = rows.map { table.rows[$0] }
    if !table.totalBelongs { table.total = nil }
    table.cut = 0
  }

  /// Rows of the group of missing values, which no order ranks.
  private func isUnranked(_ row: Int) -> Bool {
    table.columns.indices.contains {
      table.columns[$0].role == .dimension && table.rows[row][$0] == .missing
    }
  }

  private mutating func sort(_ keys: [SortKey]) throws(Refusal) {
    var order = Ordering(count: table.rows.count)
    for key in keys.reversed() {
      var values: [Value] = []
      _ = try cells(Array(repeating: .missing, count: table.columns.count))
        .operand(key.expression)
      for row in table.rows { values.append(try cells(row).operand(key.expression).value) }
      order.sort(by: values, isDescending: key.isDescending ?? false)
    }
    order.sort(
      by: table.rows.map { _ in .missing }, isDescending: false, isUnranked: isUnranked)
    table.rows = order.rows.map { table.rows[$0] }
    table.order = keys.first.flatMap { cells([]).find($0.expression) }
    if table.order == nil { throw .abstention("sorted by an expression") }
  }

  /// Ranks by what the table is sorted by, else by its first number.
  private mutating func rank(_ ranking: Ranking) throws(Refusal) {
    if ranking.each != nil || ranking.withOthers { throw .abstention("each in a pipe") }
    if table.order == nil, table.columns.contains(where: { $0.role == .attribute }) {
      throw .abstention("ranking by a field")
    }
    let first = table.columns.firstIndex { $0.kind != nil && $0.role != .dimension }
    guard let column = table.order ?? first else { throw Refusal("nothing to rank by") }
    var order = Ordering(count: table.rows.count)
    order.rank(ranking, by: table.rows.map { $0[column] }, isUnranked: isUnranked)
    pick(table.order == nil ? order.rows : order.rows.sorted())
    table.ties = max(table.ties, order.ties)
  }

  // MARK: Columns

  private mutating func choose(_ positions: [Int]) {
    table.columns = positions.map { table.columns[$0] }
    table.rows = table.rows.map { row in positions.map { row[$0] } }
    table.total = table.total.map { row in positions.map { row[$0] } }
    table.order = table.order.flatMap { positions.firstIndex(of: $0) }
  }

  private mutating func show(_ items: [Item]) throws(Refusal) {
    var positions: [Int] = []
    var names: [String?] = []
    for item in items {
      if item.form != nil { throw .abstention("a form in a pipe") }
      guard let column = cells([]).find(item.expression) else { throw Refusal("no such column") }
      if positions.contains(column) { continue }
      positions.append(column)
      names.append(item.label?.text)
    }
    choose(positions)
    for (index, name) in names.enumerated() {
      if let name { call(index, name) }
    }
  }

  private mutating func call(_ column: Int, _ name: String) {
    guard table.columns[column].name != name else { return }
    table.columns[column].name = name
    table.columns[column].aliases = []
    // What has a name of its own is no longer joined with the denominators beside it.
    if table.columns[column].role == .denominator { table.columns[column].role = .measure }
  }

  private mutating func rename(_ expression: Expression, to name: Name) throws(Refusal) {
    guard let column = cells([]).find(expression) else { throw Refusal("no such column") }
    if CellJudge.key(table.columns[column].name) != CellJudge.key(name.text) {
      try requireFree(name)
    }
    call(column, name.text)
  }

  private func requireFree(_ name: Name) throws(Refusal) {
    let isTaken = table.columns.contains { CellJudge.key($0.name) == CellJudge.key(name.text) }
    if isTaken { throw Refusal("a column of that name is there") }
  }

  private mutating func add(_ name: Name, _ expression: Expression) throws(Refusal) {
    try requireFree(name)
    let empty = cells(Array(repeating: .missing, count: table.columns.count))
    let kind = try empty.operand(expression).kind
    for index in table.rows.indices {
      let row = table.rows[index]
      table.rows[index] = row + [try cells(row).operand(expression).value]
    }
    if let total = table.total {
      table.total = total + [try cells(total).operand(expression).value]
    }
    table.columns.append(
      JudgeTable.Column(name: name.text, role: kind == nil ? .attribute : .measure, kind: kind))
  }
}

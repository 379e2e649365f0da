import Syntax
import Values

/// Judges a listing: one row a member, also those that nothing is counted below.
struct ListingJudge {
  private(set) var rows: RowJudge
  let clauses: JudgeClauses
  let entity: Int

  var model: JudgeModel { rows.model }

  init(rows: RowJudge, clauses: JudgeClauses, entity: Int) {
    self.rows = rows
    self.rows.isListing = true
    self.clauses = clauses
    self.entity = entity
  }

  func table() throws(Refusal) -> JudgeTable {
    if clauses.having != nil { throw Refusal("a listing has no groups") }
    if clauses.ranking != nil, clauses.sort.isEmpty { throw Refusal("nothing to rank by") }
    let phantom = RowJudge.Seat(entity: entity, row: -1)
    for filter in clauses.filters { _ = try rows.truth(filter, phantom) }
    var members: [RowJudge.Seat] = []
    let available = try rows.rows(of: entity)
    for row in available {
      let seat = RowJudge.Seat(entity: entity, row: row)
      var isListed = true
      for filter in clauses.filters where try rows.truth(filter, seat) != true {
        isListed = false
      }
      if isListed { members.append(seat) }
    }
    var order = Ordering(count: members.count)
    try sort(&order, members)
    let cells = try columns()
    var table = JudgeTable(
      columns: [], rows: [], available: model.entities[entity].rows.count)
    table.available = available.count
    table.ties = order.ties
    table.cut = order.cut
    for row in [phantom] + order.rows.map({ members[$0] }) {
      var values: [Value] = []
      var columns: [JudgeTable.Column] = []
      for cell in cells {
        for column in try cell(row) {
          values.append(column.value)
          columns.append(column.column)
        }
      }
      if row == phantom { table.columns = columns } else { table.rows.append(values) }
    }
    if let key = clauses.sort.first {
      let names = try column(Item(key.expression, range: key.range))(phantom).map(\.column.name)
      table.order = table.columns.firstIndex { $0.name == names.first }
    }
    return try table.denominatorsLast()
  }

  private func sort(_ order: inout Ordering, _ members: [RowJudge.Seat]) throws(Refusal) {
    var keys: [(values: [Value], isDescending: Bool)] = []
    for key in clauses.sort {
      let column = try column(Item(key.expression, range: key.range))
      var values: [Value] = []
      for member in members { values.append(try column(member).first?.value ?? .missing) }
      keys.append((values, key.isDescending ?? false))
    }
    if let ranking = clauses.ranking, let first = keys.first {
      if ranking.each != nil || ranking.withOthers { throw .abstention("each in a listing") }
      order.rank(ranking, by: first.values, isUnranked: { _ in false })
    }
    for key in keys.reversed() { order.sort(by: key.values, isDescending: key.isDescending) }
    if let limit = clauses.limit { order.limit(limit) }
  }

  // MARK: Columns

  /// A value with what stands above it.
  struct Cell {
    var column: JudgeTable.Column
    var value: Value
  }

  typealias Cells = (RowJudge.Seat) throws(Refusal) -> [Cell]

  /// What `show` names; else the label and the numbers that the sentence speaks of, with how
  /// many rows they count; else all fields.
  private func columns() throws(Refusal) -> [Cells] {
    guard clauses.show.isEmpty else {
      var columns: [Cells] = []
      var shown: Set<String> = []
      for item in clauses.show where shown.insert(TreePrinter.text(of: item)).inserted {
        columns.append(try column(item))
      }
      return columns
    }
    let mentioned = Mentions(rows: rows, entity: entity)
    let keys = clauses.sort.map(\.expression)
    let expressions = try mentioned.numbers(in: clauses.filters, sort: keys)
    guard !expressions.counted.isEmpty else { return allFields() }
    var columns = [label(named: model.entities[entity].memberName)]
    var names: Set<String> = []
    for expression in expressions.shown where try !isLabel(expression) {
      let column = try column(Item(expression, range: expression.range))
      let heads = try column(RowJudge.Seat(entity: entity, row: -1)).map(\.column.name)
      guard let head = heads.first, names.insert(head).inserted else { continue }
      columns.append(column)
    }
    for counted in expressions.counted where !names.contains(name(of: counted)) {
      columns.append(count(of: counted))
    }
    return columns
  }

  /// Whether an expression is what the first column shows.
  private func isLabel(_ expression: Expression) throws(Refusal) -> Bool {
    guard case .path(let path) = expression.kind,
      let found = try model.find(path, from: entity), case .field(let field) = found.attribute
    else { return false }
    let own = model.entities[entity]
    return found.links.isEmpty && field == (own.label ?? own.key)
  }

  private func name(of entity: Int) -> String { model.entities[entity].naming.name }

  private func count(of counted: Int) -> Cells {
    { (seat) throws(Refusal) in
      let value = Value.count(try rows.rows(of: counted, below: seat).count)
      let column = JudgeTable.Column(name: name(of: counted), role: .measure, kind: .count)
      return [Cell(column: column, value: value)]
    }
  }

  private func label(named name: String) -> Cells {
    guard let field = model.entities[entity].label ?? model.entities[entity].key else {
      return { (seat) throws(Refusal) in [] }
    }
    return stored(field, named: name, .dimension)
  }

  private func stored(_ field: Int, named name: String, _ role: JudgeTable.Role) -> Cells {
    { (seat) throws(Refusal) in
      let value = try rows.field(field, seat)
      return [
        Cell(column: JudgeTable.Column(name: name, role: role), value: value.shown)
      ]
    }
  }

  /// The label, then every field of the file that may be shown, in its order.
  private func allFields() -> [Cells] {
    let own = model.entities[entity]
    var columns: [Cells] = []
    if let label = own.label {
      columns.append(stored(label, named: own.memberName, .dimension))
    }
    for (index, field) in own.fields.enumerated() where index != own.label {
      guard field.column != nil, !field.isPrivate,
        field.snapshot == nil || rows.asOf == nil || field.snapshot == rows.asOf
      else { continue }
      let isKey = own.label == nil && index == own.key
      columns.append(stored(index, named: field.naming.name, isKey ? .dimension : .attribute))
    }
    return columns
  }

  /// The columns of one item: a field of the member, or a number from below with its n.
  private func column(_ item: Item) throws(Refusal) -> Cells {
    if case .path(let path) = item.expression.kind,
      let found = try model.find(path, from: entity)
    {
      return try field(path, found, item)
    }
    let mentioned = Mentions(rows: rows, entity: entity)
    if try !mentioned.counts(item.expression) {
      let name = item.label?.text ?? TreePrinter.text(of: item.expression)
      return { (seat) throws(Refusal) in
        let value = try rows.value(item.expression, seat).shown
        return [Cell(column: JudgeTable.Column(name: name, role: .attribute), value: value)]
      }
    }
    return { (seat) throws(Refusal) in
      let counted = try rows.below(item.expression, seat)
      let column = JudgeTable.Column(
        name: item.label?.text ?? counted.name, role: .measure,
        kind: JudgeTable.Kind(counted.kind))
      return [Cell(column: column, value: counted.value)]
        + counted.denominators.map { denominator in
          Cell(
            column: JudgeTable.Column(
              name: item.label?.text ?? counted.name, role: .denominator, kind: .count,
              meaning: denominator.identity),
            value: denominator.count)
        }
    }
  }

  private func field(_ path: Path, _ found: Resolved, _ item: Item) throws(Refusal) -> Cells {
    var name = path.names.map(\.text).joined(separator: ".")
    var role = JudgeTable.Role.attribute
    if case .field(let field) = found.attribute {
      let owner = model.entities[found.owner]
      if owner.fields[field].isPrivate { throw Refusal("\(name) is private") }
      if path.names.count == 1 { name = owner.fields[field].naming.name }
      let isLabel = field == (owner.label ?? owner.key)
      if found.links.isEmpty, isLabel { role = .dimension }
    }
    let column = JudgeTable.Column(name: item.label?.text ?? name, role: role)
    let expression = Expression(.path(path), range: path.range)
    return { (seat) throws(Refusal) in
      if case .flag = found.attribute {
        return [Cell(column: column, value: try rows.value(found, seat))]
      }
      return [Cell(column: column, value: try rows.subject(expression, seat).value.shown)]
    }
  }
}

extension JudgeTable {
  /// Each denominator once, after everything else.
  func denominatorsLast() throws(Refusal) -> JudgeTable {
    var order = columns.indices.filter { columns[$0].role != .denominator }
    var seen: Set<String> = []
    var denominators: [Int] = []
    for index in columns.indices where columns[index].role == .denominator {
      if seen.insert(columns[index].meaning).inserted { denominators.append(index) }
    }
    var table = self
    for index in denominators {
      let name = columns[index].name
      table.columns[index].name = denominators.count == 1 ? "n" : "n \(name)"
    }
    order += denominators
    table.columns = order.map { table.columns[$0] }
    table.rows = rows.map { row in order.map { row[$0] } }
    table.total = total.map { row in order.map { row[$0] } }
    table.order = self.order.flatMap { order.firstIndex(of: $0) }
    return table
  }
}

extension JudgeTable {
  /// One `n`, where all denominators are the same in every row.
  var joiningDenominators: JudgeTable {
    let positions = columns.indices.filter { columns[$0].role == .denominator }
    guard joinsDenominators, positions.count > 1, let first = positions.first,
      !columns.contains(where: { $0.role != .denominator && $0.name == "n" }),
      (rows + (total.map { [$0] } ?? [])).allSatisfy({ row in
        positions.allSatisfy { row[$0] == row[first] }
      })
    else { return self }
    var table = self
    table.columns[first].name = "n"
    let kept = columns.indices.filter { !positions.dropFirst().contains($0) }
    table.columns = kept.map { table.columns[$0] }
    table.rows = rows.map { row in kept.map { row[$0] } }
    table.total = total.map { row in kept.map { row[$0] } }
    return table
  }
}

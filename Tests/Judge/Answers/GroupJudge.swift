import Syntax
import Values

/// Judges a question for numbers: one row a group.
struct GroupJudge {
  let rows: RowJudge
  var clauses: JudgeClauses
  var items: [Item]
  /// The entity from which names are seen.
  let home: Int

  var model: JudgeModel { rows.model }

  init(rows: RowJudge, clauses: JudgeClauses, items: [Item]) throws(Refusal) {
    self.rows = rows
    self.clauses = clauses
    self.items = items
    guard let main = rows.model.main else { throw Refusal("no data") }
    let head = GroupJudge.headDimension(rows, clauses, items, main)
    if let head {
      self.clauses.by = [head]
      self.items = [
        Item(
          Expression(
            .aggregate(Aggregate(.count, functionRange: head.range, argument: nil)),
            range: head.range), range: head.range)
      ]
    } else if !clauses.show.isEmpty {
      throw Refusal("groups have no show")
    }
    home = GroupJudge.home(rows, self.items, main)
  }

  /// The entity of the first item that says one.
  private static func home(_ rows: RowJudge, _ items: [Item], _ main: Int) -> Int {
    for item in items {
      if case .aggregate(let aggregate) = item.expression.kind, aggregate.function == .count,
        aggregate.argument == nil, aggregate.entity == nil
      {
        continue
      }
      let numbers = NumberJudge(
        rows: rows, level: .groups(home: main), rowsOf: { (_) throws(Refusal) in [] })
      if let entity = try? numbers.number(item.expression).entity { return entity }
    }
    return main
  }

  /// A dimension alone as the head: its values are listed with their counts.
  private static func headDimension(
    _ rows: RowJudge, _ clauses: JudgeClauses, _ items: [Item], _ main: Int
  ) -> Dimension? {
    guard items.count == 1, items[0].form == nil, clauses.by.isEmpty, clauses.across == nil,
      clauses.versus == nil
    else {
      return nil
    }
    switch items[0].expression.kind {
    case .grain(let grain, let path):
      return Dimension(.grain(grain, of: path), range: items[0].range)
    case .path(let path):
      if let key = path.singleName?.key, rows.model.metric(named: key) != nil { return nil }
      guard let found = try? rows.model.find(path, from: main),
        case .field(let field) = found.attribute, isText(field, found.owner, rows.model)
      else { return nil }
      return Dimension(.path(path), range: items[0].range)
    default: return nil
    }
  }

  private static func isText(_ field: Int, _ entity: Int, _ model: JudgeModel) -> Bool {
    let own = model.entities[entity]
    guard own.key != field, !own.fields[field].isPrivate, let column = own.fields[field].column
    else { return false }
    return own.rows.contains { if case .text = $0[column] { true } else { false } }
  }

  // MARK: The answer

  func table() throws(Refusal) -> JudgeTable {
    let measured = try measuredEntities()
    let groups = GroupRows(rows, clauses.filters, home: home, try dimensions())
    if groups.dimensions.contains(where: { if case .equalCounts = $0.kind { true } else { false } })
    {
      guard measured.count == 1 else { throw .abstention("equal counts of two entities") }
      try groups.cut(by: measured[0])
    }
    var answer = GroupAnswer(groups: groups, clauses: clauses, measured: measured, rows: rows)
    let baseline = try baseline(answer)
    answer.compared = baseline?.compared
    answer.keys = try answer.allKeys()
    guard let across = clauses.across else {
      return try answer.table(items: items, columns: try measures(answer, baseline))
    }
    let spread = try spread(across, answer, baseline)
    // Rows are what the cells have.
    answer.keys = spread.rows
    // What stands across orders the columns, not the rows.
    let dimension = try rows.dimension(across, home: home)
    answer.clauses.sort.removeAll { dimension.answers(to: $0.expression) }
    return try answer.table(items: items, columns: try spread.columns())
  }

  /// What `vs` compares with. What only means something in every cell is none of whole rows.
  private func baseline(_ answer: GroupAnswer) throws(Refusal) -> GroupAnswer.Baseline? {
    guard let tree = clauses.versus else { return nil }
    do throws(Refusal) {
      return try answer.baseline(tree)
    } catch {
      if clauses.across == nil { throw error }
      return nil
    }
  }

  private func spread(
    _ across: Dimension, _ answer: GroupAnswer, _ baseline: GroupAnswer.Baseline?
  ) throws(Refusal) -> Spread {
    let groups = GroupRows(
      rows, clauses.filters, home: home,
      answer.dimensions + [try rows.dimension(across, home: home)])
    if groups.dimensions.contains(where: { if case .equalCounts = $0.kind { true } else { false } })
    {
      throw .abstention("equal counts across")
    }
    var cells = GroupAnswer(
      groups: groups, clauses: clauses, measured: answer.measured, rows: rows)
    let own = try clauses.versus.map { (tree) throws(Refusal) in try cells.baseline(tree) }
    cells.compared = own?.compared
    cells.keys = completed(try cells.allKeys())
    // Steps of what stands across mean something in the cells only.
    let axis = clauses.versus == nil ? nil : try cells.axis()
    let isStep = axis?.position == groups.dimensions.count - 1
    let isWhole = (baseline != nil || clauses.versus == nil) && !isStep
    let whole = isWhole ? try? measures(answer, baseline) : nil
    return Spread(
      cells: cells, divided: try measures(cells, own), whole: whole,
      clauses: clauses)
  }

  /// Every row with every column, whether rows are there or not.
  private func completed(_ keys: [[Value]]) -> [[Value]] {
    var (rows, columns): ([[Value]], [Value]) = ([], [])
    var known: (rows: Set<[Value]>, columns: Set<Value>) = ([], [])
    for key in keys {
      let (row, column) = (Array(key.dropLast()), key[key.count - 1])
      if known.rows.insert(row).inserted { rows.append(row) }
      if known.columns.insert(column).inserted { columns.append(column) }
    }
    return rows.flatMap { row in columns.map { row + [$0] } }
  }

  /// The entities whose rows the sentence counts.
  private func measuredEntities() throws(Refusal) -> [Int] {
    let seen = Seen()
    let numbers = NumberJudge(
      rows: rows, level: .groups(home: home),
      rowsOf: { (entity) throws(Refusal) in
        if !seen.entities.contains(entity) { seen.entities.append(entity) }
        return []
      })
    for item in items { _ = try numbers.number(item.expression) }
    let dimensions =
      try dimensions()
      + (try clauses.across.map { (tree) throws(Refusal) in [try rows.dimension(tree, home: home)] }
        ?? [])
    if let having = clauses.having { _ = try HavingJudge(numbers: numbers).truth(having) }
    for key in clauses.sort
    where !dimensions.contains(where: { $0.answers(to: key.expression) }) {
      _ = try numbers.number(key.expression)
    }
    return seen.entities
  }

  private func dimensions() throws(Refusal) -> [GroupDimension] {
    var dimensions: [GroupDimension] = []
    var meanings: Set<String> = []
    for tree in clauses.by + (clauses.across.map { [$0] } ?? []) {
      dimensions.append(try rows.dimension(tree, home: home))
      let meaning = try rows.meaning(of: tree, home: home)
      guard meanings.insert(meaning).inserted else { throw Refusal("a dimension twice") }
    }
    if clauses.across != nil { dimensions.removeLast() }
    return dimensions
  }

  /// The columns of every item: its number, its form, and what `vs` puts beside it.
  private func measures(
    _ answer: GroupAnswer, _ baseline: GroupAnswer.Baseline?
  ) throws(Refusal) -> [GroupColumn] {
    var columns: [GroupColumn] = []
    let isOnly = items.count == 1
    for item in items {
      if item.form != nil, clauses.versus != nil { throw .abstention("a form with vs") }
      let column =
        try item.form.map { (form) throws(Refusal) in try answer.form(form, item) }
        ?? GroupColumn(item)
      columns.append(column)
      if clauses.options.contains(.ci), item.isRateOfRows {
        columns += try answer.confidence(of: column, isOnly: isOnly)
      }
      guard let baseline else { continue }
      columns += try answer.comparison(column, item, baseline, isOnly: isOnly)
    }
    return columns
  }
}

extension Item {
  /// Whether it is a part of rows, if it is a rate: what a form or a sign makes of it is none.
  fileprivate var isRateOfRows: Bool {
    if case .negate = expression.kind { return false }
    switch form?.kind {
    case nil, .cumulative, .rolling: return true
    default: return false
    }
  }
}

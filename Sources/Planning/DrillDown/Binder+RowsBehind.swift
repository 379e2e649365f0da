package import Diagnostics
package import Metrics
package import Syntax
import Values

/// The rows that a target of `rows of` means, whichever row of the table it names.
package struct RowsBehind: Sendable {
  package let entity: EntityID
  /// At least one; a row is listed when it belongs to any of them.
  package let sets: [CountedRows]
  /// Which of the values that stand across is meant; nil for the row as a whole.
  package let position: Int?
  /// The columns whose numbers they make.
  package let columns: [String]
  package let part: RowsPart
}

extension Binder {
  /// Finds what a target of `rows of` counts in a table with the columns of `schema`, of which
  /// `plan` has made those with an origin. `lines` are the numbers of its row in
  /// `ResultTable.origins`; nil where the table is not made yet, or has no such row.
  package func rows(
    behind target: RowsTarget, in lines: [UInt32]?, of plan: LogicalPlan, _ schema: TableSchema
  ) throws(Diagnostic) -> RowsBehind {
    guard case .parts(let parts)? = plan.steps.last else {
      return try rows(behind: target, of: plan, schema)
    }
    return try rows(behind: target, in: lines, of: parts, plan, schema)
  }

  private func rows(
    behind target: RowsTarget, of plan: LogicalPlan, _ schema: TableSchema
  ) throws(Diagnostic) -> RowsBehind {
    let numbers = try numbers(behind: target, of: plan, schema)
    let sets = numbers.flatMap(\.sets).reduce(into: [CountedRows]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard let first = sets.first else { throw nothingCounted(target, plan, schema) }
    let names = numbers.map(\.name)
    guard sets.allSatisfy({ $0.entity == first.entity }) else {
      throw try needsSide(target, of: plan, schema)
        ?? several(.rowsOfSeveralEntities, target, names)
    }
    if target.part != .everything, Set(numbers.map(\.sets)).count > 1 {
      throw several(.severalNumbers, target, names)
    }
    return RowsBehind(
      entity: first.entity, sets: sets, position: try position(of: target, schema),
      columns: names, part: RowsPart(target.part))
  }

  /// The only number that a target means divides rows of one table by rows of another: it asks
  /// for the side. Nil where more numbers are meant, or a side is of several tables itself.
  private func needsSide(
    _ target: RowsTarget, of plan: LogicalPlan, _ schema: TableSchema
  ) throws(Diagnostic) -> Diagnostic? {
    guard target.part == .everything else { return nil }
    func side(_ part: RowsTarget.Part) throws(Diagnostic) -> (text: String, entity: String)? {
      var side = target
      side.part = part
      let numbers = try numbers(behind: side, of: plan, schema)
      let entities = Set(numbers.flatMap(\.sets).map(\.entity))
      guard numbers.count == 1, entities.count == 1, let entity = entities.first else {
        return nil
      }
      return (TreePrinter.text(of: side), catalog.model[entity].naming.name.text)
    }
    guard let name = try numbers(behind: target, of: plan, schema).first?.name,
      let above = try side(.numerator), let below = try side(.denominator)
    else { return nil }
    return rowsNeedSide(target, name, above: above, below: below)
  }

  /// A number of two tables: which of them is asked for by the part.
  func rowsNeedSide(
    _ target: RowsTarget, _ name: String, above: (text: String, entity: String),
    below: (text: String, entity: String)
  ) -> Diagnostic {
    Diagnostic(
      .rowsNeedSide, at: target.range,
      [
        "name": .code(name), "left": .code(above.entity), "right": .code(below.entity),
        "numerator": .code("rows of " + above.text),
        "denominator": .code("rows of " + below.text),
      ], replacement: Replacement(target.range, with: above.text))
  }

  /// The columns that a target means, each with its rows; without a column those that count
  /// rows of the row itself, not of others beside it.
  private func numbers(
    behind target: RowsTarget, of plan: LogicalPlan, _ schema: TableSchema
  ) throws(Diagnostic) -> [(name: String, sets: [CountedRows])] {
    let part = RowsPart(target.part)
    if let name = target.column {
      let column = schema.columns[try column(named: name, in: schema)]
      return [(column.name, plan.rows(behind: column, part))]
    }
    var found = schema.columns.map { (name: $0.name, sets: plan.rows(behind: $0, part)) }
    found.removeAll { $0.sets.isEmpty }
    let own = found.filter { $0.sets.allSatisfy { $0.related == nil } }
    if !own.isEmpty { found = own }
    // The n of a rate is no number of its own.
    let numbers = plan.columnsOfNumbers(schema)
    let named = found.filter { numbers.contains($0.name) }
    if !named.isEmpty { found = named }
    if found.isEmpty, part == .counted, case .members(let members) = plan.source {
      return [(schema.columns.first?.name ?? "", [members.rows])]
    }
    return found
  }

  private func position(
    of target: RowsTarget, _ schema: TableSchema
  ) throws(Diagnostic) -> Int? {
    guard let name = target.column else { return nil }
    return schema.columns[try column(named: name, in: schema)].position
  }

  func column(named name: Name, in schema: TableSchema) throws(Diagnostic) -> Int {
    let binder = TableBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      schema: schema, headEnd: nil)
    return try binder.column(Expression(.path(Path(name)), range: name.range))
  }

  /// Nothing is counted by what was named, or it has no such part.
  private func nothingCounted(
    _ target: RowsTarget, _ plan: LogicalPlan, _ schema: TableSchema
  ) -> Diagnostic {
    let part = RowsPart(target.part)
    let countable = schema.columns.filter { !plan.rows(behind: $0, .counted).isEmpty }
    let known = Fact.list(countable.map { .code($0.name) })
    if let name = target.column, let column = try? column(named: name, in: schema),
      plan.rows(behind: schema.columns[column], .counted).isEmpty
    {
      return Diagnostic(
        .columnCountsNothing, at: name.range, ["name": .code(name.text), "known": known])
    }
    return Diagnostic(
      part == .counted || countable.isEmpty ? .rowsUnknown : .noSuchPart, at: target.range,
      [
        "part": .term(part.term),
        "name": target.column.map { .code($0.text) } ?? known,
      ])
  }

  /// Several columns could be meant: which ones, and the sentence with the first.
  private func several(
    _ message: MessageID, _ target: RowsTarget, _ names: [String]
  ) -> Diagnostic {
    var first = target
    first.column = names.first.map { name in
      Name(String(name.map { $0 == " " ? "_" : $0 }), range: target.range)
    }
    return Diagnostic(
      message, at: target.range,
      ["known": .list(names.map(Fact.code)), "part": .term(RowsPart(target.part).term)],
      replacement: Replacement(target.range, with: TreePrinter.text(of: first)))
  }
}

extension LogicalPlan {
  /// The rows behind a column of a table that this plan has made.
  fileprivate func rows(behind column: TableColumn, _ part: RowsPart) -> [CountedRows] {
    guard case .project(let outputs)? = steps.last, let origin = column.origin,
      outputs.indices.contains(origin)
    else { return [] }
    return rows(behind: outputs[origin].expression, part)
  }
}

extension LogicalPlan {
  /// The names of the columns that are no denominators of others.
  fileprivate func columnsOfNumbers(_ schema: TableSchema) -> Set<String> {
    guard case .project(let outputs)? = steps.last else { return [] }
    return Set(
      schema.columns.filter { column in
        guard let origin = column.origin, outputs.indices.contains(origin) else { return false }
        return outputs[origin].role != .denominator
      }.map(\.name))
  }
}

extension Members {
  /// The members themselves.
  fileprivate var rows: CountedRows {
    CountedRows(
      entity: entity, condition: filter, keys: [.member(entity, path: [])], related: nil,
      judged: nil)
  }
}

extension RowsPart {
  init(_ part: RowsTarget.Part) {
    switch part {
    case .everything: self = .counted
    case .numerator: self = .numerator
    case .denominator: self = .denominator
    case .exceptions: self = .exceptions
    }
  }

  /// What a reader calls it.
  package var term: Term {
    switch self {
    case .counted: .partCounted
    case .numerator: .partNumerator
    case .denominator: .partDenominator
    case .exceptions: .partExceptions
    }
  }
}

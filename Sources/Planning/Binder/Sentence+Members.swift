import Diagnostics
import Metrics
import Syntax
import Values

extension Sentence {
  /// Binds a listing: one row for each member of an entity, also those without rows below.
  func members(of entity: EntityID) throws(Diagnostic) -> LogicalPlan {
    if let having = clauses.having { throw havingInListing(having) }
    let memberRows = rows(of: entity)
    let measures = MeasureBinder(
      catalog: catalog, periods: periods, notes: notes, level: .members(entity))
    let conditions = ResultConditionBinder(measures: measures, memberRows: memberRows)
    var steps: [LogicalPlan.Step] = []
    for filter in clauses.filters {
      steps.append(.filter(try conditions.condition(filter)))
    }
    var mentioned: [OutputColumn] = []
    for name in measuresMentioned(in: clauses.filters, memberRows) {
      mentioned += try column(name, memberRows, measures)
    }
    steps += try ordering(firstMeasure: nil) { expression throws(Diagnostic) in
      let columns = try column(Item(expression, range: expression.range), memberRows, measures)
      for column in columns where !mentioned.contains(where: { $0.name == column.name }) {
        mentioned.append(column)
      }
      guard let key = columns.first?.expression else {
        throw Diagnostic(.notAMeasure, at: expression.range, ["name": .text("")])
      }
      return key
    }
    let columns = try columns(of: entity, mentioned, memberRows, measures)
    try requireNumbersForOthers(columns, of: entity)
    if measures.scores.isEmpty { _ = try parts(of: []) }
    steps.append(.project(columns))
    return try showable(
      LogicalPlan(
        source: .members(try source(entity, measures)), steps: steps,
        noun: model[entity].naming.name.text, asOf: periods.asOf))
  }

  /// A listing has no groups: its members are chosen by `where`.
  private func havingInListing(
    _ having: (condition: Expression, range: SourceRange)
  ) -> Diagnostic {
    let keyword = SourceRange(having.range.start, having.condition.range.start)
    return Diagnostic(
      .havingInListing, at: SourceRange(keyword.start, keyword.start + 6),
      replacement: clauses.filters.isEmpty ? Replacement(keyword, with: "where ") : nil)
  }

  /// Fields are of one member each: without a number nothing could be said of the others.
  private func requireNumbersForOthers(
    _ columns: [OutputColumn], of entity: EntityID
  ) throws(Diagnostic) {
    guard let (ranking, range) = clauses.ranking, ranking.withOthers,
      !columns.contains(where: { $0.role == .measure })
    else { return }
    throw Diagnostic(
      .othersNeedNumber, at: range, ["noun": .code(model[entity].naming.name.text)])
  }

  private func source(
    _ entity: EntityID, _ measures: MeasureBinder
  ) throws(Diagnostic) -> Members {
    var aggregations: [Aggregation] = []
    for needed in measures.aggregations {
      aggregations.append(
        Aggregation(
          entity: needed.entity,
          filter: try existence(of: needed.entity, at: items[0].range),
          keys: [.member(entity, path: needed.links)], measures: needed.measures))
    }
    return Members(
      entity: entity, filter: try existence(of: entity, at: items[0].range),
      aggregations: aggregations)
  }

  // MARK: Columns

  /// What a listing shows: what `show` names; else the label, the numbers that the sentence
  /// speaks of and how many rows they count; else all fields.
  private func columns(
    of entity: EntityID, _ mentioned: [OutputColumn], _ rows: RowBinder,
    _ measures: MeasureBinder
  ) throws(Diagnostic) -> [OutputColumn] {
    if !clauses.show.isEmpty {
      var columns: [OutputColumn] = []
      for item in clauses.show {
        for column in try column(item, rows, measures) where !columns.contains(column) {
          columns.append(column)
        }
      }
      return denominatorsLast(columns)
    }
    guard !measures.aggregations.isEmpty else { return try allFields(of: entity, rows) }
    var columns = try labelColumns(of: entity, rows)
    let labels = columns.map(\.expression)
    columns += mentioned.filter { !labels.contains($0.expression) }
    for needed in measures.aggregations where needed.entity != entity {
      let name = model[needed.entity].naming.name.text
      if columns.contains(where: { $0.name == name }) { continue }
      let id = try measures.add(Measure(.count), of: needed.entity, at: items[0].range)
      columns.append(OutputColumn(name: name, role: .measure, expression: .measure(id)))
    }
    return denominatorsLast(columns)
  }

  /// Each denominator once, after everything else; the only one is called `n`.
  private func denominatorsLast(_ columns: [OutputColumn]) -> [OutputColumn] {
    var denominators: [OutputColumn] = []
    for column in columns where column.role == .denominator {
      if denominators.contains(where: { $0.expression == column.expression }) { continue }
      denominators.append(column)
    }
    if denominators.count == 1 { denominators[0].name = "n" }
    return columns.filter { $0.role != .denominator } + denominators
  }

  private func labelColumns(
    of entity: EntityID, _ rows: RowBinder
  ) throws(Diagnostic) -> [OutputColumn] {
    guard let field = model[entity].labelField ?? model[entity].keyField,
      !model[entity].fields[field].isPrivate
    else { return try allFields(of: entity, rows) }
    return [try fieldColumn(field, of: entity, rows, named: model[entity].memberName)]
  }

  /// The label first, then every stored field that may be shown, in file order.
  func allFields(
    of entity: EntityID, _ rows: RowBinder
  ) throws(Diagnostic) -> [OutputColumn] {
    let label = model[entity].labelField
    var columns: [OutputColumn] = []
    if let label {
      columns.append(try fieldColumn(label, of: entity, rows, named: model[entity].memberName))
    }
    for (index, field) in model[entity].fields.enumerated()
    where index != label && !field.isPrivate && isCurrent(field) {
      guard case .stored = field.source else { continue }
      columns.append(try fieldColumn(index, of: entity, rows, named: field.naming.name.text))
    }
    if columns.isEmpty, model[entity].fields.contains(where: \.isPrivate) {
      let name = Fact.code(model[entity].naming.name.text)
      throw Diagnostic(.nothingToShow, at: items[0].range, ["entity": name])
    }
    return columns
  }

  /// Whether a field has values at the as-of date.
  private func isCurrent(_ field: Field) -> Bool {
    field.snapshotDate.map { periods.asOf == nil || periods.asOf == $0 } ?? true
  }

  private func fieldColumn(
    _ field: Int, of entity: EntityID, _ rows: RowBinder, named name: String
  ) throws(Diagnostic) -> OutputColumn {
    let resolved = RowBinder.Resolved.field(field, owner: entity, path: [])
    var value = try rows.value(of: resolved, at: items[0].range)
    if clauses.withLabels { value = rows.labelled(value) }
    let isLabel = field == (model[entity].labelField ?? model[entity].keyField)
    return column(name, isLabel ? .dimension : .attribute, value)
  }

  /// A column of a value, by the names of the model where they are asked for.
  private func column(
    _ name: String, _ role: OutputColumn.Role, _ value: BoundValue
  ) -> OutputColumn {
    var column = OutputColumn(name: name, role: role, expression: shown(value))
    if clauses.withLabels { column.names = ValueNames(value.valueLabels) }
    return column
  }

  private func shown(_ value: BoundValue) -> ResultExpression {
    value.shown(.attribute(value.expression))
  }

  /// The columns of one item: a field of the member, or a number from below with its n.
  private func column(
    _ item: Item, _ rows: RowBinder, _ measures: MeasureBinder
  ) throws(Diagnostic) -> [OutputColumn] {
    if case .path(let path) = item.expression.kind, let resolved = try rows.find(path) {
      return [try fieldItem(path, resolved, item, rows)]
    }
    if isOwnValue(item.expression, rows) {
      let value = try rows.value(item.expression)
      try rows.requireShowable(value, at: item.range)
      let name = item.label?.text ?? TreePrinter.text(of: item.expression)
      return [OutputColumn(name: name, role: .attribute, expression: shown(value))]
    }
    var measure: BoundMeasure
    do throws(Diagnostic) {
      measure = try measures.measure(item.expression)
    } catch {
      if case .path(let path) = item.expression.kind, error.message == .unknownMeasure {
        throw rows.unknown(path)
      }
      throw error
    }
    if let label = item.label { measure.name = label.text }
    let beside = measure.score?.companions(withParts: clauses.partsRange != nil) ?? []
    var columns = OutputColumn.columns(of: ([measure] + beside).namingBands)
    for index in columns.indices where columns[index].name == "n" {
      columns[index].name = "n \(measure.name)"
    }
    return columns
  }

  /// Whether an expression speaks of the member's own fields only.
  private func isOwnValue(_ expression: Expression, _ rows: RowBinder) -> Bool {
    switch expression.kind {
    case .call, .conditional, .grain: true
    case .negate(let operand): isOwnOperand(operand, rows)
    case .arithmetic(_, let left, let right):
      isOwnOperand(left, rows) && isOwnOperand(right, rows)
    default: false
    }
  }

  private func isOwnOperand(_ expression: Expression, _ rows: RowBinder) -> Bool {
    switch expression.kind {
    case .number, .duration, .period: true
    case .path(let path): rows.canSee(path)
    default: isOwnValue(expression, rows)
    }
  }

  private func fieldItem(
    _ path: Path, _ resolved: RowBinder.Resolved, _ item: Item, _ rows: RowBinder
  ) throws(Diagnostic) -> OutputColumn {
    let value = rows.labelled(try rows.value(of: resolved, at: path.range))
    try rows.requireShowable(value, at: path.range)
    var name = path.text
    var role = OutputColumn.Role.attribute
    if case .field(let index, let owner, let links) = resolved {
      let field = model[owner].fields[index]
      name = path.names.count == 1 ? field.naming.name.text : name
      let isLabel = index == (model[owner].labelField ?? model[owner].keyField)
      if links.isEmpty, owner == rows.entity, isLabel { role = .dimension }
    }
    return column(item.label?.text ?? name, role, value)
  }

  /// The numbers from below that `where` compares, each once, in the order of the sentence.
  private func measuresMentioned(in filters: [Expression], _ rows: RowBinder) -> [Item] {
    var items: [Item] = []
    func visit(_ expression: Expression) {
      switch expression.kind {
      case .aggregate:
        if !rows.countsElsewhere(expression) { add(expression) }
      case .path(let path):
        if !rows.canSee(path), !rows.countsElsewhere(expression) { add(expression) }
      case .and(let parts), .or(let parts): parts.forEach(visit)
      case .not(let operand), .presence(let operand, _, _): visit(operand)
      case .between(let operand, _, _, _): visit(operand)
      case .comparison(_, let left, _): visit(left)
      case .arithmetic(_, let left, let right):
        visit(left)
        visit(right)
      default: break
      }
    }
    func add(_ expression: Expression) {
      let isKnown = items.contains {
        TreePrinter.text(of: $0.expression) == TreePrinter.text(of: expression)
      }
      if !isKnown { items.append(Item(expression, range: expression.range)) }
    }
    filters.forEach(visit)
    return items
  }
}

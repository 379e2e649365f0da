import Diagnostics
import Metrics
import Syntax
import Values

extension Sentence {
  /// Binds a question for numbers, one row a group.
  func groups() throws(Diagnostic) -> LogicalPlan {
    if let dimension = headDimension { return try values(of: dimension) }
    guard clauses.showRange == nil else {
      throw Diagnostic(.showInGroups, at: clauses.showRange)
    }
    let home = try homeEntity()
    let binder = MeasureBinder(
      catalog: catalog, periods: periods, notes: notes, level: .groups(home: home))
    return try plan(binder, items, home: home)
  }

  /// The entity that names are looked up from: that of the first item that says one.
  func homeEntity() throws(Diagnostic) -> EntityID {
    guard let main = model.mainEntity else { throw Diagnostic(.noData, at: items[0].range) }
    let trial = MeasureBinder(
      catalog: catalog, periods: periods, notes: NoteCollector(), level: .groups(home: main),
      isTrial: true)
    return homeEntity(main: main, trial)
  }

  /// The same, as a binder that sees groups from the main entity finds it.
  func homeEntity(main: EntityID, _ trial: MeasureBinder) -> EntityID {
    for item in items {
      if let entity = try? trial.measure(item.expression).entity, !isBareCount(item) {
        return entity
      }
    }
    return main
  }

  private func isBareCount(_ item: Item) -> Bool {
    guard case .aggregate(let aggregate) = item.expression.kind else { return false }
    return aggregate.function == .count && aggregate.argument == nil && aggregate.entity == nil
  }

  private func plan(
    _ binder: MeasureBinder, _ items: [Item], home: EntityID
  ) throws(Diagnostic) -> LogicalPlan {
    // What is asked is judged before what it is grouped by.
    for item in items { _ = try binder.measure(item.expression) }
    let dimensions = try boundDimensions(from: home)
    let shapes = MeasureShapes(sentence: self, dimensions: dimensions, binder: binder)
    let measures = try shapes.measures(of: items)
    let partSteps = try parts(of: measures)
    var steps: [LogicalPlan.Step] = []
    if let having = clauses.having {
      steps.append(.filter(try groupCondition(having.condition, binder)))
    }
    let (ordered, across) = orderingRows(dimensions)
    let rows = across == nil ? dimensions : dimensions.dropLast()
    steps += try ordered.ordering(firstMeasure: shapes.ranked, dimensions: rows) {
      expression throws(Diagnostic) in
      if let position = dimensions.firstIndex(where: { $0.answers(to: expression) }) {
        return .dimension(position)
      }
      return try binder.measure(expression).expression
    }
    steps.append(.project(try columns(rows, measures)))
    try requireSameMeaning(for: binder.scores, dimensions, home: home)
    try requireOneEntity(for: dimensions, binder)
    var groups = Groups(
      dimensionCount: dimensions.count, aggregations: try aggregations(binder, home: home),
      totalBelongsToTable: clauses.withTotals)
    groups.across = across
    if clauses.withLabels {
      for (index, dimension) in dimensions.enumerated() { groups.names[index] = dimension.names }
    }
    groups.zeros = try zeros(dimensions)
    for request in shapes.related.requests {
      groups.related.append(try related(request, binder, home: home))
    }
    // A line of two dimensions is no member of one.
    let noun = rows.count == 1 ? rows[0].plural : ""
    return try showable(
      LogicalPlan(
        source: .groups(groups), steps: partSteps ?? steps, noun: noun, asOf: periods.asOf))
  }

  /// The groups that `with zeros` adds; nil without it.
  private func zeros(_ dimensions: [BoundDimension]) throws(Diagnostic) -> Zeros? {
    guard clauses.withZeros else { return nil }
    var members: [EntityID: Condition] = [:]
    for dimension in dimensions {
      guard case .member(let entity, _) = dimension.key else { continue }
      members[entity] = try rows(of: entity).existence(in: nil, at: dimension.tree.range)
    }
    return Zeros(period: try passedPeriod(), members: members)
  }

  /// The counted rows of every entity that a measure needs.
  func aggregations(
    _ binder: MeasureBinder, home: EntityID
  ) throws(Diagnostic) -> [Aggregation] {
    var aggregations: [Aggregation] = []
    for needed in binder.aggregations {
      aggregations.append(try aggregation(needed.entity, needed.measures, home: home))
    }
    return aggregations
  }

  /// The rows of one entity that count, and what they are grouped by.
  private func aggregation(
    _ entity: EntityID, _ measures: [Measure], home: EntityID
  ) throws(Diagnostic) -> Aggregation {
    let rows = rows(of: entity)
    var conditions = [try existence(of: entity, at: items[0].range)]
    for filter in clauses.filters { conditions.append(try measuredRows(rows, filter)) }
    return Aggregation(
      entity: entity, filter: .conjunction(conditions),
      keys: try boundDimensions(from: entity, alike: home).map(\.key), measures: measures)
  }

  /// `where` of a question for numbers speaks of rows; a number in it belongs to `having`.
  private func measuredRows(
    _ rows: RowBinder, _ filter: Expression
  ) throws(Diagnostic) -> Condition {
    if let measure = firstMeasure(in: filter, from: rows) {
      throw Diagnostic(
        .measureInWhere, at: measure.range, ["name": .code(TreePrinter.text(of: measure))],
        replacement: whereAsHaving())
    }
    return try rows.condition(filter)
  }

  /// The first part of a condition that is a number over rows, not of one row.
  private func firstMeasure(in condition: Expression, from rows: RowBinder) -> Expression? {
    switch condition.kind {
    case .aggregate:
      return rows.countsBelow(condition) || rows.countsElsewhere(condition) ? nil : condition
    case .path(let path):
      guard let name = path.singleName, !rows.canSee(path), !countsBelow(condition, of: rows)
      else { return nil }
      let isMeasure = model.namesMeasure(name) || model.entity(named: name) != nil
      return isMeasure ? condition : nil
    case .and(let parts), .or(let parts):
      return parts.lazy.compactMap { firstMeasure(in: $0, from: rows) }.first
    case .not(let operand), .negate(let operand): return firstMeasure(in: operand, from: rows)
    case .comparison(_, let left, _), .between(let left, _, _, _), .presence(let left, _, _):
      return firstMeasure(in: left, from: rows)
    case .arithmetic(_, let left, let right):
      return firstMeasure(in: left, from: rows) ?? firstMeasure(in: right, from: rows)
    default: return nil
    }
  }

  /// Whether a number is counted below the rows of an entity. A score that counts those rows
  /// themselves is none of theirs.
  private func countsBelow(_ number: Expression, of rows: RowBinder) -> Bool {
    guard rows.countsBelow(number) else { return false }
    let binder = MeasureBinder(
      catalog: catalog, periods: periods, notes: NoteCollector(), level: .members(rows.entity))
    do throws(Diagnostic) {
      _ = try binder.measure(number)
      return true
    } catch {
      return error.message != .noPathBetween
    }
  }

  /// `where` written as `having`, when it is the only condition.
  private func whereAsHaving() -> Replacement? {
    guard clauses.filters.count == 1, clauses.having == nil, let range = clauses.filterRange
    else { return nil }
    return Replacement(SourceRange(range.start, clauses.filters[0].range.start), with: "having ")
  }

  /// A condition on groups: comparisons of measures.
  func groupCondition(
    _ expression: Expression, _ binder: MeasureBinder
  ) throws(Diagnostic) -> ResultCondition {
    do throws(Diagnostic) {
      return try ResultConditionBinder(measures: binder, memberRows: nil).condition(expression)
    } catch {
      var error = error
      if error.message == .fieldInHaving { error.replacement = havingAsWhere() }
      throw error
    }
  }

  /// `having` written as `where`, when that is the only condition.
  private func havingAsWhere() -> Replacement? {
    guard clauses.filters.isEmpty, let (condition, range) = clauses.having else { return nil }
    return Replacement(SourceRange(range.start, condition.range.start), with: "where ")
  }

  // MARK: Columns

  private func columns(
    _ dimensions: [BoundDimension], _ measures: [BoundMeasure]
  ) throws(Diagnostic) -> [OutputColumn] {
    var columns = dimensions.enumerated().map { index, dimension in
      OutputColumn(name: dimension.name, role: .dimension, expression: .dimension(index))
    }
    columns += OutputColumn.columns(of: measures)
    return columns
  }

  // MARK: A dimension alone

  /// A head that is a field or grain: its values are listed.
  var headDimension: Dimension? {
    guard items.count == 1, let item = items.first, item.form == nil,
      clauses.dimensions.isEmpty, clauses.baseline == nil,
      let main = model.mainEntity
    else { return nil }
    switch item.expression.kind {
    case .grain(let grain, let path):
      return Dimension(.grain(grain, of: path), range: item.range)
    case .path(let path):
      if let name = path.singleName, model.namesMeasure(name) { return nil }
      guard case .field(let index, let owner, _)? = try? rows(of: main).find(path),
        isDimension(index, of: owner)
      else { return nil }
      return Dimension(.path(path), range: item.range)
    default: return nil
    }
  }

  /// Text fields group; numbers, dates and keys do not stand alone.
  private func isDimension(_ field: Int, of owner: EntityID) -> Bool {
    guard model[owner].keyField != field, !model[owner].fields[field].isPrivate else {
      return false
    }
    let resolved = RowBinder.Resolved.field(field, owner: owner, path: [])
    return (try? rows(of: owner).value(of: resolved, at: items[0].range))?.type == .text
  }

  private func values(of dimension: Dimension) throws(Diagnostic) -> LogicalPlan {
    guard let main = model.mainEntity else { throw Diagnostic(.noData, at: dimension.range) }
    let count = Item(
      Expression(
        .aggregate(Aggregate(.count, functionRange: dimension.range, argument: nil)),
        range: dimension.range), range: dimension.range)
    var clauses = clauses
    clauses.dimensions = [dimension]
    let sentence = Sentence(
      catalog: catalog, clauses: clauses, items: [count], periods: periods, notes: notes)
    let binder = MeasureBinder(
      catalog: catalog, periods: periods, notes: notes, level: .groups(home: main))
    return try sentence.plan(binder, [count], home: main)
  }
}

extension OutputColumn {
  /// One column a measure, and one for each denominator behind them: a rate brings its n.
  static func columns(of measures: [BoundMeasure]) -> [OutputColumn] {
    var columns: [OutputColumn] = []
    var denominators: [(MeasureID, String)] = []
    for measure in measures {
      columns.append(
        OutputColumn(
          name: measure.name, role: .measure, expression: measure.expression,
          term: measure.term))
      for id in measure.denominators where !denominators.contains(where: { $0.0 == id }) {
        denominators.append((id, measure.name))
      }
    }
    for (id, name) in denominators {
      let column = denominators.count == 1 ? "n" : "n \(name)"
      columns.append(
        OutputColumn(name: column, role: .denominator, expression: .denominator(id)))
    }
    return columns
  }
}

import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureBinder {
  /// Binds `rate x`, `count x`, `sum x`, … with its entity.
  func aggregate(
    _ aggregate: Aggregate, at range: SourceRange
  ) throws(Diagnostic) -> BoundMeasure {
    switch aggregate.function {
    case .rate: return try rate(aggregate, at: range)
    case .count: return try count(aggregate, at: range)
    case .sum, .avg, .min, .max, .median, .stddev, .percentile:
      return try number(aggregate, at: range)
    case .distinct: return try distinct(aggregate, at: range)
    }
  }

  // MARK: Rates and counts

  private func rate(_ aggregate: Aggregate, at range: SourceRange) throws(Diagnostic)
    -> BoundMeasure
  {
    guard let argument = aggregate.argument else {
      throw Diagnostic(.unexpectedEnd, at: range, ["expected": .term(.aCondition)])
    }
    let judged = try judgement(argument, aggregate, at: range)
    let measure = Measure(.rate(judged.condition), filter: try metricFilter(for: judged.rows))
    let id = try add(measure, of: judged.rows, at: range)
    return BoundMeasure(
      expression: .measure(id), name: "rate \(judged.name)", kind: .rate,
      entities: [judged.rows],
      denominators: [id])
  }

  private func count(_ aggregate: Aggregate, at range: SourceRange) throws(Diagnostic)
    -> BoundMeasure
  {
    guard let argument = aggregate.argument else {
      return try countRows(
        of: try entity(of: aggregate) ?? countedEntity(), name: "count", at: range)
    }
    if case .path(let path) = argument.kind, let name = path.singleName,
      let entity = model.entity(named: name), try flagOwner(path) == nil
    {
      return try countRows(
        of: entity, name: "count \(model[entity].naming.name.text)", at: range)
    }
    let judged = try judgement(argument, aggregate, at: range)
    let filter = Condition.conjunction([try metricFilter(for: judged.rows), judged.condition])
    let id = try add(Measure(.count, filter: filter), of: judged.rows, at: range)
    return BoundMeasure(
      expression: .measure(id), name: "count \(judged.name)", kind: .count,
      entities: [judged.rows])
  }

  private func countRows(
    of entity: EntityID, name: String, at range: SourceRange
  ) throws(Diagnostic) -> BoundMeasure {
    let id = try add(Measure(.count, filter: try metricFilter(for: entity)), of: entity, at: range)
    return BoundMeasure(expression: .measure(id), name: name, kind: .count, entities: [entity])
  }

  /// What a bare `count` counts: the entity of the other items, else the home; in a listing and
  /// in a definition the main entity.
  func countedEntity() -> EntityID {
    switch level {
    case .groups(let home): return home
    case .members(let listed):
      if !isInDefinition, let first = aggregations.first { return first.entity }
      guard let main = model.mainEntity, main != listed else { return listed }
      return main
    }
  }

  /// The condition that a rate or count judges its rows by.
  private func judgement(
    _ argument: Expression, _ aggregate: Aggregate, at range: SourceRange
  ) throws(Diagnostic) -> (condition: Condition, rows: EntityID, name: String) {
    let given = try entity(of: aggregate)
    if case .path(let path) = argument.kind {
      let judged = try flagJudgement(path, given, aggregate.function, at: range)
      try rows(of: judged.rows).requireShowable(judged.condition, at: path.range)
      return judged
    }
    let rows = given ?? countedEntity()
    let condition = try self.rows(of: rows).condition(argument)
    try self.rows(of: rows).requireShowable(condition, at: argument.range)
    return (condition, rows, "(\(TreePrinter.text(of: argument)))")
  }

  private func flagJudgement(
    _ path: Path, _ given: EntityID?, _ function: AggregateFunction, at range: SourceRange
  ) throws(Diagnostic) -> (condition: Condition, rows: EntityID, name: String) {
    if let given {
      let binder = rows(of: given)
      guard case .flag(let index, let owner, let links) = try binder.resolve(path) else {
        throw notAFlag(
          path, try binder.value(of: binder.resolve(path), at: path.range).type, at: range)
      }
      let name = model[owner].flags[index].naming.name.text
      return (try binder.flag(index, of: owner, at: path.range).via(links), given, name)
    }
    if let owner = try flagOwner(path) {
      return (try flagCondition(owner, at: path.range), owner.rows, owner.name)
    }
    if let name = path.singleName, model.namesMeasure(name) {
      throw Diagnostic(
        .rateOfMeasure, at: range, ["name": .code(name.text)],
        replacement: Replacement(range, with: name.text))
    }
    let binder = rows(of: countedEntity())
    if let found = try binder.find(path) {
      let value = try binder.value(of: found, at: path.range)
      guard value.type == .flag else { throw notAFlag(path, value.type, at: range) }
      return (.holds(value.expression), countedEntity(), path.text)
    }
    if let name = path.singleName, let entity = model.entity(named: name) {
      throw Diagnostic(
        .rateOfMeasure, at: range, ["name": .code(name.text)],
        replacement: Replacement(range, with: "count \(model[entity].naming.name.text)"))
    }
    let counted = function == .count ? model.entities.map(\.naming) : []
    throw unknown(path, among: counted + flagNamings)
  }

  /// A number has no rate, but an average.
  private func notAFlag(_ path: Path, _ type: ScalarType, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .notAFlag, at: path.range, ["name": .code(path.text), "type": .term(type.term)],
      replacement: type.isNumeric ? Replacement(range, with: "avg \(path.text)") : nil)
  }

  func entity(of aggregate: Aggregate) throws(Diagnostic) -> EntityID? {
    guard let name = aggregate.entity else { return nil }
    guard let entity = model.entity(named: name) else {
      throw Diagnostic(
        .unknownEntity, at: name.range,
        [
          "name": .code(name.text),
          "known": .list(model.entities.map { .code($0.naming.name.text) }),
        ],
        suggestions: Suggestion.nearest(
          to: name.text, among: model.entities.flatMap(\.naming.words)))
    }
    return entity
  }
}

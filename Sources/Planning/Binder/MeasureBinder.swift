import Diagnostics
import Metrics
import Syntax
import Values

/// Binds the numbers of a sentence, and collects what has to be counted for them: one
/// aggregation for each entity, at its own grain, before anything is joined to it.
final class MeasureBinder {
  let catalog: Catalog
  let periods: PeriodResolver
  let notes: NoteCollector
  private(set) var level: Level
  /// Whether a named metric or a score is being bound.
  private(set) var isInDefinition = false
  /// Entities in the order in which a measure first needed them.
  private(set) var aggregations: [(entity: EntityID, links: [LinkID], measures: [Measure])] = []
  /// The `where` of the named metrics that are being bound, outermost first.
  var activeFilters: [Expression] = []
  /// What the named metric that is being bound is counted `per`.
  var divisor: Name?
  /// The scores that were asked for.
  var scores: [BoundScore] = []
  /// Scores that are bound already, by the keys of their names: an index has each of its parts
  /// once, however often it is asked for.
  var boundScores: [String: BoundScore] = [:]
  /// How many definitions deep the sentence is here; see ``RowBinder/depth``.
  let depth: Int
  /// Whether it only finds out if numbers have a meaning; see ``RowBinder/isTrial``.
  let isTrial: Bool

  /// From where measures are seen.
  enum Level {
    /// Groups of rows; a bare `count` counts the home entity.
    case groups(home: EntityID)
    /// Members of an entity; measures come from the entities whose links lead to it.
    case members(EntityID)

    var entity: EntityID {
      switch self {
      case .groups(let home): home
      case .members(let entity): entity
      }
    }
  }

  init(
    catalog: Catalog, periods: PeriodResolver, notes: NoteCollector, level: Level,
    depth: Int = 0, isTrial: Bool = false
  ) {
    self.depth = depth
    self.isTrial = isTrial
    self.catalog = catalog
    self.periods = periods
    self.notes = notes
    self.level = level
  }

  var model: Model { catalog.model }

  /// What the numbers are that were asked for.
  var kinds: ResultKinds {
    ResultKinds(aggregations: aggregations.map { ($0.entity, $0.measures) })
  }

  /// The rows of an entity, for names and conditions.
  func rows(of entity: EntityID) -> RowBinder {
    RowBinder(
      catalog: catalog, entity: entity, periods: periods, notes: notes, depth: depth,
      isTrial: isTrial)
  }

  /// Binds the body of a named metric or a score, whose names and bare `count` mean the same
  /// whatever stands beside it: groups are seen from the main entity.
  func inDefinition<Bound>(
    where filter: Expression?, _ bind: () throws(Diagnostic) -> Bound
  ) throws(Diagnostic) -> Bound {
    let outer = (level, isInDefinition, activeFilters)
    defer { (level, isInDefinition, activeFilters) = outer }
    if case .groups = level, let main = model.mainEntity { level = .groups(home: main) }
    isInDefinition = true
    if let filter { activeFilters.append(filter) }
    return try bind()
  }

  /// What the named metrics around a measure leave of an entity's rows.
  func metricFilter(for entity: EntityID) throws(Diagnostic) -> Condition {
    var conditions: [Condition] = []
    for filter in activeFilters { conditions.append(try rows(of: entity).condition(filter)) }
    return .conjunction(conditions)
  }

  /// Asks for a measure of an entity; the same measure asked twice is counted once.
  func add(
    _ measure: Measure, of entity: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> MeasureID {
    let links = try linksUp(from: entity, at: range)
    let aggregation =
      aggregations.firstIndex { $0.entity == entity && $0.links == links } ?? aggregations.count
    if aggregation == aggregations.count { aggregations.append((entity, links, [])) }
    if let known = aggregations[aggregation].measures.firstIndex(of: measure) {
      return MeasureID(aggregation: aggregation, measure: known)
    }
    aggregations[aggregation].measures.append(measure)
    return MeasureID(
      aggregation: aggregation, measure: aggregations[aggregation].measures.count - 1)
  }

  /// The links from a counted entity up to the listed one; none for groups, and none where a
  /// metric is declared `per` what is listed: each member is then one of those it divides by.
  private func linksUp(from entity: EntityID, at range: SourceRange) throws(Diagnostic) -> [LinkID]
  {
    guard case .members(let listed) = level else { return [] }
    if entity == listed, let divisor, model.entity(named: divisor) == listed { return [] }
    let paths = model.shortestPaths(from: entity, to: listed)
    guard let path = paths.first, !path.isEmpty else {
      throw Diagnostic(
        .noPathBetween, at: range,
        [
          "entity": .code(model[entity].naming.name.text),
          "target": .code(model[listed].naming.name.text),
        ])
    }
    guard paths.count == 1 else {
      let name = model[entity].naming.name
      let binder = rows(of: entity)
      throw Diagnostic(
        .ambiguousName, at: range,
        [
          "name": .code(name.text),
          "paths": .list(paths.map { .code(binder.pathText($0)) }),
        ])
    }
    return path
  }
}

/// A bound number of a sentence.
struct BoundMeasure {
  var expression: ResultExpression
  /// The words that name its column.
  var name: String
  var kind: Kind
  /// The entities whose rows it counts, each once: none for a plain number, several where
  /// numbers of different things are added up.
  var entities: [EntityID] = []
  /// Rates and averages whose denominators are shown beside it.
  var denominators: [MeasureID] = []
  /// The scores that it is made of.
  var scores: [BoundScore] = []
  /// The word of ours at its head; nil where the sentence's own words stand there.
  var term: Term?

  /// Its name as an operand, in brackets where arithmetic around it needs them.
  func name(inBrackets: Bool) -> String { inBrackets ? "(\(name))" : name }

  /// The entity that names are looked up from: the first that it counts.
  var entity: EntityID? { entities.first }

  enum Kind {
    case count, rate, number, points
    /// A number of one thing for each of another.
    case ratioPer
    /// A span of time, in hours or days.
    case hours
    /// A date or an instant: the earliest, the latest, one of the middle.
    case date
  }
}

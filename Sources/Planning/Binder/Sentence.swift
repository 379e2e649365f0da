import Diagnostics
import Metrics
import Syntax
import Values

/// One question while it is bound.
struct Sentence {
  let catalog: Catalog
  let clauses: Clauses
  let items: [Item]
  let periods: PeriodResolver
  let notes: NoteCollector
  /// Whether it only finds out if something has a meaning; see ``RowBinder/isTrial``.
  var isTrial = false

  var model: Model { catalog.model }

  func rows(of entity: EntityID) -> RowBinder {
    RowBinder(catalog: catalog, entity: entity, periods: periods, notes: notes, isTrial: isTrial)
  }

  /// The entity that is listed, when the head is nothing but an entity or a link.
  var listedEntity: EntityID? {
    guard items.count == 1, clauses.dimensions.isEmpty, clauses.baseline == nil,
      let item = items.first, item.form == nil,
      case .path(let path) = item.expression.kind,
      let name = path.singleName
    else { return nil }
    if let entity = model.entity(named: name) { return entity }
    guard let main = model.mainEntity, !model.namesMeasure(name),
      case .field(let field)? = model.attribute(named: name, of: main),
      let link = model[main].fields[field].link
    else { return nil }
    return model[link].target
  }

  /// What makes a row of an entity exist and lie in the asked period.
  func existence(
    of entity: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    try rows(of: entity).existence(in: try period(), at: range)
  }

  /// The days that the question is about; nil means all.
  func period() throws(Diagnostic) -> Period? {
    try periods.period(clauses.period)
  }

  /// A listing sorted by how many rows its members have.
  private func sortByRows(before place: SourceRange) -> Replacement? {
    guard let listed = listedEntity else { return nil }
    let below = model.links(to: listed).map { model[$0].source.entity }
    // The rows that the dataset is about, where they lead here.
    guard let entity = below.first(where: { $0 == model.mainEntity }) ?? below.first else {
      return nil
    }
    let rows = model[entity].naming.name.text
    return Replacement(.empty(at: place.start), with: "sort \(rows) desc ")
  }

  /// Steps that come after filters in both shapes of questions: order, rank, cut.
  func ordering(
    firstMeasure: ResultExpression?, dimensions: [BoundDimension] = [],
    bind: (Expression) throws(Diagnostic) -> ResultExpression
  ) throws(Diagnostic) -> [LogicalPlan.Step] {
    var keys: [Planning.SortKey] = []
    for key in clauses.sort {
      keys.append(
        Planning.SortKey(try bind(key.expression), descending: key.isDescending ?? false))
    }
    var steps: [LogicalPlan.Step] = []
    if let (ranking, range) = clauses.ranking {
      guard let expression = keys.first?.expression ?? firstMeasure else {
        throw Diagnostic(.rankingNeedsSort, at: range, replacement: sortByRows(before: range))
      }
      let key = Planning.SortKey(expression, descending: ranking.end == .top)
      let count = try periods.count(ranking.count)
      if let each = ranking.each {
        let dimension = try position(of: each, in: dimensions, at: range)
        steps.append(
          .topEach(count: count, by: key, exact: ranking.isExact, dimension: dimension))
      } else {
        steps.append(.top(count: count, by: key, exact: ranking.isExact))
      }
      if ranking.withOthers { steps.append(.others) }
    }
    let isOrdered = clauses.ranking?.ranking.each != nil
    if !keys.isEmpty, !isOrdered { steps.append(.sort(keys)) }
    if let limit = clauses.limit { steps.append(.limit(try periods.count(limit))) }
    return steps
  }
}

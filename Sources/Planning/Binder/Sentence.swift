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

  var model: Model { catalog.model }

  func rows(of entity: EntityID) -> RowBinder {
    RowBinder(catalog: catalog, entity: entity, periods: periods, notes: notes)
  }

  /// The entity that is listed, when the head is nothing but an entity or a link.
  var listedEntity: EntityID? {
    guard items.count == 1, clauses.dimensions.isEmpty, clauses.baseline == nil,
      let item = items.first, item.form == nil,
      case .path(let path) = item.expression.kind,
      let name = path.singleName
    else { return nil }
    if let entity = model.entity(named: name) { return entity }
    guard let main = model.mainEntity, model.metric(named: name) == nil,
      case .field(let field)? = model.attribute(named: name, of: main),
      let link = model[main].fields[field].link
    else { return nil }
    return model[link].target
  }

  /// What makes a row of an entity exist and lie in the asked period.
  func existence(
    of entity: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    guard let time = try rows(of: entity).ownTime(at: range) else { return .constant(true) }
    var conditions: [Condition] = []
    if let asOf = periods.asOf {
      conditions.append(notAfter(asOf, time))
    }
    if let period = try self.period() { conditions.append(contained(time, in: period)) }
    return .conjunction(conditions)
  }

  /// A row whose time is later than the as-of date does not exist; one without a time does.
  private func notAfter(_ asOf: CivilDate, _ time: RowExpression) -> Condition {
    let end = asOf.adding(days: 1)
    let limit: Literal = time.type == .date ? .date(end) : .timestamp(Timestamp(startOf: end))
    let isEarlier = Condition.compare(.less, time, .literal(limit))
    return mayBeMissing(time) ? .any([.isMissing(time), isEarlier]) : isEarlier
  }

  private func mayBeMissing(_ time: RowExpression) -> Bool {
    guard case .column(let column, _) = time else { return true }
    return catalog.statistics.hasMissing(column)
  }

  private func contained(_ time: RowExpression, in period: Period) -> Condition {
    .isWithin(time, period)
  }

  /// The days that the question is about; nil means all.
  func period() throws(Diagnostic) -> Period? {
    switch clauses.period {
    case nil: return nil
    case .during(let period): return try periods.resolve(period)
    case .span(let first, let last): return try periods.span(from: first, through: last)
    case .sinceUntil(let first, let last): return try periods.span(from: first, through: last)
    case .since(let first):
      return Period(start: try periods.resolve(first).start, end: Sentence.endOfTime)
    case .until(let last):
      return Period(start: Sentence.startOfTime, end: try periods.resolve(last).end)
    }
  }

  /// The bounds of the calendar that dates can be written in.
  private static let startOfTime = CivilDate.firstDay(ofYear: 1)
  private static let endOfTime = CivilDate.firstDay(ofYear: 9999)

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
        throw Diagnostic(.rankingNeedsSort, at: range)
      }
      let key = Planning.SortKey(expression, descending: ranking.end == .top)
      if let each = ranking.each {
        let dimension = try position(of: each, in: dimensions, at: range)
        steps.append(
          .topEach(
            count: ranking.count.value, by: key, exact: ranking.isExact, dimension: dimension))
      } else {
        steps.append(.top(count: ranking.count.value, by: key, exact: ranking.isExact))
      }
      if ranking.withOthers { try addOthers(&steps, dimensions, at: range) }
    }
    let isOrdered = clauses.ranking?.ranking.each != nil
    if !keys.isEmpty, !isOrdered { steps.append(.sort(keys)) }
    if let limit = clauses.limit { steps.append(.limit(limit.value)) }
    return steps
  }
}

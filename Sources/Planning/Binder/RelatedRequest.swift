import Diagnostics
import Metrics
import Syntax
import Values

/// Related rows while a sentence is bound: their measures are only known at its end.
struct RelatedRequest: Hashable {
  var window: Window
  var rows: Rows = .own
  var coversTotals = true

  /// Which rows are taken.
  enum Rows: Hashable {
    /// Those of the groups themselves.
    case own
    /// Those of another period (nil: of all time).
    case during(Period?, leavingOut: LeftOut?)
  }

  /// Days whose rows are not taken, by the time that groups them.
  struct LeftOut: Hashable {
    let days: Period
    let dimension: Int
  }
}

/// Collects the related rows that the columns of a sentence need, each once.
final class RelatedRequests {
  private(set) var requests: [RelatedRequest] = []

  /// The position of related rows in ``Groups/related``.
  func add(_ request: RelatedRequest) -> Int {
    if let known = requests.firstIndex(of: request) { return known }
    requests.append(request)
    return requests.count - 1
  }
}

extension Sentence {
  /// The related rows with all measures of the sentence.
  func related(
    _ request: RelatedRequest, _ binder: MeasureBinder, home: EntityID
  ) throws(Diagnostic) -> RelatedRows {
    var aggregations: [Aggregation]?
    if case .during(let period, let leftOut) = request.rows {
      let other = during(period)
      var bound = try other.aggregations(other.rebound(binder, home: home), home: home)
      if let leftOut {
        for index in bound.indices { bound[index].leave(out: leftOut) }
      }
      aggregations = bound
    }
    return RelatedRows(
      aggregations: aggregations, window: request.window, coversTotals: request.coversTotals)
  }

  /// The same numbers of these days: `late = 0` of a member counts what is late in them.
  private func rebound(_ binder: MeasureBinder, home: EntityID) -> MeasureBinder {
    let other = MeasureBinder(
      catalog: catalog, periods: periods, notes: NoteCollector(), level: .groups(home: home))
    let dimensions = (try? boundDimensions(from: home)) ?? []
    for item in items { _ = try? other.measure(item.expression) }
    if let having = clauses.having { _ = try? groupCondition(having.condition, other) }
    for key in clauses.sort where !dimensions.contains(where: { $0.answers(to: key.expression) }) {
      _ = try? other.measure(key.expression)
    }
    func shape(_ binder: MeasureBinder) -> [[Int]] {
      binder.aggregations.map { [$0.entity.index, $0.measures.count] }
    }
    return shape(other) == shape(binder) ? other : binder
  }

  /// The same question about other days.
  private func during(_ period: Period?) -> Sentence {
    var clauses = clauses
    clauses.period = period.map { .during(PeriodExpression($0, at: items[0].range)) }
    var periods = periods
    periods.asked = period
    return Sentence(
      catalog: catalog, clauses: clauses, items: items, periods: periods, notes: notes)
  }

  /// The days of the question that have passed at the as-of date.
  func passedPeriod() throws(Diagnostic) -> Period? {
    guard let period = try boundedPeriod(), let asOf = periods.asOf, period.contains(asOf)
    else { return try boundedPeriod() }
    return Period(start: period.start, end: asOf.adding(days: 1))
  }

  /// The period of the question, up to the as-of date where it has no end; nil where it has
  /// none, or no beginning.
  func boundedPeriod() throws(Diagnostic) -> Period? {
    guard let period = try period() else { return nil }
    switch clauses.period {
    case .until: return nil
    case .since:
      guard let asOf = periods.asOf, period.start <= asOf else { return nil }
      return Period(start: period.start, end: asOf.adding(days: 1))
    default: return period
    }
  }
}

extension PeriodExpression {
  /// A span of days, as if it had been written; no day before year 1 can be.
  init(_ period: Period, at range: SourceRange) {
    func day(_ date: CivilDate) -> PeriodExpression {
      let (year, month, day) = max(date, CivilDate.firstDay(ofYear: 1)).components
      return PeriodExpression(.literal(.day(year: year, month: month, day: day)), range: range)
    }
    self.init(.range(from: day(period.start), through: day(period.lastDay)), range: range)
  }
}

extension Aggregation {
  /// Takes no rows of some days.
  fileprivate mutating func leave(out days: RelatedRequest.LeftOut) {
    guard case .grain(_, let time) = keys[days.dimension] else { return }
    filter = .conjunction([filter, .not(.isWithin(time, days.days))])
  }
}

import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureShapes {
  /// What `vs` compares with.
  enum BoundBaseline {
    /// Related rows, and what their column is called.
    case rows(Int, name: String)
    /// The target of each measure.
    case target
  }

  /// Binds what stands after `vs`.
  func baseline(_ tree: Baseline) throws(Diagnostic) -> BoundBaseline {
    switch tree.kind {
    case .target: return .target
    case .average:
      let all = related.add(RelatedRequest(window: .whole(within: [])))
      return .rows(all, name: "average")
    case .period(let period):
      guard let current = try sentence.boundedPeriod() else {
        throw Diagnostic(.versusNeedsPeriod, at: tree.range)
      }
      return try rows(current, comparedWith: sentence.periods.resolve(period), at: tree.range)
    case .previous(let grain): return try previous(grain, at: tree.range)
    case .samePeriodLastYear: return try lastYear(at: tree.range)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: tree.range, ["expected": .term(.aBaseline)])
    }
  }

  /// The columns beside a measure: the other number and the difference; for rates in
  /// percentage points, for others also in percent.
  func comparison(
    of measure: BoundMeasure, _ tree: Expression, with baseline: BoundBaseline, isOnly: Bool
  ) throws(Diagnostic) -> [BoundMeasure] {
    var other: BoundMeasure
    switch baseline {
    case .rows(let rows, let name):
      other = measure.over(related: rows)
      other.name = name
    case .target: other = try target(of: measure, tree)
    }
    var differences = [difference(of: measure, other.expression)]
    differences[0].name = "difference"
    if measure.kind != .rate {
      var growth = differences[0]
      growth.name = "difference %"
      growth.expression = .percentage(
        .arithmetic(.divided, growth.expression, other.expression), .growth)
      differences.append(growth)
    }
    var columns = [other] + differences
    if !isOnly {
      for index in columns.indices {
        columns[index].name = "\(measure.name) \(columns[index].name)"
      }
    }
    return columns
  }

  /// A number less another one: percentage points for rates.
  func difference(of measure: BoundMeasure, _ other: ResultExpression) -> BoundMeasure {
    var result = measure
    result.kind = .number
    result.denominators = []
    result.expression = .arithmetic(.minus, measure.expression, other)
    if measure.kind == .rate { result.expression = .percentage(result.expression, .points) }
    return result
  }

  // MARK: Other rows

  /// Rows of another period, compared group by group.
  private func rows(
    _ current: Period, comparedWith other: Period, at range: SourceRange
  ) throws(Diagnostic) -> BoundBaseline {
    var window = Window.same
    let times = timeDimensions
    if times.count > 1 { throw Clauses.notYet("vs by two grains", range) }
    if let time = times.first {
      let count = time.grain.ordinal(of: current.start) - time.grain.ordinal(of: other.start)
      window = .earlier(
        dimension: time.position, GrainStep(grain: time.grain, count: count, unit: time.grain))
    }
    let days = likePart(of: other, current)
    let request = RelatedRequest(window: window, rows: .during(days, leavingOut: nil))
    return .rows(related.add(request), name: other.description)
  }

  /// `vs previous month`: before each row, or before the period.
  private func previous(
    _ grain: Grain, at range: SourceRange
  ) throws(Diagnostic) -> BoundBaseline {
    if let time = timeDimensions.first(where: { $0.grain == grain }) {
      if timeDimensions.count > 1 { throw Clauses.notYet("vs by two grains", range) }
      let request = try earlierRows(GrainStep(grain: grain, count: 1, unit: grain), time.position)
      return .rows(related.add(request), name: "previous \(grain.rawValue)")
    }
    guard let current = try sentence.boundedPeriod(),
      let whole = grain.period(containing: current.start), whole.start == current.start,
      current.end <= whole.end,
      let before = grain.period(containing: whole.start.adding(days: -1))
    else {
      throw Diagnostic(.versusNeedsGrain, at: range, ["grain": .code(grain.rawValue)])
    }
    let isWhole = current == whole
    let other = isWhole ? before : likePart(of: before, whole, until: current.lastDay)
    return try rows(current, comparedWith: other, at: range)
  }

  private func lastYear(at range: SourceRange) throws(Diagnostic) -> BoundBaseline {
    let times = timeDimensions
    if times.count > 1 { throw Clauses.notYet("vs by two grains", range) }
    if let time = times.first {
      let step = GrainStep(grain: time.grain, count: 1, unit: .year)
      return .rows(
        related.add(try earlierRows(step, time.position)), name: "same period last year")
    }
    guard let current = try sentence.boundedPeriod(), let other = current.moved(by: -1, .year)
    else { throw Diagnostic(.versusNeedsPeriod, at: range) }
    return try rows(current, comparedWith: other, at: range)
  }

  /// The rows one step before each span of time, also those outside the period. Of the span
  /// before one that is not over, only the same part counts.
  func earlierRows(_ step: GrainStep, _ dimension: Int) throws(Diagnostic) -> RelatedRequest {
    let asked = try sentence.period()
    let days = asked.flatMap { $0.moved(by: -step.count, step.unit) }
    var leftOut: Period?
    if let asOf = sentence.periods.asOf, let span = step.grain.period(containing: asOf),
      asOf < span.lastDay, asked.map({ $0.contains(asOf) }) ?? true,
      let other = step.before(step.grain.ordinal(of: asOf))
        .flatMap(step.grain.firstDay(ofOrdinal:)).flatMap(step.grain.period(containing:))
    {
      let part = likePart(of: other, span)
      if part.end < other.end { leftOut = Period(start: part.end, end: other.end) }
    }
    return RelatedRequest(
      window: .earlier(dimension: dimension, step), rows: .during(days, leavingOut: leftOut),
      coversTotals: asked != nil)
  }

  /// The part of another period that matches what has passed of this one; all of it when
  /// this one is over. Says so.
  private func likePart(of other: Period, _ current: Period) -> Period {
    guard let asOf = sentence.periods.asOf, current.contains(asOf), asOf < current.lastDay
    else { return other }
    let part = likePart(of: other, current, until: asOf)
    guard part.end < other.end else { return other }
    sentence.notes.add(
      Diagnostic(
        .periodNotOver,
        [
          "period": .code(current.description), "date": .text(asOf.description),
          "other": .code(other.description), "otherDate": .text(part.lastDay.description),
        ]))
    return part
  }

  /// The days of another period as far into it as a day lies in this one: by months and days
  /// where both begin with a month, else by days.
  private func likePart(of other: Period, _ current: Period, until day: CivilDate) -> Period {
    let (start, otherStart) = (current.start, other.start)
    let end: CivilDate
    if start.components.day == 1, otherStart.components.day == 1 {
      let months = Grain.month.ordinal(of: otherStart) - Grain.month.ordinal(of: start)
      end = day.adding(months: months).adding(days: 1)
    } else {
      let days = Int(day.daysSinceEpoch) - Int(start.daysSinceEpoch)
      end = otherStart.adding(days: days + 1)
    }
    return Period(start: otherStart, end: min(end, other.end))
  }

  // MARK: Targets

  private func target(
    of measure: BoundMeasure, _ tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    var steps: [Goal.Step] = []
    for target in judgement(of: tree)?.targets ?? [] {
      guard let value = target.value.value else { continue }
      let since = try target.since.map { (period) throws(Diagnostic) in
        try sentence.periods.resolve(period).start
      }
      steps.append(Goal.Step(since: since, value: value))
    }
    // A target on a flag is its rate's.
    let isCount = measure.kind == .count && judgedByFlag(tree)
    guard !steps.isEmpty, !isCount else {
      throw Diagnostic(.noTarget, at: tree.range, ["name": .code(measure.name)])
    }
    let asOf = sentence.periods.asOf
    let last = try sentence.boundedPeriod()?.lastDay
    let day = last.map { last in asOf.map { min($0, last) } ?? last } ?? asOf
    let goal = Goal(steps: steps, day: day, dimension: timeDimensions.last?.position)
    var result = measure
    result.name = "target"
    result.denominators = []
    result.expression = .target(goal)
    if measure.kind == .rate { result.expression = .percentage(.target(goal), .share) }
    return result
  }

  private func judgedByFlag(_ tree: Expression) -> Bool {
    guard case .path(let path) = tree.kind, let name = path.singleName else { return true }
    return !model.namesMeasure(name)
  }
}

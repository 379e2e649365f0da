import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureShapes {
  /// What `vs` compares with.
  enum BoundBaseline {
    case rows(OtherRows)
    /// The number of all rows, by its related rows.
    case average(Int)
    /// The target of each measure.
    case target
  }

  /// Rows beside those of a group that it is compared with.
  struct OtherRows {
    let request: RelatedRequest
    /// The position of the request.
    let related: Int
    /// What their column is called.
    let name: String
    /// Whether each row is compared with one before it, instead of the whole question with
    /// another period.
    let precedesRow: Bool
  }

  /// Binds what stands after `vs`.
  func baseline(_ tree: Baseline) throws(Diagnostic) -> BoundBaseline {
    switch tree.kind {
    case .target: return .target
    case .average: return .average(related.add(RelatedRequest(window: .whole(within: []))))
    case .period(let period):
      guard let current = try sentence.boundedPeriod() else {
        throw Diagnostic(
          .versusNeedsPeriod, at: tree.range,
          replacement: try periodAfter(period, at: tree.range.end))
      }
      return try rows(current, comparedWith: sentence.periods.resolve(period), at: tree.range)
    case .previous(let grain): return try previous(grain, at: tree.range)
    case .samePeriodLastYear: return try lastYear(at: tree.range)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: tree.range, ["expected": .term(.aBaseline)])
    }
  }

  /// The columns beside a measure, the number of the item in its form: the other number and
  /// the difference. `plain` is the same number without a form.
  func comparison(
    of measure: BoundMeasure, _ item: Item, _ plain: BoundMeasure,
    with baseline: BoundBaseline, isOnly: Bool
  ) throws(Diagnostic) -> [BoundMeasure] {
    try binder.requireNumber(measure, at: item.range)
    var other: BoundMeasure
    switch baseline {
    case .rows(let rows):
      try requireNoStock(item.expression, at: clauses.baseline?.range ?? item.range)
      other = try self.measure(measure, item, over: rows)
      other.name = rows.name
    case .average(let all):
      try requireComparable(item, .wordVersusAverage)
      other = plain.over(related: all)
      // What adds up is compared with the sum of all groups, which is no average of them.
      other.name = .column(isAdditive(plain.expression) ? .all : .columnAverage)
    case .target:
      try requireComparable(item, .wordVersusTarget)
      other = try target(of: measure, item.expression)
    }
    var columns = [other] + differences(measure, item.form, plain, other.expression)
    if !isOnly {
      for index in columns.indices {
        columns[index].name = "\(measure.name) \(columns[index].name)"
      }
    }
    return columns
  }

  /// What a number differs by: percentage points for rates and shares, places for ranks; for
  /// counts and sums also in percent.
  private func differences(
    _ measure: BoundMeasure, _ form: Form?, _ plain: BoundMeasure, _ other: ResultExpression
  ) -> [BoundMeasure] {
    var result = difference(of: measure, other)
    result.name = .column(.columnDifference)
    switch form?.kind {
    case .rank:
      result.name = .column(.columnPlaces)
      result.expression = .arithmetic(.minus, other, measure.expression)
      return [result]
    case .share:
      result.expression = .percentage(result.expression, .points)
      return [result]
    case .change:
      if plain.kind == .rate { result.expression = .percentage(result.expression, .points) }
      return [result]
    case .index: return [result]
    default:
      guard measure.kind != .rate else { return [result] }
      var growth = result
      growth.name = .column(.columnGrowth)
      growth.expression = .percentage(.arithmetic(.divided, result.expression, other), .growth)
      return [result, growth]
    }
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

  /// `during` and the span after the one that is compared with.
  private func periodAfter(
    _ other: PeriodExpression, at place: Int
  ) throws(Diagnostic) -> Replacement? {
    let period = try sentence.periods.resolve(other)
    guard clauses.period == nil,
      let grain = Grain.allCases.first(where: { $0.period(containing: period.start) == period })
    else { return nil }
    let next = grain.label(ofOrdinal: grain.ordinal(of: period.end))
    return Replacement(.empty(at: place), with: " during \(next)")
  }

  // MARK: Other rows

  private func other(
    _ request: RelatedRequest, _ name: String, precedesRow: Bool = false
  ) -> BoundBaseline {
    .rows(
      OtherRows(
        request: request, related: related.add(request), name: name, precedesRow: precedesRow))
  }

  /// Rows of another period, compared group by group.
  private func rows(
    _ current: Period, comparedWith other: Period, at range: SourceRange
  ) throws(Diagnostic) -> BoundBaseline {
    var window = Window.same
    if let (axis, grain) = try calendar(for: .term(.wordVersus), at: range) {
      let count = grain.ordinal(of: current.start) - grain.ordinal(of: other.start)
      window = .earlier(axis, GrainStep(grain: grain, count: count, unit: grain))
    }
    let days = likePart(of: other, current)
    let request = RelatedRequest(window: window, rows: .during(days, leavingOut: nil))
    return self.other(request, other.description)
  }

  /// `vs previous month`: before each row, or before the period.
  private func previous(
    _ grain: Grain, at range: SourceRange
  ) throws(Diagnostic) -> BoundBaseline {
    guard !grain.isCyclic else { throw Diagnostic(.cyclicGrain, at: range) }
    if let calendar = try calendar(for: .term(.wordVersus), at: range, keeping: grain),
      calendar.grain == grain || calendar.axis.coarser.contains(where: { $0.grain == grain })
    {
      let step = GrainStep(grain: calendar.grain, count: 1, unit: grain)
      return other(
        try earlierRows(step, calendar), .column(.columnPrevious, grain), precedesRow: true)
    }
    guard let current = try sentence.boundedPeriod(),
      let whole = grain.period(containing: current.start), whole.start == current.start,
      current.end <= whole.end,
      let before = grain.period(containing: whole.start.adding(days: -1))
    else {
      throw Diagnostic(
        .versusNeedsGrain, at: range, ["grain": .code(grain.rawValue)],
        replacement: grouping(by: grain, at: range.end))
    }
    let isWhole = current == whole
    let other = isWhole ? before : likePart(of: before, whole, until: current.lastDay)
    return try rows(current, comparedWith: other, at: range)
  }

  private func lastYear(at range: SourceRange) throws(Diagnostic) -> BoundBaseline {
    if let calendar = try calendar(for: .term(.wordVersus), at: range) {
      let step = GrainStep(grain: calendar.grain, count: 1, unit: .year)
      return other(try earlierRows(step, calendar), .column(.columnLastYear))
    }
    guard let current = try sentence.boundedPeriod(), let other = current.moved(by: -1, .year)
    else { throw Diagnostic(.versusNeedsPeriod, at: range) }
    return try rows(current, comparedWith: other, at: range)
  }

  /// The rows one step before each span of time, also those outside the period. Of the span
  /// before one that is not over, only the same part counts.
  func earlierRows(
    _ step: GrainStep, _ calendar: (axis: TimeAxis, grain: Grain)
  ) throws(Diagnostic) -> RelatedRequest {
    let asked = try sentence.period()
    let days = asked.flatMap { $0.moved(by: -step.count, step.unit) }
    return RelatedRequest(
      window: .earlier(calendar.axis, step),
      rows: .during(days, leavingOut: try unlikeDays([step], calendar)),
      coversTotals: asked != nil)
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
    let calendar = try calendar(for: .term(.wordVersus), at: tree.range)
    let goal = Goal(steps: steps, day: day, dimension: calendar?.axis.dimension)
    var result = measure
    result.name = .column(.columnTarget)
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

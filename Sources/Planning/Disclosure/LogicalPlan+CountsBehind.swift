extension LogicalPlan {
  /// The columns that it shows; empty where its answer has a form of its own.
  package var outputs: [OutputColumn] {
    guard case .project(let outputs)? = steps.last else { return [] }
    return outputs
  }

  /// The measures by which rows are chosen: `having`, a condition of a listing.
  package var choosingMeasures: [MeasureID] {
    steps.flatMap { step -> [MeasureID] in
      if case .filter(let condition) = step { condition.measures } else { [] }
    }
  }

  /// The measures that rows are ordered by.
  package var orderingMeasures: [MeasureID] {
    steps.flatMap { step -> [MeasureID] in
      switch step {
      case .sort(let keys): keys.flatMap(\.expression.measures)
      case .top(_, let key, _), .topEach(_, let key, _, _): key.expression.measures
      default: []
      }
    }
  }

  /// The measures that choose or order its rows.
  package var decidingMeasures: [MeasureID] { choosingMeasures + orderingMeasures }

  /// The same plan without the steps that choose or order its rows.
  package var withAllRows: LogicalPlan {
    var plan = self
    plan.pipes = []
    plan.steps = Array(steps.suffix(1))
    return plan
  }

  /// Whether one of its sums, averages or extremes counts rows in truth.
  package var countsByValues: Bool {
    source.aggregations.contains { $0.measures.contains(where: \.countsByValues) }
  }

  /// Whether some groups are left out of its answer.
  package var leavesGroupsOut: Bool {
    steps.contains { step in
      switch step {
      case .filter, .top, .topEach, .limit: true
      case .sort, .others, .project, .parts, .split: false
      }
    }
  }

  /// What counts a measure: the aggregation of the rows, or of related ones.
  package func measure(_ id: MeasureID) -> Measure? {
    let aggregations = source.aggregations
    guard aggregations.indices.contains(id.aggregation),
      aggregations[id.aggregation].measures.indices.contains(id.measure)
    else { return nil }
    return aggregations[id.aggregation].measures[id.measure]
  }

  /// The rows that a measure is taken over beside those of the group; nil for its own.
  package func relatedRows(of id: MeasureID) -> RelatedRows? {
    guard let related = id.related, case .groups(let groups) = source,
      groups.related.indices.contains(related)
    else { return nil }
    return groups.related[related]
  }

  /// The same rows with the counts behind some measures as columns, one for each in their order:
  /// of a rate both sides, of other measures the rows that have a value. Where values stand
  /// across, the counts of the rows as wholes come after those.
  ///
  /// - Parameter ids: the measures.
  /// - Returns: the plan.
  package func countsBehind(_ ids: [MeasureID]) -> LogicalPlan {
    var plan = self
    plan.pipes = []
    let expressions = ids.map { plan.count(behind: $0) }
    var outputs = expressions.enumerated().map { index, expression in
      OutputColumn(name: "c\(index)", role: .measure, expression: expression)
    }
    if case .groups(let groups) = source, groups.across != nil {
      outputs += expressions.enumerated().map { index, expression in
        OutputColumn(name: "w\(index)", role: .attribute, expression: expression)
      }
    }
    plan.steps = steps.dropLast() + [.project(outputs)]
    return plan
  }

  /// The expression of the count behind a measure; one that nothing counts yet is added.
  private mutating func count(behind id: MeasureID) -> ResultExpression {
    guard let measure = measure(id) else { return .measure(id) }
    switch measure.function {
    case .count, .rate, .distinct: return .measure(id)
    case .sum, .average, .median, .percentile, .deviation: return .denominator(id)
    case .minimum(let value), .maximum(let value):
      let known = Condition.conjunction([measure.filter, .not(.isMissing(value))])
      return .measure(adding(Measure(.count, filter: known), beside: id))
    }
  }

  /// Adds a measure to an aggregation, also where it is taken over related rows.
  private mutating func adding(_ measure: Measure, beside id: MeasureID) -> MeasureID {
    let place = id.aggregation
    let index = source.aggregations[place].measures.count
    switch source {
    case .members(var members):
      members.aggregations[place].measures.append(measure)
      source = .members(members)
    case .groups(var groups):
      groups.aggregations[place].measures.append(measure)
      for related in groups.related.indices
      where groups.related[related].aggregations != nil {
        groups.related[related].aggregations?[place].measures.append(measure)
      }
      source = .groups(groups)
    }
    return MeasureID(aggregation: place, measure: index, related: id.related)
  }
}

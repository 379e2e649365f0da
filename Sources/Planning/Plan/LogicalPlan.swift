package import Metrics
package import Values

/// What a query computes, in the order in which it is computed, without a word on how.
///
/// A source makes one row for each member or group; each step works on the rows that the
/// step before it left. It holds everything that the answer depends on (filters, periods,
/// as-of, exact measures), so that it could as well be compiled to another engine.
package struct LogicalPlan: Hashable, Sendable {
  package var source: Source
  package var steps: [Step]
  /// What is done with the finished table, from left to right.
  package var pipes: [TableStep] = []
  /// What one row of the result is, in the plural: the name of an entity; empty for others.
  package var noun: String
  package var asOf: CivilDate?

  package enum Source: Hashable, Sendable {
    case members(Members)
    case groups(Groups)
  }

  package enum Step: Hashable, Sendable {
    /// Keeps rows where the condition is true.
    case filter(ResultCondition)
    case sort([SortKey])
    /// The first `count` by rank of the sort key; rows that tie with the last one stay
    /// unless `exact`.
    case top(count: Int, by: SortKey, exact: Bool)
    /// The same within each group of one dimension.
    case topEach(count: Int, by: SortKey, exact: Bool, dimension: Int)
    /// One more row, recomputed from the rows that the `top` before it left out. In a listing
    /// it has the numbers of those members and none of their fields.
    case others
    case limit(Int)
    /// The columns shown, in order. Always the last step.
    case project([OutputColumn])
    /// The parts of a score, a row each, in the place of `project`: those that lose the most
    /// points first.
    case parts(ScoreParts)
    /// The change of a rate by groups, in the place of `project`: the largest effects first.
    case split(RateSplit)
  }

  package init(source: Source, steps: [Step], noun: String, asOf: CivilDate?) {
    self.source = source
    self.steps = steps
    self.noun = noun
    self.asOf = asOf
  }
}

extension LogicalPlan {
  /// Whether its rows are the parts of a score.
  package var showsParts: Bool {
    if case .parts? = steps.last { true } else { false }
  }
}

extension LogicalPlan.Source {
  /// What is counted for its rows.
  package var aggregations: [Aggregation] {
    switch self {
    case .members(let members): members.aggregations
    case .groups(let groups): groups.aggregations
    }
  }
}

/// One row for each member of an entity, also for those without rows below them.
package struct Members: Hashable, Sendable {
  package var entity: EntityID
  /// Which members are listed: that they exist at the as-of date, lie in the period, and
  /// satisfy the part of `where` that speaks of their own fields only.
  package var filter: Condition
  /// Measures counted below each member. Their keys are the link paths to it.
  package var aggregations: [Aggregation]

  package init(entity: EntityID, filter: Condition, aggregations: [Aggregation]) {
    self.entity = entity
    self.filter = filter
    self.aggregations = aggregations
  }
}

/// One row for each group that has rows, and the totals over all of them.
package struct Groups: Hashable, Sendable {
  /// The number of keys of every aggregation; 0 makes one row of totals.
  package var dimensionCount: Int
  package var aggregations: [Aggregation]
  /// Whether the row `all` belongs to the table (`with totals`) or only accompanies it.
  package var totalBelongsToTable: Bool
  /// Rows beside those of a group that its measures are also taken over.
  package var related: [RelatedRows] = []
  /// Whether groups without rows are listed too (`with zeros`).
  package var zeros: Zeros?
  /// By dimension: what its values are called (`with labels`).
  package var names: [Int: ValueNames] = [:]
  /// Set where the last dimension makes columns instead of rows.
  package var across: Across?

  package init(dimensionCount: Int, aggregations: [Aggregation], totalBelongsToTable: Bool) {
    self.dimensionCount = dimensionCount
    self.aggregations = aggregations
    self.totalBelongsToTable = totalBelongsToTable
  }
}

/// Measures of one entity, counted at its own grain before anything is joined to them.
package struct Aggregation: Hashable, Sendable {
  package var entity: EntityID
  /// Rows that count at all: existence at the as-of date, `where`, the period.
  package var filter: Condition
  /// What the rows are grouped by, one key a dimension.
  package var keys: [GroupKey]
  package var measures: [Measure]

  package init(
    entity: EntityID, filter: Condition, keys: [GroupKey], measures: [Measure]
  ) {
    self.entity = entity
    self.filter = filter
    self.keys = keys
    self.measures = measures
  }
}

/// A dimension as seen from the rows of one entity. Rows without a value form the group of
/// missing values.
package enum GroupKey: Hashable, Sendable {
  /// The member that a chain of links leads to, shown by its label; an empty chain is the
  /// row itself.
  case member(EntityID, path: [LinkID])
  /// The value of an expression.
  case value(RowExpression)
  /// The span of time that a date or timestamp lies in.
  case grain(Grain, RowExpression)
  /// The class that a number lies in.
  case band(RowExpression, Bands)
}

/// A number computed from the rows of a group.
package struct Measure: Hashable, Sendable {
  package let function: Function
  /// Rows that this measure counts among those of its aggregation.
  package let filter: Condition

  package enum Function: Hashable, Sendable {
    /// Rows.
    case count
    /// Rows where the condition is true, over rows where it is true or false.
    case rate(Condition)
    case sum(RowExpression)
    case average(RowExpression)
    case minimum(RowExpression)
    case maximum(RowExpression)
    /// The middle value; between two middle ones their mean.
    case median(RowExpression)
    /// The least value that at least so many percent (1…99) of all are not above.
    case percentile(Int, RowExpression)
    /// Different values, or the members that links lead to.
    case distinct(GroupKey)
    /// The standard deviation of a sample.
    case deviation(RowExpression)
  }

  package init(_ function: Function, filter: Condition = .constant(true)) {
    self.function = function
    self.filter = filter
  }
}

/// Which measure of which aggregation.
package struct MeasureID: Hashable, Sendable {
  package let aggregation: Int
  package let measure: Int
  /// Which of the related rows of ``Groups/related`` it is taken over; nil for the group's own.
  package let related: Int?
  package init(aggregation: Int, measure: Int, related: Int? = nil) {
    self.aggregation = aggregation
    self.measure = measure
    self.related = related
  }
}

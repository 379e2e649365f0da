package import Diagnostics
package import Metrics
package import Values

/// A value of one row of a result: a member or a group with its measures.
package indirect enum ResultExpression: Hashable, Sendable {
  /// The label of the group in a dimension, by position.
  case dimension(Int)
  /// A field of a listed member.
  case attribute(RowExpression)
  case measure(MeasureID)
  /// The denominator of a rate, or the number of values behind an average.
  case denominator(MeasureID)
  case number(Decimal)
  /// Exact arithmetic; division by 0 is missing.
  case arithmetic(ArithmeticOperator, ResultExpression, ResultExpression)
  case negated(ResultExpression)
  /// A number shown in percent.
  case percentage(ResultExpression, PercentageUnit)
  /// The place among all groups: 1 for the least, or the greatest if `descending`; equal
  /// values share the best of their places.
  case rank(ResultExpression, descending: Bool)
  /// The place among the groups with the same value in some respect.
  case rankWithin(RankScope, ResultExpression, descending: Bool)
  /// A bound of the Wilson interval of a rate at 95%.
  case confidence(MeasureID, isUpper: Bool)
  /// The target that holds for the group.
  case target(Goal)
  /// Points of a score.
  case points(PointsExpression)
  /// The class that a number lies in, as text.
  case classed(ResultExpression, Classes)
}

extension ResultExpression {
  /// Whether it speaks of a field of one member.
  package var readsMember: Bool {
    switch self {
    case .attribute, .rankWithin(.member, _, _): true
    case .dimension, .measure, .denominator, .number, .confidence, .target: false
    case .arithmetic(_, let left, let right): left.readsMember || right.readsMember
    case .negated(let operand), .percentage(let operand, _), .rank(let operand, _),
      .rankWithin(_, let operand, _), .classed(let operand, _):
      operand.readsMember
    case .points(let points): points.leaves.contains { $0.ratio.readsMember }
    }
  }
}

/// What groups have in common that are ranked together.
package enum RankScope: Hashable, Sendable {
  /// Their key in a dimension.
  case dimension(Int)
  /// A value of the member that a dimension leads to.
  case member(dimension: Int, EntityID, RowExpression)
}

/// A three-valued condition on one row of a result.
package indirect enum ResultCondition: Hashable, Sendable {
  /// A condition on the listed member's own fields.
  case member(Condition)
  case compare(ComparisonOperator, ResultExpression, ResultExpression)
  case isMissing(ResultExpression)
  case not(ResultCondition)
  case all([ResultCondition])
  case any([ResultCondition])
}

/// One key of an order; missing values stand last in both directions.
package struct SortKey: Hashable, Sendable {
  package let expression: ResultExpression
  package let descending: Bool
  package init(_ expression: ResultExpression, descending: Bool) {
    self.expression = expression
    self.descending = descending
  }
}

/// A column of the printed result.
package struct OutputColumn: Hashable, Sendable {
  package var name: String
  package let role: Role
  package let expression: ResultExpression
  /// The word of ours that the name is; nil where it is made of the sentence's words.
  package let term: Term?
  /// What its values are called (`with labels`); nil where they stand as they are.
  package var names: ValueNames?

  package enum Role: Hashable, Sendable {
    case dimension, attribute, measure, denominator
  }

  package init(name: String, role: Role, expression: ResultExpression, term: Term? = nil) {
    self.term = term
    self.name = name
    self.role = role
    self.expression = expression
  }
}

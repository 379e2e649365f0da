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
  /// A bound of the Wilson interval of a rate at 95%.
  case confidence(MeasureID, isUpper: Bool)
  /// The target that holds for the group.
  case target(Goal)
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

  package enum Role: Hashable, Sendable {
    case dimension, attribute, measure, denominator
  }

  package init(name: String, role: Role, expression: ResultExpression) {
    self.name = name
    self.role = role
    self.expression = expression
  }
}

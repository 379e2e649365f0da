package import Diagnostics
package import Values

/// A value, a condition or a measure; which of them it is, the binder decides.
///
/// Brackets leave no node: the printer sets them again where precedence needs them.
package struct Expression: Hashable, Sendable {
  /// The forms of expressions.
  package indirect enum Kind: Hashable, Sendable {
    /// `12.50` or `5%`
    case number(NumberLiteral)
    /// `"Krông Pắc"`
    case text(String)
    /// `2023-Q1`, `today`, `last 3 months`; a bare `2023` in an expression is a `number`
    /// unless it follows `in`.
    case period(PeriodExpression)
    /// `@q`
    case variable(Name)
    /// `late`, `unit.tier`
    case path(Path)
    /// A grain used as a column: `sort month`, `month of submitted`.
    case grain(Grain, of: Path?)
    /// `rate online`, `count (late) of dossiers`
    case aggregate(Aggregate)
    /// `3 working days`
    case duration(DurationLiteral)
    /// `days(a, b)`
    case call(FunctionCall)
    /// `case c then v, … else w`
    case conditional(ConditionalExpression)
    /// `-x`
    case negate(Expression)
    /// `a + b`
    case arithmetic(ArithmeticOperator, Expression, Expression)
    /// `a <= b`
    case comparison(ComparisonOperator, Expression, Expression)
    /// `a and b and c`: at least two operands, none of them an `and`.
    case and([Expression])
    /// `a or b or c`: at least two operands, none of them an `or`.
    case or([Expression])
    /// `not a`
    case not(Expression)
    /// `a in (1, 2)`, `a not in 2023-Q1`
    case membership(Expression, Membership, isNegated: Bool)
    /// `a between 5 and 10`: both ends included.
    case between(Expression, low: Expression, high: Expression, isNegated: Bool)
    /// `a contains "x"`
    case textMatch(Expression, TextMatchOperator, pattern: Expression, isNegated: Bool)
    /// `a is missing`, `a is not empty`
    case presence(Expression, Presence, isNegated: Bool)
    /// Nothing was written where an expression must stand.
    case missing
  }

  /// Which form it is.
  package var kind: Kind
  /// Where it stands, including brackets around it.
  package var range: SourceRange

  /// An expression at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

extension Expression {
  /// Whether it is made of values alone: no name of a column, no number over rows, no condition.
  package var isValue: Bool {
    switch kind {
    case .number, .text, .period, .duration, .variable: true
    case .negate(let value): value.isValue
    case .arithmetic(_, let left, let right): left.isValue && right.isValue
    default: false
    }
  }
}

/// A number as exact decimal text.
package struct NumberLiteral: Hashable, Sendable {
  /// Digits with at most one point, as typed: `1.000650`.
  package var digits: String
  /// Whether `%` follows: the value is then `digits` hundredths.
  package var isPercent: Bool

  /// A number of `digits`, possibly a percentage.
  package init(_ digits: String, isPercent: Bool = false) {
    self.digits = digits
    self.isPercent = isPercent
  }
}

/// The functions that make one number of many rows.
package enum AggregateFunction: Hashable, Sendable {
  /// true / (true + false) of a flag or condition.
  case rate
  /// Rows, or rows where a flag or condition is true.
  case count
  /// The sum.
  case sum
  /// The arithmetic mean.
  case avg
  /// The middle value.
  case median
  /// The least value.
  case min
  /// The greatest value.
  case max
  /// The number of different values.
  case distinct
  /// The sample standard deviation.
  case stddev
  /// `p1` … `p99`.
  case percentile(Int)
}

/// A function over rows: `rate (late = 0) of units`.
package struct Aggregate: Hashable, Sendable {
  /// The function.
  package var function: AggregateFunction
  /// Where the function's word stands.
  package var functionRange: SourceRange
  /// What it is applied to: a path, a condition, a value; nil only for a bare `count`.
  package var argument: Expression?
  /// The entity whose rows are judged, after `of`.
  package var entity: Name?

  /// An aggregate of `argument`.
  package init(
    _ function: AggregateFunction, functionRange: SourceRange, argument: Expression?,
    entity: Name? = nil
  ) {
    self.function = function
    self.functionRange = functionRange
    self.argument = argument
    self.entity = entity
  }
}

/// The units of durations.
package enum DurationUnit: String, Hashable, Sendable, CaseIterable {
  /// 60 seconds.
  case minutes
  /// 60 minutes.
  case hours
  /// Calendar days.
  case days
  /// Days on which the calendar works.
  case workingDays = "working days"
  /// 7 days.
  case weeks
  /// Calendar months.
  case months
}

/// A length of time: `3 working days`.
package struct DurationLiteral: Hashable, Sendable {
  /// How many.
  package var amount: NumberLiteral
  /// Of what.
  package var unit: DurationUnit
}

/// A scalar function with its arguments; the binder knows the functions.
package struct FunctionCall: Hashable, Sendable {
  /// The function's name as typed.
  package var name: Name
  /// The arguments in order.
  package var arguments: [Expression]
}

/// `case c then v, … else w`: the value of the first branch whose condition is true.
package struct ConditionalExpression: Hashable, Sendable {
  /// One condition with its value.
  package struct Branch: Hashable, Sendable {
    /// When the branch applies.
    package var condition: Expression
    /// Its value; in `define states` the state's name.
    package var value: Expression
    /// The state's label, only in `define states`.
    package var label: TextLiteral?
  }

  /// The branches in order, at least one.
  package var branches: [Branch]
  /// The value if no branch applies; nil means missing.
  package var otherwise: Expression?
  /// The label of the last state, only in `define states`.
  package var otherwiseLabel: TextLiteral?
}

/// The operators of arithmetic.
package enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
  /// Addition.
  case add = "+"
  /// Subtraction.
  case subtract = "-"
  /// Multiplication.
  case multiply = "*"
  /// Division.
  case divide = "/"
}

/// The operators of comparison; they do not chain.
package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  /// Equal; texts fold case.
  case equal = "="
  /// Not equal; texts fold case.
  case notEqual = "!="
  /// Exactly equal texts.
  case identical = "=="
  /// Less.
  case less = "<"
  /// Less or equal.
  case lessOrEqual = "<="
  /// Greater.
  case greater = ">"
  /// Greater or equal.
  case greaterOrEqual = ">="
}

/// What can stand after `in`.
package enum Membership: Hashable, Sendable {
  /// `("a", b, 3)`
  case list([Expression])
  /// `5..10`, both ends included. Two bare four-digit numbers may also mean years: the left side decides.
  case range(low: Expression, high: Expression)
  /// `2023-Q1`, `2023-01..2023-03`, `last 3 months`, `@q`
  case period(PeriodExpression)
}

/// The operators that look into texts.
package enum TextMatchOperator: String, Hashable, Sendable, CaseIterable {
  /// Anywhere inside.
  case contains
  /// At the start.
  case starts
  /// At the end.
  case ends
  /// A pattern with `%` and `_`.
  case like
}

/// The two ways of having nothing.
package enum Presence: String, Hashable, Sendable, CaseIterable {
  /// No value.
  case missing
  /// An empty text.
  case empty
}

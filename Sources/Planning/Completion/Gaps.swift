package import Syntax

// What is missing in a half-typed sentence, as where the place to complete is.

extension Pipe {
  /// Whether a table comes out of it.
  var isWhole: Bool {
    switch kind {
    case .keep(let condition), .add(_, let condition), .expect(let condition): !condition.hasGap
    case .sort(let keys): !keys.contains { $0.expression.hasGap }
    case .show(let items): !items.contains { $0.expression.hasGap }
    case .drop(let columns): !columns.contains(where: \.hasGap)
    case .rename(let column, let name): !column.hasGap && !name.isMissing
    case .ranking(let ranking): !(ranking.each?.hasGap ?? false)
    case .missing, .save, .rows, .chart, .say: false
    default: true
    }
  }
}

extension Expression {
  /// Whether something is missing in it, as where the place to complete is.
  package var hasGap: Bool {
    switch kind {
    case .missing: true
    case .path(let path): path.names.contains(where: \.isMissing)
    case .aggregate(let aggregate):
      aggregate.argument?.hasGap ?? false || aggregate.entity?.isMissing ?? false
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): operand.hasGap
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.hasGap || right.hasGap
    case .and(let parts), .or(let parts): parts.contains(where: \.hasGap)
    case .between(let operand, let low, let high, _):
      operand.hasGap || low.hasGap || high.hasGap
    case .textMatch(let operand, _, let pattern, _): operand.hasGap || pattern.hasGap
    case .membership(let operand, let membership, _): operand.hasGap || membership.hasGap
    case .call(let call): call.arguments.contains(where: \.hasGap)
    default: false
    }
  }
}

extension Membership {
  var hasGap: Bool {
    switch self {
    case .list(let values): values.contains(where: \.hasGap)
    case .range(let low, let high): low.hasGap || high.hasGap
    case .period(let period):
      if case .missing = period.kind { true } else { false }
    }
  }
}

extension Dimension {
  /// Whether its name or its cuts are missing.
  var hasGap: Bool {
    if case .cuts(let cuts) = bands, cuts.contains(where: \.hasGap) { return true }
    if case .count(let count) = bands, count.isMissing { return true }
    switch kind {
    case .path(let path): return path.names.contains(where: \.isMissing)
    case .grain(_, let path): return path?.names.contains(where: \.isMissing) ?? false
    case .missing: return true
    }
  }
}

/// What stands before a missing operand.
package enum OpenOperand {
  /// An operator and its left side: `fee / `.
  case arithmetic(Syntax.ArithmeticOperator, Expression)
  /// A function and its bracket: `length(`.
  case argument(of: String)
  /// A function over rows and its bracket: `sum (`.
  case rows(AggregateFunction)
}

extension Expression {
  /// What the place at its end is an operand of; nil for a whole expression and for a condition.
  package var openOperand: OpenOperand? {
    switch kind {
    case .arithmetic(let op, let left, let right):
      right.isGap ? .arithmetic(op, left) : right.openOperand
    case .comparison(_, _, let right), .negate(let right), .not(let right): right.openOperand
    case .and(let parts), .or(let parts): parts.last?.openOperand
    case .call(let call):
      call.arguments.last.flatMap { last in
        last.isGap ? .argument(of: call.name.key) : last.openOperand
      }
    case .aggregate(let aggregate):
      aggregate.argument.flatMap { last in
        last.isGap ? .rows(aggregate.function) : last.openOperand
      }
    default: nil
    }
  }

  /// The function over rows at its end, as `count (late)` of `area > 5 and count (late)`.
  package var lastAggregate: Aggregate? {
    switch kind {
    case .aggregate(let aggregate): aggregate
    case .arithmetic(_, _, let right), .comparison(_, _, let right), .not(let right):
      right.lastAggregate
    case .and(let parts), .or(let parts): parts.last?.lastAggregate
    default: nil
    }
  }

  /// Whether nothing of it is written.
  package var isGap: Bool {
    switch kind {
    case .missing: true
    case .path(let path): path.names.last?.isMissing ?? false
    default: false
    }
  }
}

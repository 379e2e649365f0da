import Diagnostics
import Planning
import Syntax
import Values

/// What the value at the place to complete is reckoned with, given to or made of.
extension Expectations {
  /// What the value here is an operand or argument of.
  var openOperand: OpenOperand? { lastExpression?.openOperand }

  /// The expression that the place is in, or right after.
  private var lastExpression: Expression? {
    guard let query else { return nil }
    if let pipe = query.pipes.last {
      switch pipe.kind {
      case .add(_, let value), .keep(let value), .expect(let value): return value
      default: return nil
      }
    }
    switch query.clauses.last?.kind {
    case .filter(let condition), .having(let condition): return condition
    case .sort(let keys): return keys.last?.expression
    case .show(let items): return items.last?.expression
    case nil:
      guard case .items(let items) = query.head else { return nil }
      return items.last?.expression
    default: return nil
    }
  }

  /// Whether rows are judged in brackets here, of what is counted below a listed member:
  /// `units where count (late and `.
  var isJudging: Bool {
    guard !terms.contains(.aFlagOrCondition), let aggregate = lastExpression?.lastAggregate,
      aggregate.function == .rate || aggregate.function == .count,
      let argument = aggregate.argument
    else { return false }
    return argument.hasGap
      || tested.map { argument.range.start <= $0.range.start && $0.range.end <= argument.range.end }
        ?? false
  }

  /// The number over rows that is reckoned with here, and how: `sum fee / count`.
  var reckonedWith: (op: Syntax.ArithmeticOperator, left: Expression)? {
    guard compared == nil, let query, query.clauses.isEmpty, query.pipes.isEmpty,
      case .arithmetic(let op, let left)? = openOperand
    else { return nil }
    return (op, left)
  }

  /// The function whose argument stands here.
  var calledFunction: String? {
    if case .argument(let name)? = openOperand { name } else { nil }
  }

  /// The number that another one divides here: `sum fee / count `.
  var dividend: Expression? {
    guard let query, query.clauses.isEmpty, query.pipes.isEmpty,
      case .items(let items) = query.head,
      case .arithmetic(.divide, let left, _)? = items.last?.expression.kind
    else { return nil }
    return left
  }

  /// Whether a rank is counted within something here: within groups or what their members have, no
  /// span of time.
  var ranksWithin: Bool {
    guard let query, query.clauses.isEmpty, case .items(let items) = query.head,
      case .rank(within: .some)? = items.last?.form?.kind
    else { return false }
    return true
  }

  /// The number whose rows are to be named: `rate (…) of `.
  var judgingAggregate: Aggregate? {
    guard let aggregate = (definedMeasure ?? lastExpression)?.lastAggregate,
      aggregate.entity?.isMissing ?? false
    else { return nil }
    return aggregate
  }

  /// What a metric or score is made of, as far as no condition on its rows stands.
  private var definedMeasure: Expression? {
    guard case .statement(.define(let definition)) = sentence?.kind else { return nil }
    switch definition.body {
    case .metric(let measure, nil, _): return measure
    case .score(let body) where body.filter == nil: return body.measure
    default: return nil
    }
  }

  /// Whether the measure of a score with a greatest number of points stands here: a rate.
  var definesRatio: Bool {
    guard case .statement(.define(let definition)) = sentence?.kind,
      case .score(let body) = definition.body
    else { return false }
    return body.maximum != nil && definedNumbers != nil
  }

  /// Whether a number is made in brackets here, not a condition: `sum (fee * 2)`.
  var isInNumber: Bool {
    guard let query, query.clauses.isEmpty, query.pipes.isEmpty,
      case .items(let items) = query.head,
      case .aggregate(let aggregate)? = items.last?.expression.kind
    else { return false }
    return aggregate.function != .rate && aggregate.function != .count
  }

  /// The kinds of numbers that a definition is made of, where such a number stands here; nil in
  /// other places.
  var definedNumbers: Set<OfferedName.Kind>? {
    guard compared == nil, case .statement(.define(let definition)) = sentence?.kind else {
      return nil
    }
    switch definition.body {
    case .metric(let measure, nil, _) where measure.isOpen:
      return [.entity, .metric, .score, .flag, .set]
    case .score(let body) where body.filter == nil && body.measure.isOpen:
      return body.maximum == nil ? [.score] : [.metric]
    case .index(let sum) where sum.isOpen: return [.score]
    default: return nil
    }
  }

  /// The scores that stand in the sum already.
  var summed: [Name] {
    guard case .statement(.define(let definition)) = sentence?.kind else { return [] }
    return switch definition.body {
    case .score(let body): body.measure.addends
    case .index(let sum): sum.addends
    default: []
    }
  }

  /// Whether something is defined.
  var isDefining: Bool { if case .statement(.define) = sentence?.kind { true } else { false } }

  /// Whether a metric is defined that divides one number by another.
  var definesQuotient: Bool {
    guard case .statement(.define(let definition)) = sentence?.kind,
      case .metric(let measure, _, _) = definition.body,
      case .arithmetic(.divide, _, _) = measure.kind
    else { return false }
    return true
  }

  /// Whether members are chosen for a set: only a listing has them.
  var definesSet: Bool {
    guard case .statement(.define(let definition)) = sentence?.kind else { return false }
    if case .set = definition.body { return true }
    return false
  }
}

extension Expression {
  /// The names that a sum adds up.
  fileprivate var addends: [Name] {
    switch kind {
    case .path(let path): path.singleName.map { [$0] } ?? []
    case .arithmetic(_, let left, let right): left.addends + right.addends
    default: []
    }
  }

  /// Whether a whole operand is still missing.
  fileprivate var isOpen: Bool {
    if case .arithmetic(_, _, let right) = kind { right.isGap } else { isGap }
  }
}

extension ScalarType {
  /// Whether values of two types stand on both sides of an operator.
  func isReckoned(with other: ScalarType) -> Bool {
    if other.isTemporal { return isTemporal || self == .duration }
    return isNumeric || self == .duration
  }

  /// Whether values of two types are compared with one another.
  func isComparable(with other: ScalarType) -> Bool {
    switch (self, other) {
    case (.date, .timestamp), (.timestamp, .date): true
    case (.flag, _), (_, .flag): false
    default: self == other || isNumeric && other.isNumeric
    }
  }
}

extension Expression {
  /// The expressions that it is made of, from left to right.
  package var parts: [Expression] {
    switch kind {
    case .number, .text, .period, .variable, .path, .grain, .duration, .missing: []
    case .aggregate(let aggregate): aggregate.argument.map { [$0] } ?? []
    case .call(let call): call.arguments
    case .conditional(let conditional):
      conditional.branches.flatMap { [$0.condition, $0.value] }
        + (conditional.otherwise.map { [$0] } ?? [])
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): [operand]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      [left, right]
    case .and(let parts), .or(let parts): parts
    case .membership(let operand, .list(let values), _): [operand] + values
    case .membership(let operand, .range(let low, let high), _): [operand, low, high]
    case .membership(let operand, .period, _): [operand]
    case .between(let operand, let low, let high, _): [operand, low, high]
    case .textMatch(let operand, _, let pattern, _): [operand, pattern]
    }
  }
}

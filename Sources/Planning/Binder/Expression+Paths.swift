import Syntax

extension Expression {
  /// The paths of a condition or value on rows, from left to right. Aggregates are left out:
  /// they speak of other rows.
  var paths: [Path] {
    switch kind {
    case .path(let path), .grain(_, of: let path?): [path]
    case .number, .text, .period, .variable, .grain, .aggregate, .duration, .missing: []
    case .call(let call): call.arguments.flatMap(\.paths)
    case .conditional(let conditional):
      conditional.branches.flatMap { $0.condition.paths + $0.value.paths }
        + (conditional.otherwise?.paths ?? [])
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): operand.paths
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.paths + right.paths
    case .and(let parts), .or(let parts): parts.flatMap(\.paths)
    case .membership(let operand, .list(let values), _):
      operand.paths + values.flatMap(\.paths)
    case .membership(let operand, .range(let low, let high), _),
      .between(let operand, let low, let high, _):
      operand.paths + low.paths + high.paths
    case .membership(let operand, .period, _): operand.paths
    case .textMatch(let operand, _, let pattern, _): operand.paths + pattern.paths
    }
  }
}

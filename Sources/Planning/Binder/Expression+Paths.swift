import Syntax

extension Expression {
  /// The paths of a condition or value on rows, from left to right. Aggregates are left out:
  /// they speak of other rows.
  var rowPaths: [Path] {
    switch kind {
    case .path(let path), .grain(_, of: let path?): [path]
    case .number, .text, .period, .variable, .grain, .aggregate, .duration, .missing: []
    case .call(let call): call.arguments.flatMap(\.rowPaths)
    case .conditional(let conditional):
      conditional.branches.flatMap { $0.condition.rowPaths + $0.value.rowPaths }
        + (conditional.otherwise?.rowPaths ?? [])
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): operand.rowPaths
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.rowPaths + right.rowPaths
    case .and(let parts), .or(let parts): parts.flatMap(\.rowPaths)
    case .membership(let operand, .list(let values), _):
      operand.rowPaths + values.flatMap(\.rowPaths)
    case .membership(let operand, .range(let low, let high), _),
      .between(let operand, let low, let high, _):
      operand.rowPaths + low.rowPaths + high.rowPaths
    case .membership(let operand, .period, _): operand.rowPaths
    case .textMatch(let operand, _, let pattern, _): operand.rowPaths + pattern.rowPaths
    }
  }
}

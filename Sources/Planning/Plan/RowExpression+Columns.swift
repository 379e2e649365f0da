import Metrics

extension RowExpression {
  /// The stored columns whose values this value is made of. What a condition inside only looks
  /// at is left out.
  var columns: [ColumnID] {
    switch self {
    case .column(let column, _): [column]
    case .literal, .flag: []
    case .via(_, let inner), .known(let inner, _), .negated(let inner), .absolute(let inner),
      .date(let inner), .part(_, let inner), .lowercased(let inner), .length(let inner),
      .rounded(let inner, _), .moved(let inner, _):
      inner.columns
    case .arithmetic(_, let left, let right), .shifted(let left, let right),
      .elapsed(_, let left, let right), .worked(_, _, let left, let right):
      left.columns + right.columns
    case .coalesce(let choices): choices.flatMap(\.columns)
    case .conditional(let branches, let otherwise, _):
      branches.flatMap(\.value.columns) + (otherwise?.columns ?? [])
    }
  }
}

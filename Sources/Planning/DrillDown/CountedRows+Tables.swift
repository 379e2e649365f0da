package import Metrics

extension CountedRows {
  /// The entity whose rows they are, and those whose values choose or group them.
  package var tablesRead: [EntityID] {
    [entity] + condition.tables + keys.flatMap(\.tables)
  }
}

extension Condition {
  fileprivate var tables: [EntityID] {
    switch self {
    case .constant: []
    case .compare(_, let left, let right): left.tables + right.tables
    case .isAmong(let value, _), .isWithin(let value, _), .matches(let value, _),
      .isMissing(let value), .holds(let value):
      value.tables
    case .not(let inner), .via(_, let inner): inner.tables
    case .all(let parts), .any(let parts): parts.flatMap(\.tables)
    case .judged(let judged):
      judged.aggregations.flatMap { aggregation in
        [aggregation.entity] + aggregation.filter.tables
      }
    case .belongs(let keys, _): keys.flatMap(\.tables)
    }
  }
}

extension RowExpression {
  fileprivate var tables: [EntityID] {
    switch self {
    case .flag(let condition): condition.tables
    case .conditional(let branches, let otherwise, _):
      branches.flatMap { $0.condition.tables + $0.value.tables } + (otherwise?.tables ?? [])
    default: columns.map(\.entity)
    }
  }
}

extension GroupKey {
  fileprivate var tables: [EntityID] {
    switch self {
    case .member(let entity, _): [entity]
    case .value(let value), .grain(_, let value), .band(let value, _): value.tables
    }
  }
}

package import Metrics

extension Measure {
  /// The stored columns that decide which rows it counts among those that all measures of its
  /// aggregation count: their values choose, or must be there.
  package var decidingColumns: Set<ColumnID> {
    let chosen = filter.columns
    return switch function {
    case .count, .distinct: chosen
    case .rate(let condition): chosen.union(condition.columns)
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      chosen.union(value.columnsRead)
    }
  }

  /// Whether it is made of values that no column has, as `case … then 1 else 0`: then it counts
  /// rows, whatever it is called.
  package var countsByValues: Bool {
    switch function {
    case .count, .rate, .distinct: false
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      value.columns.isEmpty
    }
  }
}

extension Condition {
  /// The stored columns that it looks at.
  package var columns: Set<ColumnID> { Set(columnsRead) }

  /// Whether no row fulfils both, as far as that is seen: one is the other's opposite, or both ask
  /// for different single values.
  package func excludes(_ other: Condition) -> Bool {
    parts.contains { part in
      other.parts.contains { other in
        if part == .not(other) || other == .not(part) { return true }
        guard part != other, let value = part.valueAsked else { return false }
        return value == other.valueAsked
      }
    }
  }

  /// The conditions that all have to be true for it to be.
  private var parts: [Condition] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  /// What it compares with a single value.
  private var valueAsked: RowExpression? {
    switch self {
    case .compare(.equal, let value, .literal): value
    case .matches(let value, let pattern)
    where pattern.kind == .equals && pattern.texts.count == 1:
      value
    default: nil
    }
  }

  fileprivate var columnsRead: [ColumnID] {
    switch self {
    case .constant, .judged: []
    case .compare(_, let left, let right): left.columnsRead + right.columnsRead
    case .isAmong(let value, _), .isWithin(let value, _), .matches(let value, _),
      .isMissing(let value), .holds(let value):
      value.columnsRead
    case .not(let inner), .via(_, let inner): inner.columnsRead
    case .all(let parts), .any(let parts): parts.flatMap(\.columnsRead)
    case .belongs(let keys, _): keys.flatMap(\.columnsRead)
    }
  }
}

extension GroupKey {
  fileprivate var columnsRead: [ColumnID] {
    switch self {
    case .member: []
    case .value(let value), .grain(_, let value), .band(let value, _): value.columnsRead
    }
  }
}

extension RowExpression {
  fileprivate var columnsRead: [ColumnID] {
    switch self {
    case .flag(let condition): condition.columnsRead
    case .conditional(let branches, let otherwise, _):
      branches.flatMap { $0.condition.columnsRead + $0.value.columnsRead }
        + (otherwise?.columnsRead ?? [])
    default: columns
    }
  }
}

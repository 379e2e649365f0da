import Metrics

extension PrivateColumns {
  /// The first private column that an answer would tell of; which rows it counts and lists, their
  /// conditions have answered for.
  static func column(in plan: LogicalPlan, of model: Model) -> ColumnID? {
    let shown = PrivateColumns(model: model, asked: .presence)
    let choosing = PrivateColumns(model: model, asked: .value)
    return shown.first(plan.source.aggregations) { aggregation in
      shown.first(aggregation.keys, shown.column)
        ?? shown.first(aggregation.measures) { shown.column(in: $0.function) }
    }
      ?? shown.first(plan.steps) { step in
        switch step {
        case .filter(let condition): choosing.column(in: condition)
        case .sort(let keys): shown.first(keys) { shown.column(in: $0.expression) }
        case .top(_, let key, _), .topEach(_, let key, _, _): shown.column(in: key.expression)
        case .project(let columns): shown.first(columns) { shown.column(in: $0.expression) }
        case .others, .limit, .parts, .split: nil
        }
      }
  }

  /// How many different values a column has may be told.
  private func column(in function: Measure.Function) -> ColumnID? {
    switch function {
    case .count, .distinct(.member): nil
    case .distinct(.value(let value)) where value.isStored: nil
    case .distinct(let key): column(in: key)
    case .rate(let condition): column(in: condition)
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      column(in: value)
    }
  }

  func column(in condition: ResultCondition) -> ColumnID? {
    switch condition {
    case .member(let condition): column(in: condition)
    case .compare(_, let left, let right): column(in: left) ?? column(in: right)
    case .isMissing(let value): column(in: value)
    case .not(let inner): column(in: inner)
    case .all(let parts), .any(let parts): first(parts, column)
    }
  }

  func column(in expression: ResultExpression) -> ColumnID? {
    switch expression {
    case .attribute(let value): column(in: value)
    case .rankWithin(.member(_, _, let value), let operand, _):
      column(in: value) ?? column(in: operand)
    case .arithmetic(_, let left, let right): column(in: left) ?? column(in: right)
    case .negated(let operand), .percentage(let operand, _), .rank(let operand, _),
      .rankWithin(.dimension, let operand, _), .classed(let operand, _):
      column(in: operand)
    case .points(let points): first(points.leaves) { column(in: $0.ratio) }
    case .dimension, .measure, .denominator, .number, .confidence, .target: nil
    }
  }
}

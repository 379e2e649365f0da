package import Values

extension LogicalPlan {
  /// The length of time whose labels an expression gives; nil for every other expression.
  package func grain(of expression: ResultExpression) -> Grain? {
    guard case .dimension(let index) = expression, case .groups(let groups) = source,
      let keys = groups.aggregations.first?.keys, keys.indices.contains(index),
      case .grain(let grain, _) = keys[index]
    else { return nil }
    return grain
  }

  /// How the value of several groups follows from theirs; nil where it needs their rows.
  func rollup(of expression: ResultExpression) -> TableRollup? {
    switch expression {
    case .dimension: return .label
    case .attribute: return .missing
    case .measure(let id): return function(of: id)?.rollup
    case .arithmetic(.divided, let part, .number(let divisor)) where divisor > Decimal(0):
      return rollup(of: part)
    case .denominator(let id):
      switch function(of: id) {
      case .rate, .count, .sum, .average, .median, .percentile, .deviation: return .sum
      default: return nil
      }
    default: return nil
    }
  }

  private func function(of id: MeasureID) -> Measure.Function? {
    let aggregations = source.aggregations
    guard id.related == nil, aggregations.indices.contains(id.aggregation),
      aggregations[id.aggregation].measures.indices.contains(id.measure)
    else { return nil }
    return aggregations[id.aggregation].measures[id.measure].function
  }
}

extension Measure.Function {
  fileprivate var rollup: TableRollup? {
    switch self {
    case .count, .sum: .sum
    case .rate, .average: .ratio
    case .minimum: .least
    case .maximum: .greatest
    case .median, .percentile, .distinct, .deviation: nil
    }
  }
}

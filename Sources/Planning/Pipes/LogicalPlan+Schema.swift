import Values

extension LogicalPlan {
  /// The columns that the plan's result will have, known before it runs.
  package var schema: TableSchema {
    if case .parts(let parts)? = steps.last { return parts.schema }
    guard case .project(let outputs)? = steps.last else { return TableSchema(columns: []) }
    let columns = outputs.enumerated().map { index, output in
      var column = TableColumn(
        name: output.name, kind: output.names == nil ? kind(of: output.expression) : .text,
        isDimension: output.role == .dimension, grain: grain(of: output.expression),
        rollup: output.role == .dimension ? .label : rollup(of: output.expression))
      column.origin = index
      column.isDenominator = output.role == .denominator
      return column
    }
    var order: Int?
    for case .sort(let keys) in steps {
      order = outputs.firstIndex { $0.expression == keys.first?.expression }
    }
    return TableSchema(columns: columns, order: order)
  }

  /// What the values of an expression are.
  package func kind(of expression: ResultExpression) -> ColumnKind {
    switch expression {
    case .dimension(let index): return kind(ofDimension: index)
    case .attribute(let value): return ColumnKind(value.type)
    case .measure(let id): return kind(of: id)
    case .denominator: return .count
    case .arithmetic(.divided, let hours, .number(let divisor))
    where divisor == Decimal(24) && kind(of: hours) == .hours:
      return .days
    case .arithmetic(let op, let left, let right):
      return ColumnKind.combined(op, kind(of: left), kind(of: right))
    case .negated(let operand):
      let kind = kind(of: operand)
      return kind == .rate ? .points : kind
    case .percentage(_, .points): return .points
    case .percentage, .confidence: return .rate
    case .classed: return .text
    default: return .number
    }
  }

  private func kind(ofDimension index: Int) -> ColumnKind {
    guard case .groups(let groups) = source, groups.names[index] == nil,
      let keys = groups.aggregations.first?.keys,
      keys.indices.contains(index), case .value(let value) = keys[index]
    else { return .text }
    return ColumnKind(value.type)
  }

  private func kind(of id: MeasureID) -> ColumnKind {
    let aggregations = source.aggregations
    guard aggregations.indices.contains(id.aggregation),
      aggregations[id.aggregation].measures.indices.contains(id.measure)
    else { return .number }
    switch aggregations[id.aggregation].measures[id.measure].function {
    case .count, .distinct: return .count
    case .rate: return .rate
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      return ColumnKind(value.type)
    }
  }
}

extension ColumnKind {
  /// The kind of values of a type.
  init(_ type: ScalarType) {
    switch type {
    case .text: self = .text
    case .date: self = .date
    case .timestamp: self = .timestamp
    case .flag: self = .flag
    case .rate: self = .rate
    case .duration: self = .hours
    case .integer, .decimal, .quotient: self = .number
    }
  }

  /// What arithmetic on two kinds of numbers gives. Rates that are added or taken from one
  /// another are percentage points.
  static func combined(
    _ op: ArithmeticOperator, _ left: ColumnKind, _ right: ColumnKind
  ) -> ColumnKind {
    if let span = span(op, left, right) { return span }
    let shares: Set<ColumnKind> = [.rate, .points]
    switch op {
    case .plus, .minus:
      if shares.contains(left), shares.contains(right) { return .points }
      return left == .count && right == .count ? .count : .number
    case .times, .divided:
      if left == .points, right == .number { return .points }
      if op == .times, left == .number, right == .points { return .points }
      return .number
    }
  }

  /// The unit that is left of two numbers of which one is a span of time; nil where there is
  /// none, or where their units differ.
  private static func span(
    _ op: ArithmeticOperator, _ left: ColumnKind, _ right: ColumnKind
  ) -> ColumnKind? {
    let plain: Set<ColumnKind> = [.number, .count]
    switch op {
    case .plus, .minus:
      if left.isSpan, right == left || plain.contains(right) { return left }
      return right.isSpan && plain.contains(left) ? right : nil
    case .times:
      if left.isSpan { return plain.contains(right) ? left : nil }
      return right.isSpan && plain.contains(left) ? right : nil
    case .divided: return left.isSpan && plain.contains(right) ? left : nil
    }
  }
}

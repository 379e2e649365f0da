import Columnar
import Metrics
import Planning
import Results
import Values

/// Evaluates expressions and conditions on rows of a result, a whole column at a time.
struct ResultEvaluator: Sendable {
  let dataset: Dataset
  let settings: Executor.Settings
  var dimensions: [ResultValues]
  var measures: [[MeasureColumn]]
  let member: EntityID?
  /// By position in ``Groups/related``; nil where there is nothing to take measures over.
  var related: [RelatedMeasures?] = []
  /// By dimension: what the groups are made by.
  var keys: [DimensionKeys] = []
  /// The rows that take part in a ranking.
  var rankable: [UInt32] = []
  /// Row numbers lie below it.
  var rowCount = 0

  func values(
    _ expression: ResultExpression, _ rows: [UInt32]
  ) throws(ExecutionError) -> ResultValues {
    try settings.cancellation.check()
    switch expression {
    case .dimension(let index):
      if let member { return .stored(dataset.memberLabels(member, rows: rows)) }
      return dimensions[index].gathered(rows)
    case .attribute(let expression): return try attribute(expression, rows)
    case .measure(let id): return try measure(id, rows)
    case .denominator(let id): return try denominator(id, rows)
    case .number(let number):
      let unscaled = Array(repeating: number.unscaled, count: rows.count)
      return .decimals(unscaled: unscaled, scale: number.scale, style: .shortest, missing: nil)
    case .arithmetic(let op, let left, let right):
      let (left, right) = (try values(left, rows), try values(right, rows))
      return try left.exact.combined(op, with: right.exact).values
    case .negated(let operand):
      let zero = try values(.number(Decimal(0)), rows)
      return try zero.exact.combined(.minus, with: values(operand, rows).exact).values
    case .percentage(let operand, let unit):
      return try values(operand, rows).exact.percentages(unit)
    case .rank(let operand, let descending):
      return try places(operand, descending: descending, rows)
    case .rankWithin(let scope, let operand, let descending):
      return try places(operand, descending: descending, within: scope, rows)
    case .confidence(let id, let isUpper):
      return try measure(id, rows).confidence(isUpper: isUpper)
    case .target(let goal): return target(goal, rows)
    case .points(let points): return try self.points(points, rows)
    case .classed(let operand, let classes):
      return self.classes(try values(operand, rows), classes)
    }
  }

  private func attribute(
    _ expression: RowExpression, _ rows: [UInt32]
  ) throws(ExecutionError) -> ResultValues {
    guard let member else { throw .unsupported("a field of a group") }
    let value = try RowCompiler(dataset: dataset, entity: member).value(expression)
    if let column = value.column { return ResultValues.stored(column).gathered(rows) }
    var lanes = IntegerLanes(values: [], present: [])
    for chunk in rows.batches(settings.options) {
      try settings.cancellation.check()
      let part = try value.evaluator.evaluate(.listed(chunk))
      lanes.values += part.values
      lanes.present?.append(
        contentsOf: part.present ?? Array(repeating: 1, count: part.count))
    }
    return value.format.values(lanes)
  }

  func truths(
    _ condition: ResultCondition, _ rows: [UInt32]
  ) throws(ExecutionError) -> TruthLanes {
    switch condition {
    case .member(let condition): return try memberTruths(condition, rows)
    case .compare(let relation, let left, let right):
      return try values(left, rows).compared(
        relation, with: values(right, rows), settings.cancellation)
    case .isMissing(let expression):
      let values = try values(expression, rows)
      return TruthLanes(
        bytes: rows.indices.map { TruthLanes.byte(values.isMissing(at: $0)) })
    case .not(let inner): return try truths(inner, rows).negated
    case .all(let parts):
      var result = TruthLanes(repeating: TruthLanes.isTrue, count: rows.count)
      for part in parts { result = result.and(try truths(part, rows)) }
      return result
    case .any(let parts):
      var result = TruthLanes(repeating: TruthLanes.isFalse, count: rows.count)
      for part in parts { result = result.or(try truths(part, rows)) }
      return result
    }
  }

  /// The members where a condition is true, by one shared pass over their table; nil when
  /// `rows` are not the whole of it.
  func scan(_ rows: [UInt32], _ condition: Condition) throws(ExecutionError) -> [UInt32]? {
    guard settings.options.usesShortcuts, let member,
      rows.isIdentity(of: dataset.table(of: member).rowCount)
    else { return nil }
    let evaluator = try RowCompiler(dataset: dataset, entity: member).condition(condition)
    return try settings.scan(rowCount: rows.count).rows(where: evaluator)
  }

  private func memberTruths(
    _ condition: Condition, _ rows: [UInt32]
  ) throws(ExecutionError) -> TruthLanes {
    guard let member else { throw .unsupported("a field of a group") }
    let evaluator = try RowCompiler(dataset: dataset, entity: member).condition(condition)
    var truths = TruthLanes(bytes: [])
    for chunk in rows.batches(settings.options) {
      try settings.cancellation.check()
      truths.bytes += try evaluator.evaluate(.listed(chunk)).bytes
    }
    return truths
  }
}

extension [UInt32] {
  /// The rows batch by batch.
  fileprivate func batches(_ options: EngineOptions) -> [[UInt32]] {
    options.batches(of: indices).map { Array(self[$0]) }
  }
}

extension ResultValues {
  /// Compares row by row, exactly; unknown where one side is missing.
  func compared(
    _ relation: ComparisonOperator, with other: ResultValues, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> TruthLanes {
    var truths = TruthLanes(repeating: TruthLanes.unknown, count: count)
    for row in 0..<count {
      try cancellation.check(atStep: row)
      guard let order = order(at: row, with: other) else { continue }
      truths.bytes[row] = TruthLanes.byte(relation.holds(order))
    }
    return truths
  }

  /// -1, 0 or 1 as the value of a row is less, equal or greater; nil where one is missing.
  private func order(at row: Int, with other: ResultValues) -> Int? {
    if let left = number(at: row), let right = other.number(at: row) {
      return left.isLess(than: right) ? -1 : right.isLess(than: left) ? 1 : 0
    }
    guard let left = text(at: row), let right = other.text(at: row) else { return nil }
    let (low, high) = (Collation.key(left), Collation.key(right))
    return low.lexicographicallyPrecedes(high) ? -1 : high == low ? 0 : 1
  }

  private func text(at row: Int) -> String? {
    guard case .stored(let column) = self else { return nil }
    return column.text(at: row)
  }
}

extension ComparisonOperator {
  /// Whether operands in this order (-1 less, 0 equal, 1 greater) stand in the relation.
  fileprivate func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

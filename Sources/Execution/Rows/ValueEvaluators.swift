import Columnar

/// One value for every row, or a missing one.
struct ConstantValue: ValueEvaluator {
  let value: Int64?

  func evaluate(_ batch: RowBatch) -> IntegerLanes {
    var lanes = IntegerLanes(repeating: value ?? 0, count: batch.count)
    if value == nil { lanes.present = Array(repeating: 0, count: batch.count) }
    return lanes
  }
}

extension ConstantValue {
  /// The constant transformed at once; nil when that is to fail later, with rows.
  func transformed(by transform: MappedValue.Transform) -> ConstantValue? {
    let value = MappedValue(operand: self, transform: transform)
    guard let lanes = try? value.evaluate(.contiguous(0..<1)) else { return nil }
    return ConstantValue(value: lanes[0])
  }
}

/// A stored column of integers or of codes.
struct StoredValue: ValueEvaluator {
  let integers: PackedIntegers

  func evaluate(_ batch: RowBatch) -> IntegerLanes { integers.lanes(batch) }
}

/// A text column without a dictionary: the code of a row is its number plus 1.
struct PlainTextValue: ValueEvaluator {
  let missing: Bitmap?

  func evaluate(_ batch: RowBatch) -> IntegerLanes {
    let rows = batch.rowNumbers
    var lanes = IntegerLanes(values: rows.map { Int64($0) + 1 })
    if let missing { lanes.present = rows.map { missing[$0] ? 0 : 1 } }
    return lanes
  }
}

extension RowBatch {
  /// The position of each row in the table.
  var rowNumbers: [Int] {
    switch self {
    case .contiguous(let rows): Array(rows)
    case .listed(let rows): rows.map(Int.init)
    }
  }
}

/// A value that depends on the code of the row only, tabulated once.
struct TabulatedValue: ValueEvaluator {
  let codes: PackedIntegers
  let values: [Int64]
  let present: [UInt8]

  func evaluate(_ batch: RowBatch) -> IntegerLanes {
    IntegerLanes(
      values: codes.numbers(from: values, batch), present: codes.bytes(from: present, batch))
  }
}

/// A value transformed row by row.
struct MappedValue: ValueEvaluator {
  let operand: any ValueEvaluator
  let transform: Transform

  enum Transform: Sendable {
    case day, hourOfInstant
    /// The day of instants within 136 years from this day.
    case dayFrom(Int64)
    /// A constant where the value is missing.
    case filled(with: Int64)
    case startOfDay, startOfNextDay
    case below(Int64)
    case negated, magnitude
    case scaled(by: Int64)
    /// The entry of a table at the value.
    case lookedUp([Int64])
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let lanes = try operand.evaluate(batch)
    return switch transform {
    case .day: lanes.days
    case .dayFrom(let first): lanes.days(from: first)
    case .filled(let constant): lanes.filledIn(with: constant)
    case .hourOfInstant: lanes.hours
    case .startOfDay: lanes.startsOfDays
    case .startOfNextDay: lanes.movedBySeconds(86_400)
    case .below(let limit): lanes.below(limit)
    case .negated: try lanes.negated.exact
    case .magnitude: try lanes.magnitude.exact
    case .scaled(let factor): try lanes.multiplying(by: factor).exact
    case .lookedUp(let table): lanes.lookedUp(in: table)
    }
  }
}

extension CheckedLanes {
  /// The lanes, unless a value overflowed.
  var exact: IntegerLanes {
    get throws(ExecutionError) {
      if overflowed { throw .overflow(.rowArithmetic) }
      return lanes
    }
  }
}

/// A value computed from two.
struct CombinedValue: ValueEvaluator {
  let left: any ValueEvaluator
  let right: any ValueEvaluator
  let operation: Operation

  enum Operation: Sendable {
    case plus, minus, times
    /// The right value where the left one is missing.
    case coalesce
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let left = try left.evaluate(batch)
    if operation == .coalesce, left.present == nil { return left }
    let right = try right.evaluate(batch)
    return switch operation {
    case .plus: try left.adding(right).exact
    case .minus: try left.subtracting(right).exact
    case .times: try left.multiplying(by: right).exact
    case .coalesce: left.filledIn(from: right)
    }
  }
}

/// The value of the first branch whose condition is true.
struct ConditionalValue: ValueEvaluator {
  let branches: [(condition: any ConditionEvaluator, value: any ValueEvaluator)]
  let otherwise: any ValueEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    var result = try otherwise.evaluate(batch)
    for branch in branches.reversed() {
      let truth = try branch.condition.evaluate(batch)
      result = try branch.value.evaluate(batch).chosen(where: truth, else: result)
    }
    return result
  }
}

/// A condition as a value.
struct FlagValue: ValueEvaluator {
  let condition: any ConditionEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    try condition.evaluate(batch).lanes
  }
}

/// Working seconds or days before an instant, by table.
struct WorkedBeforeValue: ValueEvaluator {
  let operand: any ValueEvaluator
  let table: WorkingTimeTable

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    table.secondsBefore(try operand.evaluate(batch))
  }
}

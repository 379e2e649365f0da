import Columnar

/// One truth for every row.
struct ConstantCondition: ConditionEvaluator {
  let truth: UInt8

  func evaluate(_ batch: RowBatch) -> TruthLanes {
    TruthLanes(repeating: truth, count: batch.count)
  }
}

/// A stored column against one range, without unpacking it.
struct StoredRangeCondition: ConditionEvaluator {
  let integers: PackedIntegers
  let test: RangeTest

  func evaluate(_ batch: RowBatch) -> TruthLanes { integers.test(test, batch) }
}

/// A truth that depends on the code of the row only, tabulated once.
struct TabulatedCondition: ConditionEvaluator {
  let codes: PackedIntegers
  let table: [UInt8]

  func evaluate(_ batch: RowBatch) -> TruthLanes { codes.truths(from: table, batch) }
}

/// A computed value against a range.
struct RangeCondition: ConditionEvaluator {
  let operand: any ValueEvaluator
  let range: ValueRange

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    let truth = try operand.evaluate(batch).isIn(range.values)
    return range.isComplement ? truth.negated : truth
  }
}

/// A computed value looked up in a table of truths.
struct LookupCondition: ConditionEvaluator {
  let operand: any ValueEvaluator
  let table: [UInt8]

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    try operand.evaluate(batch).truths(from: table)
  }
}

/// Two computed values compared.
struct ComparisonCondition: ConditionEvaluator {
  let left: any ValueEvaluator
  let right: any ValueEvaluator
  let isEquality: Bool

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    let left = try left.evaluate(batch)
    let right = try right.evaluate(batch)
    return isEquality ? left.isEqual(to: right) : left.isLess(than: right)
  }
}

/// A text column without a dictionary, matched row by row.
struct PlainTextCondition: ConditionEvaluator {
  let entries: TextPool
  let missing: Bitmap?
  let matcher: TextMatcher

  func evaluate(_ batch: RowBatch) -> TruthLanes {
    let bytes = batch.rowNumbers.map { row -> UInt8 in
      if missing?[row] == true { return TruthLanes.unknown }
      return TruthLanes.byte(matcher.matches(entries[row]))
    }
    return TruthLanes(bytes: bytes)
  }
}

/// Whether a computed value is missing.
struct MissingCondition: ConditionEvaluator {
  let operand: any ValueEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    try operand.evaluate(batch).isMissing
  }
}

struct NegatedCondition: ConditionEvaluator {
  let operand: any ConditionEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    try operand.evaluate(batch).negated
  }
}

/// All or any of one or more conditions.
struct ConnectedCondition: ConditionEvaluator {
  let first: any ConditionEvaluator
  let others: [any ConditionEvaluator]
  let isConjunction: Bool

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    var result = try first.evaluate(batch)
    for operand in others {
      let truth = try operand.evaluate(batch)
      result = isConjunction ? result.and(truth) : result.or(truth)
    }
    return result
  }
}

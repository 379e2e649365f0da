import Columnar
import Planning
import Values

extension RowCompiler {
  func comparison(
    _ relation: ComparisonOperator, _ left: RowExpression, _ right: RowExpression
  ) throws(ExecutionError) -> any ConditionEvaluator {
    switch (left, right) {
    case (.via(let link, let inner), .literal):
      return try condition(.via(link, .compare(relation, inner, right)))
    case (_, .literal(.text(let text))):
      return try condition(textComparison(relation, left, text))
    case (_, .literal(let literal)):
      let type = try value(left).type
      return try range(left, ValueRange(relation, literal, type: type))
    case (.literal, _):
      return try comparison(relation.mirrored, right, left)
    case (.date(let instant), _)
    where usesShortcuts && instant.type == .timestamp && right.type == .date:
      return try dayComparison(relation, instant, right)
    case (_, .date(let instant))
    where usesShortcuts && instant.type == .timestamp && left.type == .date:
      return try dayComparison(relation.mirrored, instant, left)
    default:
      return try comparison(relation, value(left), value(right))
    }
  }

  /// The day of an instant compared with a date, by instants: the date becomes the first
  /// second of its day or of the next, which saves dividing every instant.
  private func dayComparison(
    _ relation: ComparisonOperator, _ instant: RowExpression, _ date: RowExpression
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let instants = try value(instant)
    let dates = try value(date)
    guard instants.type == .timestamp, dates.type == .date else {
      return try comparison(relation, day(of: instants), day(of: dates))
    }
    let starts = dates.mapped(.startOfDay, type: .timestamp)
    let ends = starts.mapped(.startOfNextDay)
    switch relation {
    case .equal, .notEqual: return try comparison(relation, day(of: instants), dates)
    case .less, .greaterOrEqual: return try comparison(relation, instants, starts)
    case .lessOrEqual: return try comparison(.less, instants, ends)
    case .greater: return try comparison(.greaterOrEqual, instants, ends)
    }
  }

  private func textComparison(
    _ relation: ComparisonOperator, _ operand: RowExpression, _ text: String
  ) -> Condition {
    func matches(_ kind: TextPattern.Kind) -> Condition {
      .matches(operand, TextPattern(kind, [text], folding: .letterCase))
    }
    return switch relation {
    case .equal: matches(.equals)
    case .notEqual: .not(matches(.equals))
    case .less: matches(.less)
    case .lessOrEqual: matches(.lessOrEqual)
    case .greater: matches(.greater)
    case .greaterOrEqual: matches(.greaterOrEqual)
    }
  }

  private func comparison(
    _ relation: ComparisonOperator, _ left: CompiledValue, _ right: CompiledValue
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let values = try unified([left, right])
    let (left, right) = (try ranked(values[0]).evaluator, try ranked(values[1]).evaluator)
    func less(
      _ left: any ValueEvaluator, _ right: any ValueEvaluator
    ) -> any ConditionEvaluator {
      ComparisonCondition(left: left, right: right, isEquality: false)
    }
    let equality = ComparisonCondition(left: left, right: right, isEquality: true)
    return switch relation {
    case .equal: equality
    case .notEqual: NegatedCondition(operand: equality)
    case .less: less(left, right)
    case .greater: less(right, left)
    case .lessOrEqual: NegatedCondition(operand: less(right, left))
    case .greaterOrEqual: NegatedCondition(operand: less(left, right))
    }
  }

  /// Texts as the ranks of their folded forms, so that they compare like numbers; everything
  /// else as it is.
  private func ranked(_ value: CompiledValue) throws(ExecutionError) -> CompiledValue {
    guard let dictionary = value.format.dictionary else { return value }
    let ranks = try ranks(
      of: dictionary.entries.strings.lazy.map(TextFolding.marked), cancellation)
    return value.mapped(.lookedUp([0] + ranks), type: .integer)
  }

  /// A condition on the value of an expression, on packed offsets where that is possible.
  func range(
    _ operand: RowExpression, _ range: ValueRange
  ) throws(ExecutionError) -> any ConditionEvaluator {
    if let pushed = pushed(operand, range, missing: TruthLanes.unknown, limit: nil) {
      return pushed
    }
    return RangeCondition(operand: try value(operand).evaluator, range: range)
  }
}

/// The rank of each text in the order of all, from 1; equal texts have one rank.
func ranks(
  of texts: some Collection<String>, _ cancellation: CancellationFlag
) throws(ExecutionError) -> [Int64] {
  var keys = CollationKeys()
  for text in texts {
    try cancellation.check(atStep: keys.count)
    keys.append(Collation.key(text))
  }
  let order = try keys.all.sorted(by: keys.precedes, until: { cancellation.isRaised })
    .orCancelled()
  var ranks = [Int64](repeating: 0, count: keys.count)
  var rank: Int64 = 0
  for (position, key) in order.enumerated() {
    try cancellation.check(atStep: position)
    if position == 0 || keys.precedes(order[position - 1], key) { rank += 1 }
    ranks[key.index] = rank
  }
  return ranks
}

/// The sort keys of many texts in one buffer.
private struct CollationKeys {
  private var bytes: [UInt8] = []
  /// In the order in which they came.
  private(set) var all: [Key] = []

  /// One key: its bytes, the first of them as a number, for most keys differ there.
  struct Key {
    let index: Int
    let first: UInt64
    let start: Int
    let end: Int
  }

  var count: Int { all.count }

  mutating func append(_ key: [UInt8]) {
    var first: UInt64 = 0
    for place in 0..<8 { first = first << 8 | UInt64(place < key.count ? key[place] : 0) }
    let start = bytes.count
    bytes.append(contentsOf: key)
    all.append(Key(index: all.count, first: first, start: start, end: bytes.count))
  }

  func precedes(_ left: Key, _ right: Key) -> Bool {
    if left.first != right.first { return left.first < right.first }
    return bytes[left.start..<left.end].lexicographicallyPrecedes(bytes[right.start..<right.end])
  }
}

extension ValueRange {
  /// The stored integers of a type that stand in a relation to a constant.
  init(
    _ relation: ComparisonOperator, _ literal: Literal, type: ScalarType
  ) throws(ExecutionError) {
    switch (type, literal) {
    case (.integer, .number(let number)), (.duration, .number(let number)):
      self.init(relation, number, scale: 0)
    case (.decimal(let scale), .number(let number)):
      self.init(relation, number, scale: scale)
    case (.timestamp, .date(let date)):
      let seconds = Timestamp(startOf: date).secondsSinceEpoch
      self.init(relation, floor: Int128(seconds), isExact: true)
    case (.date, .timestamp(let instant)):
      self.init(
        relation, floor: Int128(instant.date.daysSinceEpoch), isExact: instant.secondOfDay == 0)
    default:
      guard literal.type == type || (type == .integer && literal.type == .duration),
        let integer = literal.integer
      else { throw .unsupported("a comparison of \(type) with \(literal.type)") }
      self.init(relation, floor: Int128(integer), isExact: true)
    }
  }
}

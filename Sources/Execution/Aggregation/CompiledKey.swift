import Columnar
import Metrics
import Planning
import Values

/// A dimension made ready to run: a number for each row, equal where the group is.
struct CompiledKey: Sendable {
  let values: any ValueEvaluator
  let domain: KeyDomain
  /// The same as small codes, when there are few.
  let codes: KeyCodes?
}

/// What the numbers of a dimension mean.
enum KeyDomain: Sendable {
  /// Codes of texts, from 1.
  case text(TextPool)
  /// Rows of an entity.
  case member(EntityID)
  /// Ordinals of a grain.
  case grain(Grain)
  /// Stored integers.
  case value(ValueFormat)
  /// Classes of numbers by their labels, from 0.
  case bands([String])
}

/// A dimension as codes below a bound: 0 is missing, code `c` is the number `first + c - 1`.
struct KeyCodes: Sendable {
  let first: Int64
  /// One more than the largest code.
  let bound: Int
  let source: Source

  enum Source: Sendable {
    /// The stored offset is the code.
    case stored(PackedIntegers)
    /// The code stands in a table at the stored offset.
    case tabulated(PackedIntegers, [UInt32])
    /// The code is made from the number.
    case computed(any ValueEvaluator)
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> [UInt32] {
    switch source {
    case .stored(let integers): integers.codes(batch)
    case .tabulated(let integers, let table): integers.codes(from: table, batch)
    case .computed(let values): try values.evaluate(batch).codes(from: first)
    }
  }
}

extension RowCompiler {
  func key(_ key: GroupKey) throws(ExecutionError) -> CompiledKey {
    switch key {
    case .member(let entity, let path): memberKey(entity, path)
    case .value(let expression): try valueKey(expression)
    case .grain(let grain, let expression): try grainKey(grain, expression)
    case .band(let expression, let bands): try bandKey(expression, bands)
    }
  }

  private func memberKey(_ entity: EntityID, _ path: [LinkID]) -> CompiledKey {
    let count = dataset.table(of: entity).rowCount
    guard let first = path.first.map(dataset.link) else {
      let codes = KeyCodes(first: 0, bound: count + 1, source: .computed(RowNumberValue()))
      return CompiledKey(values: RowNumberValue(), domain: .member(entity), codes: codes)
    }
    let targets = path.dropFirst().reduce(first.targets.map(Int.init)) { targets, link in
      targets.map { $0 < 0 ? -1 : dataset.link(link).target(ofRow: $0) ?? -1 }
    }
    let values = TabulatedValue(
      codes: first.codes, values: targets.map { Int64($0) },
      present: targets.map { $0 < 0 ? 0 : 1 })
    let table = targets.map { UInt32($0 + 1) }
    let codes = KeyCodes(
      first: 0, bound: count + 1, source: .tabulated(first.codes, table))
    return CompiledKey(values: values, domain: .member(entity), codes: codes)
  }

  private func valueKey(_ expression: RowExpression) throws(ExecutionError) -> CompiledKey {
    let value = try value(expression)
    if let dictionary = value.format.dictionary { return try textKey(value, dictionary) }
    return CompiledKey(
      values: value.evaluator, domain: .value(value.format), codes: codes(of: value))
  }

  private func textKey(_ value: CompiledValue, _ dictionary: TextDictionary)
    throws(ExecutionError) -> CompiledKey
  {
    guard !dictionary.isDistinct else {
      return CompiledKey(
        values: value.evaluator, domain: .text(dictionary.entries), codes: codes(of: value))
    }
    let (distinct, tables) = try TextDictionary.merged([dictionary], cancellation)
    let mapped = value.mapped(.lookedUp(tables[0]))
    return CompiledKey(
      values: mapped.evaluator, domain: .text(distinct.entries),
      codes: KeyCodes(
        first: 1, bound: distinct.entries.count + 1, source: .computed(mapped.evaluator)))
  }

  private func codes(of value: CompiledValue) -> KeyCodes? {
    switch value.column?.storage {
    case .integers(let integers)?, .dictionary(let integers, _)?:
      guard integers.largestOffset < UInt64(Int32.max) else { return nil }
      return KeyCodes(
        first: integers.base &+ 1, bound: Int(integers.largestOffset) + 1,
        source: .stored(integers))
    default:
      return value.bounds.flatMap { codes(value.evaluator, bounds: $0) }
    }
  }

  private func codes(
    _ values: any ValueEvaluator, bounds: ClosedRange<Int64>
  ) -> KeyCodes? {
    let (span, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    guard !overflow, span < Int64(Int32.max) else { return nil }
    return KeyCodes(
      first: bounds.lowerBound, bound: Int(span) + 2, source: .computed(values))
  }

  private func grainKey(
    _ grain: Grain, _ expression: RowExpression
  ) throws(ExecutionError) -> CompiledKey {
    let value = try value(expression)
    if grain == .hour {
      let hours = part(.hour, of: value)
      return CompiledKey(
        values: hours.evaluator, domain: .grain(.hour),
        codes: codes(hours.evaluator, bounds: 0...23))
    }
    let days = day(of: value)
    let ordinals = dayFunction(.ordinal(grain), of: days, type: .integer)
    return CompiledKey(
      values: ordinals.evaluator, domain: .grain(grain),
      codes: grainBounds(grain, days).flatMap { codes(ordinals.evaluator, bounds: $0) })
  }

  private func grainBounds(_ grain: Grain, _ days: CompiledValue) -> ClosedRange<Int64>? {
    if grain == .weekday { return 1...7 }
    let ordinal = DayFunction.ordinal(grain)
    return days.bounds.map { ordinal($0.lowerBound)...ordinal($0.upperBound) }
  }
}

/// The number of the row itself.
struct RowNumberValue: ValueEvaluator {
  func evaluate(_ batch: RowBatch) -> IntegerLanes {
    IntegerLanes(values: batch.rowNumbers.map { Int64($0) })
  }
}

import Columnar
import Planning
import Values

extension RowCompiler {
  func arithmetic(
    _ op: ArithmeticOperator, _ left: CompiledValue, _ right: CompiledValue
  ) throws(ExecutionError) -> CompiledValue {
    var (left, right) = (left, right)
    let type = op.type(left.type, right.type)
    if op == .divided { return try quotient(left, right) }
    if op != .times {
      left = left.rescaled(to: type.decimalScale)
      right = right.rescaled(to: type.decimalScale)
    }
    let operation: CombinedValue.Operation =
      op == .plus ? .plus : op == .minus ? .minus : .times
    let value = CombinedValue(
      left: left.evaluator, right: right.evaluator, operation: operation)
    let isFixed = left.format.style == .fixed && right.format.style == .fixed
    return CompiledValue(value, ValueFormat(type, style: isFixed ? .fixed : .shortest))
  }

  /// Values brought to one type: numbers to the larger scale, dates among timestamps to the
  /// start of the day, texts to one dictionary.
  func unified(_ values: [CompiledValue]) throws(ExecutionError) -> [CompiledValue] {
    guard let first = values.first else { return values }
    if values.contains(where: { $0.type == .text }) { return try unifiedTexts(values) }
    if values.contains(where: { $0.type == .timestamp }) {
      var instants: [CompiledValue] = []
      for value in values { instants.append(try instant(value)) }
      return instants
    }
    if values.allSatisfy({ $0.type == first.type }) { return values }
    guard values.allSatisfy({ $0.type.isNumeric || $0.type == .flag }) else {
      throw .unsupported("values of different types")
    }
    let scale = values.map(\.type.decimalScale).max() ?? 0
    return values.map { $0.rescaled(to: scale) }
  }

  private func unifiedTexts(
    _ values: [CompiledValue]
  ) throws(ExecutionError) -> [CompiledValue] {
    let dictionaries = values.compactMap(\.format.dictionary)
    guard dictionaries.count == values.count else {
      throw .unsupported("a text beside another type")
    }
    let (merged, tables) = try TextDictionary.merged(dictionaries, cancellation)
    return zip(values, tables).map { value, table in
      var result = value.mapped(.lookedUp(table))
      result.format.dictionary = merged
      return result
    }
  }

  func coalesced(_ choices: [RowExpression]) throws(ExecutionError) -> CompiledValue {
    var values: [CompiledValue] = []
    for choice in choices { values.append(try value(choice)) }
    values = try unified(values)
    guard var result = values.last else { throw .unsupported("coalesce of nothing") }
    for value in values.dropLast().reversed() {
      let bounds = union(value.bounds, result.bounds)
      if let constant = (result.evaluator as? ConstantValue)?.value {
        result = value.mapped(.filled(with: constant), bounds: bounds)
        continue
      }
      let combined = CombinedValue(
        left: value.evaluator, right: result.evaluator, operation: .coalesce)
      result = CompiledValue(combined, value.format, bounds: bounds)
    }
    return result
  }

  func conditional(
    _ branches: [RowExpression.Branch], _ otherwise: RowExpression?, _ type: ScalarType
  ) throws(ExecutionError) -> CompiledValue {
    var values: [CompiledValue] = []
    for branch in branches { values.append(try value(branch.value)) }
    if let otherwise { values.append(try value(otherwise)) }
    values = try unified(values)
    let format = values.first?.format ?? ValueFormat(type)
    var compiled: [(condition: any ConditionEvaluator, value: any ValueEvaluator)] = []
    for (branch, value) in zip(branches, values) {
      compiled.append((try condition(branch.condition), value.evaluator))
    }
    let fallback: any ValueEvaluator =
      otherwise == nil ? ConstantValue(value: nil) : values[values.count - 1].evaluator
    let bounds = format.dictionary.flatMap { dictionary -> ClosedRange<Int64>? in
      let count = dictionary.entries.count
      return dictionary.isDistinct && count > 0 ? 1...Int64(count) : nil
    }
    return CompiledValue(
      ConditionalValue(branches: compiled, otherwise: fallback), format, bounds: bounds)
  }

  private func union(
    _ left: ClosedRange<Int64>?, _ right: ClosedRange<Int64>?
  ) -> ClosedRange<Int64>? {
    guard let left, let right else { return nil }
    return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }

  func lowercased(_ value: CompiledValue) throws(ExecutionError) -> CompiledValue {
    guard let dictionary = value.format.dictionary else { throw .unsupported("lower of no text") }
    let (lower, table) = try dictionary.mapped(cancellation) { $0.lowercased() }
    var result = value.mapped(.lookedUp(table))
    result.format.dictionary = lower
    return result
  }

  func length(of value: CompiledValue) throws(ExecutionError) -> CompiledValue {
    guard let dictionary = value.format.dictionary else { throw .unsupported("length of no text") }
    let table = try dictionary.table(missing: Int64(0), cancellation) { Int64($0.count) }
    var result = value.mapped(.lookedUp(table), type: .integer)
    result.format.dictionary = nil
    return result
  }
}

extension CompiledValue {
  /// The same numbers as whole multiples of a finer scale.
  func rescaled(to scale: Int) -> CompiledValue {
    let digits = scale - type.decimalScale
    guard digits > 0 else { return self }
    let factor = Int64(clamping: Decimal.powerOfTen(min(digits, 18)))
    return mapped(.scaled(by: factor), type: .decimal(scale: scale))
  }
}

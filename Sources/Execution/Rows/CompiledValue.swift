import Columnar
import Values

/// Computes a value for each row of a batch.
protocol ValueEvaluator: Sendable {
  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes
}

/// Decides a condition for each row of a batch.
protocol ConditionEvaluator: Sendable {
  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes
}

/// A row expression made ready to run, and what its integers mean.
struct CompiledValue: Sendable {
  var evaluator: any ValueEvaluator
  var format: ValueFormat
  /// The stored column, when the value is just that.
  var column: Column?
  /// What every present value is known to lie in.
  var bounds: ClosedRange<Int64>?

  var type: ScalarType { format.type }

  init(
    _ evaluator: any ValueEvaluator, _ format: ValueFormat, bounds: ClosedRange<Int64>? = nil
  ) {
    self.evaluator = evaluator
    self.format = format
    self.bounds = bounds
  }

  /// The same with each value transformed.
  func mapped(
    _ transform: MappedValue.Transform, type: ScalarType? = nil,
    bounds: ClosedRange<Int64>? = nil
  ) -> CompiledValue {
    var format = format
    if let type { format.type = type }
    if let constant = (evaluator as? ConstantValue)?.transformed(by: transform) {
      return CompiledValue(constant, format, bounds: bounds)
    }
    return CompiledValue(
      MappedValue(operand: evaluator, transform: transform), format, bounds: bounds)
  }
}

/// What the integers of a value mean.
struct ValueFormat: Sendable {
  /// Numbers are whole multiples of the scale of their type; dates are days, timestamps and
  /// durations seconds, flags 0 and 1.
  var type: ScalarType
  /// How decimals were written where they come from.
  var style: DecimalStyle = .shortest
  /// For texts: what the codes stand for.
  var dictionary: TextDictionary?

  init(_ type: ScalarType, style: DecimalStyle = .shortest, dictionary: TextDictionary? = nil) {
    self.type = type
    self.style = style
    self.dictionary = dictionary
  }

  /// The type of a column that holds such values; nil for durations, which no column holds.
  var columnType: ColumnType? {
    switch type {
    case .text: .text
    case .integer: .integer
    case .decimal(let scale): .decimal(scale: scale, style: style)
    case .date: .date
    case .timestamp: .timestamp
    case .flag: .flag
    case .rate, .quotient, .duration: nil
    }
  }
}

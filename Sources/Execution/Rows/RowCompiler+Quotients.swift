import Columnar
import Metrics
import Planning
import Values

extension RowCompiler {
  /// A quotient at the scale of its type, half up.
  func quotient(
    _ left: CompiledValue, _ right: CompiledValue
  ) throws(ExecutionError) -> CompiledValue {
    let type = ArithmeticOperator.divided.type(left.type, right.type)
    let digits = type.decimalScale + right.type.decimalScale - left.type.decimalScale
    guard (0...38).contains(digits) else { throw .overflow(.rowArithmetic) }
    let value = QuotientValue(
      left: left.evaluator, right: right.evaluator, factor: Decimal.powerOfTen(digits))
    return CompiledValue(value, ValueFormat(type))
  }

  /// The nearest multiple of a step; the value itself where it has no digits to lose.
  func rounded(_ value: CompiledValue, to step: Decimal) throws(ExecutionError) -> CompiledValue {
    let scale = value.type.decimalScale
    var format = value.format
    format.style = .shortest
    guard step.trimmed.scale <= scale, let stored = step.rescaled(to: scale)?.unscaled,
      let multiple = Int64(exactly: stored)
    else { return CompiledValue(value.evaluator, format, bounds: value.bounds) }
    return CompiledValue(RoundedValue(operand: value.evaluator, step: multiple), format)
  }

  /// A date or timestamp moved along the calendar; the time of day stays.
  func moved(
    _ value: CompiledValue, by step: CalendarStep
  ) throws(ExecutionError) -> CompiledValue {
    let function: DayFunction =
      switch step {
      case .months(let count): .monthsLater(count)
      case .workingDays(let count, let calendar):
        .workingDaysLater(count, dataset.calendars[calendar.index])
      }
    let days = day(of: value)
    let moved = dayFunction(function, of: days, type: .date)
    guard value.type == .timestamp else { return moved }
    let secondOfDay = CombinedValue(
      left: value.evaluator, right: try instant(days).evaluator, operation: .minus)
    let sum = CombinedValue(
      left: try instant(moved).evaluator, right: secondOfDay, operation: .plus)
    return CompiledValue(sum, ValueFormat(.timestamp))
  }
}

/// One value divided by another.
struct QuotientValue: ValueEvaluator {
  let left: any ValueEvaluator
  let right: any ValueEvaluator
  let factor: Int128

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    try left.evaluate(batch).divided(by: right.evaluate(batch), factor: factor).exact
  }
}

/// A value rounded to a multiple of a step.
struct RoundedValue: ValueEvaluator {
  let operand: any ValueEvaluator
  let step: Int64

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    try operand.evaluate(batch).rounded(toMultipleOf: step).exact
  }
}

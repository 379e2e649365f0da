import Columnar
import Metrics
import Planning
import Values

extension RowCompiler {
  /// The day of a date or timestamp.
  func day(of value: CompiledValue) -> CompiledValue {
    guard value.type == .timestamp else { return value }
    let bounds = value.bounds.map { $0.lowerBound.flooredDay...$0.upperBound.flooredDay }
    if let bounds, bounds.count < 49_000 {
      return value.mapped(.dayFrom(bounds.lowerBound), type: .date, bounds: bounds)
    }
    return value.mapped(.day, type: .date, bounds: bounds)
  }

  /// The instant of a timestamp, or the start of a date.
  func instant(_ value: CompiledValue) throws(ExecutionError) -> CompiledValue {
    switch value.type {
    case .timestamp: return value
    case .date:
      let bounds = value.bounds.map { $0.lowerBound * 86_400...$0.upperBound * 86_400 }
      return value.mapped(.startOfDay, type: .timestamp, bounds: bounds)
    default: throw .unsupported("an instant beside another type")
    }
  }

  func shifted(_ value: CompiledValue, by amount: CompiledValue) -> CompiledValue {
    let sum = CombinedValue(left: value.evaluator, right: amount.evaluator, operation: .plus)
    return CompiledValue(sum, value.format)
  }

  func part(_ grain: Grain, of value: CompiledValue) -> CompiledValue {
    if grain == .hour {
      guard value.type == .timestamp else {
        return dayFunction(.midnight, of: value, type: .integer)
      }
      return value.mapped(.hourOfInstant, type: .integer, bounds: 0...23)
    }
    return dayFunction(.part(grain), of: day(of: value), type: .integer)
  }

  func elapsed(
    _ unit: ElapsedUnit, _ from: CompiledValue, _ to: CompiledValue
  ) throws(ExecutionError) -> CompiledValue {
    switch unit {
    case .days: difference(day(of: to), day(of: from), .integer)
    case .seconds: difference(try instant(to), try instant(from), .duration)
    }
  }

  func worked(
    _ unit: WorkedUnit, _ calendar: WorkingCalendar, _ from: CompiledValue, _ to: CompiledValue
  ) throws(ExecutionError) -> CompiledValue {
    switch unit {
    case .days:
      let function = DayFunction.workingDaysThrough(calendar)
      return difference(
        dayFunction(function, of: day(of: to), type: .integer),
        dayFunction(function, of: day(of: from), type: .integer), .integer)
    case .seconds:
      return difference(
        workedBefore(calendar, try instant(to)), workedBefore(calendar, try instant(from)),
        .duration)
    }
  }

  private func difference(
    _ left: CompiledValue, _ right: CompiledValue, _ type: ScalarType
  ) -> CompiledValue {
    let value = CombinedValue(
      left: left.evaluator, right: right.evaluator, operation: .minus)
    return CompiledValue(value, ValueFormat(type), bounds: differences(left.bounds, right.bounds))
  }

  /// What differences of values within bounds lie in; nil where that is unknown or too wide.
  private func differences(
    _ left: ClosedRange<Int64>?, _ right: ClosedRange<Int64>?
  ) -> ClosedRange<Int64>? {
    guard let left, let right else { return nil }
    let (lower, below) = left.lowerBound.subtractingReportingOverflow(right.upperBound)
    let (upper, above) = left.upperBound.subtractingReportingOverflow(right.lowerBound)
    return below || above ? nil : lower...upper
  }

  private func workedBefore(
    _ calendar: WorkingCalendar, _ instant: CompiledValue
  ) -> CompiledValue {
    let days = instant.bounds.map { $0.lowerBound.flooredDay...$0.upperBound.flooredDay }
    let evaluator: any ValueEvaluator
    var bounds: ClosedRange<Int64>?
    if let days, days.count <= DayFunctionValue.longestTable, let known = instant.bounds {
      let ends = [known.lowerBound, known.upperBound].map { second in
        calendar.workingSeconds(before: Timestamp(secondsSinceEpoch: second))
      }
      bounds = ends[0]...ends[1]
      evaluator = WorkedBeforeValue(
        operand: instant.evaluator, table: calendar.table(of: days))
    } else {
      evaluator = WorkedBeforeInstantValue(operand: instant.evaluator, calendar: calendar)
    }
    return CompiledValue(evaluator, ValueFormat(.duration), bounds: bounds)
  }

  /// A function of the day, by table where the days are known to be few.
  func dayFunction(
    _ function: DayFunction, of days: CompiledValue, type: ScalarType
  ) -> CompiledValue {
    let value = DayFunctionValue(operand: days.evaluator, function: function, days: days.bounds)
    return CompiledValue(value, ValueFormat(type), bounds: value.bounds)
  }
}

extension Int64 {
  /// The day of an instant in seconds.
  var flooredDay: Int64 { Int64(Int(self).flooringDivide(by: 86_400)) }
}

extension WorkingCalendar {
  /// The working seconds before each of these days, as a table for kernels.
  func table(of days: ClosedRange<Int64>) -> WorkingTimeTable {
    let seconds = (days.lowerBound...days.upperBound + 1).map { day in
      workingDays(before: CivilDate(daysSinceEpoch: Int32(clamping: day))) * secondsPerDay
    }
    return WorkingTimeTable(
      firstDay: days.lowerBound, secondsBefore: seconds,
      hours: hours.map { Int64($0.lowerBound)..<Int64($0.upperBound) })
  }
}

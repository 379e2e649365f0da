import Columnar
import Metrics
import Values

/// A number that depends on the day only.
enum DayFunction: Sendable {
  /// A calendar part: the year, the month 1…12, the day of the month, …
  case part(Grain)
  /// The number of the group of a grain that the day lies in.
  case ordinal(Grain)
  /// Working days up to and with the day.
  case workingDaysThrough(WorkingCalendar)
  /// The hour of a date, which has none: 0.
  case midnight
  /// The same day so many months later.
  case monthsLater(Int)
  case workingDaysLater(Int, WorkingCalendar)

  func callAsFunction(_ day: Int64) -> Int64 {
    let date = CivilDate(daysSinceEpoch: Int32(clamping: day))
    switch self {
    case .part(let grain): return Int64(grain.part(of: date))
    case .ordinal(let grain): return Int64(grain.ordinal(of: date))
    case .workingDaysThrough(let calendar):
      return calendar.workingDays(before: date.adding(days: 1))
    case .midnight: return 0
    case .monthsLater(let count): return Int64(date.adding(months: count).daysSinceEpoch)
    case .workingDaysLater(let count, let calendar):
      return Int64(calendar.day(count, workingDaysFrom: date).daysSinceEpoch)
    }
  }
}

extension Grain {
  /// The calendar part of a day that this grain counts.
  func part(of date: CivilDate) -> Int {
    let (year, month, day) = date.components
    return switch self {
    case .hour: 0
    case .day: day
    case .weekday: date.weekday
    case .week: date.isoWeek.week
    case .month: month
    case .quarter: (month - 1) / 3 + 1
    case .half: (month - 1) / 6 + 1
    case .year: year
    }
  }
}

/// A function of days, tabulated when the days are known to be few.
struct DayFunctionValue: ValueEvaluator {
  let operand: any ValueEvaluator
  let function: DayFunction
  private let firstDay: Int64
  private let table: [Int64]

  /// The most days that are tabulated: some 130 years.
  static let longestTable = 48_000

  init(operand: any ValueEvaluator, function: DayFunction, days: ClosedRange<Int64>?) {
    self.operand = operand
    self.function = function
    let days = days.flatMap { $0.count <= DayFunctionValue.longestTable ? $0 : nil }
    firstDay = days?.lowerBound ?? 0
    table = days.map { $0.map { function($0) } } ?? []
  }

  /// What every value lies in; nil where the days are not known.
  var bounds: ClosedRange<Int64>? {
    guard let least = table.min(), let greatest = table.max() else { return nil }
    return least...greatest
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let days = try operand.evaluate(batch)
    if !table.isEmpty { return days.lookedUp(in: table, from: firstDay) }
    return IntegerLanes(values: days.values.map { function($0) }, present: days.present)
  }
}

/// Working seconds before instants that no table covers.
struct WorkedBeforeInstantValue: ValueEvaluator {
  let operand: any ValueEvaluator
  let calendar: WorkingCalendar

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let instants = try operand.evaluate(batch)
    let values = instants.values.map { instant in
      calendar.workingSeconds(before: Timestamp(secondsSinceEpoch: instant))
    }
    return IntegerLanes(values: values, present: instants.present)
  }
}

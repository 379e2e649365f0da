package import Values

/// Office hours on working days: pure arithmetic on single instants, the reference of the
/// kernels that do the same for columns.
package struct WorkingCalendar: Hashable, Sendable {
  /// The opening hours of every working day, in seconds since midnight, ascending and disjoint.
  package let hours: [Range<Int>]
  /// Whether Monday (first) … Sunday (last) are working days.
  package let workingWeekdays: [Bool]
  /// Days that the rule of the week does not hold for, ascending.
  private let exceptions: [CivilDate]
  /// How many working days the exceptions up to each position add (holidays take away).
  private let exceptionSums: [Int64]

  /// A calendar.
  ///
  /// - Parameters:
  ///   - hours: opening hours in seconds since midnight; sorted and merged here.
  ///   - weekdays: ISO numbers (1 is Monday) of the working days.
  ///   - holidays: days without work.
  ///   - extraWorkingDays: days of work whatever their weekday, even when also a holiday.
  package init(
    hours: [Range<Int>], weekdays: [Int], holidays: [CivilDate] = [],
    extraWorkingDays: [CivilDate] = []
  ) {
    let extraWorkingDays = Set(extraWorkingDays)
    self.hours = WorkingCalendar.merged(hours)
    workingWeekdays = (1...7).map(weekdays.contains)
    var days: [CivilDate] = []
    var sums: [Int64] = []
    var sum: Int64 = 0
    for day in extraWorkingDays.union(holidays).sorted() {
      let isRegular = weekdays.contains(day.weekday)
      let isWorked = extraWorkingDays.contains(day)
      guard isRegular != isWorked else { continue }
      sum += isWorked ? 1 : -1
      days.append(day)
      sums.append(sum)
    }
    exceptions = days
    exceptionSums = sums
  }

  /// Seconds of work on a working day.
  package var secondsPerDay: Int64 {
    Int64(hours.reduce(0) { $0 + $1.count })
  }

  /// Whether a day is worked.
  package func isWorkingDay(_ day: CivilDate) -> Bool {
    workingDays(before: day.adding(days: 1)) != workingDays(before: day)
  }

  /// Working days after `start` up to and with `end`; negative when `end` is earlier.
  package func workingDays(from start: CivilDate, to end: CivilDate) -> Int64 {
    workingDays(before: end.adding(days: 1)) - workingDays(before: start.adding(days: 1))
  }

  /// Seconds of work from `start` to `end`; negative when `end` is earlier.
  package func workingSeconds(from start: Timestamp, to end: Timestamp) -> Int64 {
    workingSeconds(before: end) - workingSeconds(before: start)
  }

  /// Working days before a day, counted from an arbitrary fixed day (so it may be negative).
  package func workingDays(before day: CivilDate) -> Int64 {
    let sinceMonday = Int(day.daysSinceEpoch) + 3
    let week = sinceMonday.flooringDivide(by: 7)
    let perWeek = workingWeekdays.count { $0 }
    let regular = week * perWeek + workingWeekdays.prefix(sinceMonday - week * 7).count { $0 }
    let passed = exceptionsBefore(day)
    return Int64(regular) + (passed == 0 ? 0 : exceptionSums[passed - 1])
  }

  /// Seconds of work before an instant, counted from an arbitrary fixed day.
  package func workingSeconds(before instant: Timestamp) -> Int64 {
    let day = instant.date
    let whole = workingDays(before: day) * secondsPerDay
    guard isWorkingDay(day) else { return whole }
    let second = instant.secondOfDay
    return hours.reduce(whole) { sum, open in
      sum + Int64(min(max(second - open.lowerBound, 0), open.count))
    }
  }

  /// How many exceptions lie before a day.
  private func exceptionsBefore(_ day: CivilDate) -> Int {
    var (low, high) = (0, exceptions.count)
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func merged(_ hours: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for open in hours.sorted(by: { $0.lowerBound < $1.lowerBound }) where !open.isEmpty {
      if let last = result.last, open.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, open.upperBound)
      } else {
        result.append(open)
      }
    }
    return result
  }
}

/// Working seconds since a fixed day, for whole batches of instants: the working seconds
/// before each day in a table, and what the hours of the day itself add.
package struct WorkingTimeTable: Sendable {
  /// The first day of the table, in days since 1970-01-01.
  package let firstDay: Int64
  /// Working seconds before each day, and one more entry for the day after the last.
  package let secondsBefore: [Int64]
  /// The opening hours of a working day, in seconds since midnight, ascending and disjoint.
  package let hours: [Range<Int64>]
  /// All bits for working days, none for others.
  private let workingMasks: [Int32]

  /// - Precondition: `secondsBefore` has at least 2 and at most 49,000 entries.
  package init(firstDay: Int64, secondsBefore: [Int64], hours: [Range<Int64>]) {
    precondition((2...49_000).contains(secondsBefore.count), "1 day to some 134 years")
    self.firstDay = firstDay
    self.secondsBefore = secondsBefore
    workingMasks = zip(secondsBefore, secondsBefore.dropFirst()).map { $0 == $1 ? 0 : -1 }
    self.hours = hours
  }

  /// Working seconds before each instant. Instants outside of the table come out wrong.
  package func secondsBefore(_ instants: IntegerLanes) -> IntegerLanes {
    let values =
      hours.count <= 2
      ? twoIntervals(instants.values) : instants.values.map(secondsBefore(instant:))
    return IntegerLanes(values: values, present: instants.present)
  }

  /// The common case of a morning and an afternoon: plain passes of 32-bit arithmetic, and
  /// one that looks up the days, without a branch in any of them.
  private func twoIntervals(_ instants: [Int64]) -> [Int64] {
    let start = firstDay &* 86_400
    let last = UInt32(truncatingIfNeeded: secondsBefore.count - 2)
    let elapsed = mapped(instants) { UInt32(truncatingIfNeeded: $0 &- start) }
    let days = mapped(elapsed) { min($0 / 86_400, last) }
    let (morning, afternoon) = (interval(0), interval(1))
    let worked = zipped(elapsed, days) { elapsed, day in
      let time = Int32(truncatingIfNeeded: elapsed &- day &* 86_400)
      return min(max(time &- morning.open, 0), morning.length)
        &+ min(max(time &- afternoon.open, 0), afternoon.length)
    }
    let table = secondsBefore.span
    let masks = workingMasks.span
    return zipped(days, worked) { day, worked in
      table[Int(day)] &+ Int64(worked & masks[Int(day)])
    }
  }

  private func interval(_ index: Int) -> (open: Int32, length: Int32) {
    guard index < hours.count else { return (0, 0) }
    let hours = hours[index]
    return (Int32(truncatingIfNeeded: hours.lowerBound), Int32(truncatingIfNeeded: hours.count))
  }

  private func secondsBefore(instant: Int64) -> Int64 {
    let elapsed = max(instant - firstDay * 86_400, 0)
    let day = min(Int(elapsed / 86_400), secondsBefore.count - 2)
    let time = elapsed - Int64(day) * 86_400
    let before = secondsBefore[day]
    guard secondsBefore[day + 1] != before else { return before }
    return hours.reduce(before) { sum, open in
      sum + min(max(time - open.lowerBound, 0), Int64(open.count))
    }
  }
}

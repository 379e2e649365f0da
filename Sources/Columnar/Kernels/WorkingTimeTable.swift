/// Working seconds since a fixed day, for whole batches of instants: the working seconds
/// before each day in a table, and what the hours of the day itself add.
package struct WorkingTimeTable: Sendable {
  /// The first day of the table, in days since 1970-01-01.
  package let firstDay: Int64
  /// Working seconds before each day, and one more entry for the day after the last.
  package let secondsBefore: [Int64]
  /// The opening hours of a working day, in seconds since midnight, ascending and disjoint.
  package let hours: [Range<Int64>]

  /// - Precondition: `secondsBefore` has at least 2 and at most 49,000 entries.
  package init(firstDay: Int64, secondsBefore: [Int64], hours: [Range<Int64>]) {
    precondition((2...49_000).contains(secondsBefore.count), "1 day to some 134 years")
    self.firstDay = firstDay
    self.secondsBefore = secondsBefore
    self.hours = hours
  }

  /// Working seconds before each instant. Instants outside of the table come out wrong.
  package func secondsBefore(_ instants: IntegerLanes) -> IntegerLanes {
    let values =
      hours.count <= 2
      ? twoIntervals(instants.values) : instants.values.map(secondsBefore(instant:))
    return IntegerLanes(values: values, present: instants.present)
  }

  /// The common case of a morning and an afternoon, without a branch.
  private func twoIntervals(_ instants: [Int64]) -> [Int64] {
    let table = secondsBefore.span
    let start = firstDay &* 86_400
    let last = UInt32(truncatingIfNeeded: table.count - 2)
    let morning = hours.first ?? 0..<0
    let afternoon = hours.count == 2 ? hours[1] : 0..<0
    let (first, firstLength) = (morning.lowerBound, Int64(morning.count))
    let (second, secondLength) = (afternoon.lowerBound, Int64(afternoon.count))
    return mapped(instants) { instant in
      let elapsed = UInt32(truncatingIfNeeded: instant &- start)
      let day = min(elapsed / 86_400, last)
      let time = Int64(elapsed &- day &* 86_400)
      let before = table[Int(day)]
      let worked =
        min(max(time &- first, 0), firstLength) &+ min(max(time &- second, 0), secondLength)
      return before &+ (table[Int(day) &+ 1] == before ? 0 : worked)
    }
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

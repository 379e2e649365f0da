/// Working seconds since a fixed day, for whole batches of instants: the working seconds
/// before each day in a table, and what the hours of the day itself add.
package struct WorkingTimeTable: Sendable {
  /// The first day of the table, in days since 1970-01-01.
  package let firstDay: Int64
  /// Working seconds before each day, and one more entry for the day after the last.
  package let secondsBefore: [Int64]
  /// The opening hours of a working day, in seconds since midnight, ascending and disjoint.
  package let hours: [Range<Int64>]

  /// - Precondition: `secondsBefore` has an entry or more.
  package init(firstDay: Int64, secondsBefore: [Int64], hours: [Range<Int64>]) {
    self.firstDay = firstDay
    self.secondsBefore = secondsBefore
    self.hours = hours
  }

  /// Working seconds before each instant, as far as the table knows: instants outside of it
  /// count as its first or last.
  package func secondsBefore(_ instants: IntegerLanes) -> IntegerLanes {
    let table = secondsBefore.span
    let (firstDay, lastDay) = (firstDay, Int64(secondsBefore.count - 1))
    let hours = hours.span
    let values = Columnar.mapped(instants.values) { instant in
      let quotient = instant / 86_400
      let day = quotient &- (quotient &* 86_400 > instant ? 1 : 0)
      let second = instant &- day &* 86_400
      let index = day &- firstDay
      guard index >= 0 else { return table[0] }
      guard index < lastDay else { return table[Int(lastDay)] }
      let before = table[Int(index)]
      guard table[Int(index) &+ 1] != before else { return before }
      var worked = before
      for interval in hours.indices {
        let range = hours[interval]
        worked &+= min(max(second &- range.lowerBound, 0), range.upperBound &- range.lowerBound)
      }
      return worked
    }
    return IntegerLanes(values: values, present: instants.present)
  }
}

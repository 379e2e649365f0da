import Columnar
import Metrics
import Planning
import Results
import Values

extension TableEvaluator {
  /// The values of a function, row by row.
  func values(
    _ function: TableFunction, _ arguments: [TableExpression]
  ) throws(ExecutionError) -> ResultValues {
    var all: [ResultValues] = []
    for argument in arguments { all.append(try values(argument)) }
    guard let first = all.first, let last = all.last else { throw .unsupported("no argument") }
    switch function {
    case .absolute: return try first.exact.magnitudes.values
    case .rounded(let step): return try first.exact.rounded(toMultipleOf: step).values
    case .coalesce:
      return try ResultValues.chosen(
        (0..<rowCount).map { row in all.firstIndex { !$0.isMissing(at: row) } }, from: all)
    case .lowercased:
      return .stored(Column(texts: first.texts.map { $0?.lowercased() }))
    case .length:
      return integers(first.texts.map { $0.map { Int64($0.count) } })
    case .groupStart(let grain): return days(first.texts.map { grain.period(labelled: $0)?.start })
    case .groupEnd(let grain): return days(first.texts.map { grain.period(labelled: $0)?.end })
    case .groupNumber: return integers(first.texts.map { $0.flatMap { Int64($0) } })
    case .date: return .stored(Column(.date, integers: first.dayNumbers))
    case .endOfDay: return .stored(Column(.timestamp, integers: first.endsOfDays))
    case .part(let grain): return integers(first.parts(grain))
    case .days: return integers(try differences(first.dayNumbers, last.dayNumbers))
    case .time(let seconds):
      return spans(try differences(first.instants, last.instants), per: seconds)
    case .workingDays(let id):
      let calendar = try calendar(id)
      return integers(
        zip(first.dates, last.dates).map { start, end in
          guard let start, let end else { return nil }
          return calendar.workingDays(from: start, to: end)
        })
    case .workingHours(let id):
      return spans(try workingSeconds(try calendar(id), first, last), per: 3600)
    case .shifted(let amount): return try first.shifted(by: amount)
    case .moved(let step): return try first.moved(try mover(step))
    }
  }

  private func integers(_ values: [Int64?]) -> ResultValues {
    .stored(Column(.integer, integers: values))
  }

  private func days(_ dates: [CivilDate?]) -> ResultValues {
    .stored(Column(.date, integers: dates.map { $0.map { Int64($0.daysSinceEpoch) } }))
  }

  /// Seconds as spans in a unit of so many seconds.
  private func spans(_ seconds: [Int64?], per unit: Int64) -> ResultValues {
    .quotients(
      numerators: seconds.map { Int128($0 ?? 0) },
      denominators: seconds.map { $0 == nil ? 0 : Int128(unit) }, scale: 0, places: 2)
  }

  private func differences(
    _ from: [Int64?], _ to: [Int64?]
  ) throws(ExecutionError) -> [Int64?] {
    var differences: [Int64?] = []
    for (start, end) in zip(from, to) {
      guard let start, let end else {
        differences.append(nil)
        continue
      }
      let (difference, overflow) = end.subtractingReportingOverflow(start)
      if overflow { throw .overflow(.resultArithmetic) }
      differences.append(difference)
    }
    return differences
  }

  private func workingSeconds(
    _ calendar: WorkingCalendar, _ from: ResultValues, _ to: ResultValues
  ) throws(ExecutionError) -> [Int64?] {
    zip(from.instants, to.instants).map { start, end in
      guard let start, let end else { return nil }
      return calendar.workingSeconds(
        from: Timestamp(secondsSinceEpoch: start), to: Timestamp(secondsSinceEpoch: end))
    }
  }

  private func calendar(_ id: CalendarID) throws(ExecutionError) -> WorkingCalendar {
    guard calendars.indices.contains(id.index) else { throw .unsupported("calendar \(id.index)") }
    return calendars[id.index]
  }

  private func mover(
    _ step: CalendarStep
  ) throws(ExecutionError) -> (CivilDate) -> CivilDate {
    switch step {
    case .months(let count): return { $0.adding(months: count) }
    case .workingDays(let count, let id):
      let calendar = try calendar(id)
      return { calendar.day(count, workingDaysFrom: $0) }
    }
  }

  // MARK: Choices

  /// The values of the first branch whose condition is true.
  func values(
    _ branches: [TableBranch], _ otherwise: TableExpression?
  ) throws(ExecutionError) -> ResultValues {
    var truths: [TruthLanes] = []
    var all: [ResultValues] = []
    for branch in branches {
      truths.append(try self.truths(branch.condition))
      all.append(try values(branch.value))
    }
    if let otherwise { all.append(try values(otherwise)) }
    let fallback = otherwise == nil ? nil : branches.count
    let picks = (0..<rowCount).map { row in
      truths.firstIndex { $0.bytes[row] == TruthLanes.isTrue } ?? fallback
    }
    return try ResultValues.chosen(picks, from: all)
  }
}

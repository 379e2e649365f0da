import Columnar
import Planning
import Results
import Values

extension ResultValues {
  /// The texts; nil for everything that is none.
  var texts: [String?] {
    guard case .stored(let column) = self else { return Array(repeating: nil, count: count) }
    return (0..<column.count).map { column.text(at: $0) }
  }

  /// The numbers of days, of instants the days that they lie in.
  var dayNumbers: [Int64?] {
    temporal {
      $0.flooredDay
    } ofDay: {
      $0
    }
  }

  /// Instants in seconds; days stand for their start.
  var instants: [Int64?] {
    temporal {
      $0
    } ofDay: {
      $0 * 86_400
    }
  }

  /// Instants in seconds; days stand for their end.
  var endsOfDays: [Int64?] {
    temporal {
      $0
    } ofDay: {
      ($0 + 1) * 86_400
    }
  }

  var dates: [CivilDate?] {
    dayNumbers.map { $0.map { CivilDate(daysSinceEpoch: Int32(clamping: $0)) } }
  }

  /// A calendar part of each day or instant.
  func parts(_ grain: Grain) -> [Int64?] {
    if grain == .hour {
      return temporal {
        Int64(Timestamp(secondsSinceEpoch: $0).secondOfDay / 3600)
      } ofDay: { _ in
        0
      }
    }
    return dates.map { $0.map { Int64(grain.part(of: $0)) } }
  }

  private func temporal(
    _ ofInstant: (Int64) -> Int64, ofDay: (Int64) -> Int64
  ) -> [Int64?] {
    guard case .stored(let column) = self, column.type == .date || column.type == .timestamp else {
      return Array(repeating: nil, count: count)
    }
    let convert = column.type == .date ? ofDay : ofInstant
    return (0..<column.count).map { column.integer(at: $0).map(convert) }
  }

  /// Days so many days later, instants so many seconds later.
  func shifted(by amount: Int64) throws(ExecutionError) -> ResultValues {
    guard case .stored(let column) = self else { throw .unsupported("a moved number") }
    var moved: [Int64?] = []
    for row in 0..<column.count {
      guard let value = column.integer(at: row) else {
        moved.append(nil)
        continue
      }
      let (sum, overflow) = value.addingReportingOverflow(amount)
      if overflow { throw .overflow(.resultArithmetic) }
      moved.append(sum)
    }
    return .stored(Column(column.type, integers: moved))
  }

  /// Days moved by a rule; the time of day of instants stays.
  func moved(_ rule: (CivilDate) -> CivilDate) throws(ExecutionError) -> ResultValues {
    guard case .stored(let column) = self else { throw .unsupported("a moved number") }
    let isInstant = column.type == .timestamp
    let moved = zip(dates, 0..<count).map { date, row -> Int64? in
      guard let date, let value = column.integer(at: row) else { return nil }
      let day = Int64(rule(date).daysSinceEpoch)
      return isInstant ? day * 86_400 + value - value.flooredDay * 86_400 : day
    }
    return .stored(Column(column.type, integers: moved))
  }
}

import Columnar
import Execution
import Metrics
import Values

extension Session {
  /// The years and quarters that the rows of an entity lie in, and the months where something is
  /// typed of one: none where there are too many to choose from.
  func periods(of entity: EntityID, isTyped: Bool) -> [String] {
    guard let days = days(of: entity) else { return [] }
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    let years = Array(first.year...last.year)
    guard years.count <= Session.listedYears else { return [] }
    var periods = years.map { "\($0)" }
    let months = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
    guard months.count <= Session.listedMonths else { return periods }
    periods += (months.lowerBound / 3...months.upperBound / 3).map { "\($0 / 4)-Q\($0 % 4 + 1)" }
    if isTyped { periods += months.map { "\($0 / 12)-\(($0 % 12 + 1).padded(to: 2))" } }
    return periods
  }

  private static let listedYears = 30
  private static let listedMonths = 48

  /// From the first day of an entity's time to the last one that is known at the as-of date.
  private func days(of entity: EntityID) -> ClosedRange<CivilDate>? {
    let described = workspace.model[entity]
    guard let field = described.timeField,
      case .stored(let column, let type) = described.fields[field].source,
      workspace.dataset.tables.indices.contains(column.entity.index)
    else { return nil }
    let columns = workspace.dataset.tables[column.entity.index].columns
    guard columns.indices.contains(column.index),
      case .integers(let stored) = columns[column.index].storage, stored.largestOffset > 0,
      let first = CivilDate(stored: stored.base + 1, type),
      var last = CivilDate(stored: stored.base + Int64(stored.largestOffset), type)
    else { return nil }
    if let asOf { last = min(last, asOf) }
    return first <= last ? first...last : nil
  }
}

extension CivilDate {
  /// The day of a stored date or instant.
  fileprivate init?(stored: Int64, _ type: ScalarType) {
    switch type {
    case .date:
      guard let days = Int32(exactly: stored) else { return nil }
      self.init(daysSinceEpoch: days)
    case .timestamp: self = Timestamp(secondsSinceEpoch: stored).date
    default: return nil
    }
  }
}

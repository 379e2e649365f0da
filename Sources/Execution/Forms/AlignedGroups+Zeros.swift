import Columnar
import Metrics
import Planning
import Values

extension AlignedGroups {
  /// The most groups that `with zeros` makes.
  private static let mostGroups = 1_000_000

  /// Adds every group that could have rows: all combinations of the keys of each dimension.
  mutating func addZeros(_ zeros: Zeros, _ dataset: Dataset) throws(ExecutionError) {
    var groups: [[Int64]] = [[]]
    for (domain, present) in zip(domains, keys) {
      let possible = try domain.possibleKeys(present, zeros, dataset)
      guard groups.count * max(possible.count, 1) <= AlignedGroups.mostGroups else {
        throw .tooManyGroups(limit: AlignedGroups.mostGroups)
      }
      groups = groups.flatMap { key in possible.map { key + [$0] } }
    }
    add(groups)
  }
}

extension KeyDomain {
  /// Every key that a dimension can have; of plain numbers, those that rows have.
  fileprivate func possibleKeys(
    _ present: [Int64], _ zeros: Zeros, _ dataset: Dataset
  ) throws(ExecutionError) -> [Int64] {
    let known = present.filter { $0 != GroupTable.missingKey }
    switch self {
    case .text(let entries): return entries.count > 0 ? Array(1...Int64(entries.count)) : []
    case .member(let entity):
      // A member that has rows stays, whether or not it exists now.
      return try Array(Set(known).union(dataset.members(of: entity, zeros)))
    case .grain(.hour): return Array(0...23)
    case .grain(.weekday): return Array(1...7)
    case .grain(let grain):
      if let period = zeros.period {
        return Array(
          Int64(grain.ordinal(of: period.start))...Int64(grain.ordinal(of: period.lastDay)))
      }
      guard let first = known.min(), let last = known.max() else { return [] }
      return Array(first...last)
    case .bands(let labels): return Array(0..<Int64(labels.count))
    case .value(let format): return format.type == .flag ? [0, 1] : Array(Set(known))
    }
  }
}

extension Dataset {
  /// The members of an entity that exist.
  fileprivate func members(
    of entity: EntityID, _ zeros: Zeros
  ) throws(ExecutionError) -> [Int64] {
    let members = Members(
      entity: entity, filter: zeros.members[entity] ?? .constant(true), aggregations: [])
    return try ResultSource(members, self, settings).rows.map { Int64($0) }
  }
}

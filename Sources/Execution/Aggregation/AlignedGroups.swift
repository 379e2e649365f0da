import Columnar
import Planning
import Results
import Values

/// Groups of several aggregations brought together by equal keys (a full outer join).
struct AlignedGroups: Sendable {
  let domains: [KeyDomain]
  /// For each dimension the number of each group.
  private(set) var keys: [[Int64]]
  /// By aggregation: the slot of each group in it, or -1.
  private(set) var slots: [[Int]]
  private(set) var count: Int

  init(
    _ outcomes: [AggregatedGroups], dimensionCount: Int, _ settings: Executor.Settings
  ) throws(ExecutionError) {
    if outcomes.count == 1 || dimensionCount == 0 {
      let first = outcomes.first
      domains = first?.domains ?? []
      keys = first?.keys ?? []
      count = first?.count ?? 0
      let all = Array(0..<count)
      slots = outcomes.map { _ in all }
      return
    }
    let (domains, translated) = try AlignedGroups.translate(
      outcomes, dimensionCount, settings.cancellation)
    var table = GroupTable(width: dimensionCount, hashMask: settings.options.hashMask)
    var groupsOfSlots: [[Int]] = []
    for (outcome, keys) in zip(outcomes, translated) {
      var groups: [Int] = []
      for slot in 0..<outcome.count {
        try settings.cancellation.check(atStep: slot)
        groups.append(table.group(of: keys.map { $0[slot] }))
      }
      groupsOfSlots.append(groups)
    }
    self.domains = domains
    let count = table.groupCount
    self.count = count
    slots = groupsOfSlots.map { groups in
      var slots = Array(repeating: -1, count: count)
      for (slot, group) in groups.enumerated() { slots[group] = slot }
      return slots
    }
    let all = table.keys
    keys = (0..<dimensionCount).map { dimension in
      (0..<count).map { all[$0 * dimensionCount + dimension] }
    }
  }

  /// Adds a group without rows.
  mutating func append(_ key: [Int64]) {
    for dimension in keys.indices { keys[dimension].append(key[dimension]) }
    for aggregation in slots.indices { slots[aggregation].append(-1) }
    count += 1
  }

  /// The keys of every aggregation in common numbers, by aggregation and dimension.
  private static func translate(
    _ outcomes: [AggregatedGroups], _ dimensionCount: Int, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> ([KeyDomain], [[[Int64]]]) {
    var domains: [KeyDomain] = []
    var keys = outcomes.map(\.keys)
    for dimension in 0..<dimensionCount {
      let (domain, tables) = try KeyDomain.unified(
        outcomes.map { $0.domains[dimension] }, cancellation)
      domains.append(domain)
      for index in outcomes.indices {
        keys[index][dimension] = try keys[index][dimension].translated(by: tables[index])
      }
    }
    return (domains, keys)
  }
}

/// How the numbers of one domain become those of another.
enum KeyTranslation: Sendable {
  case same
  case scaled(by: Int64)
  case lookedUp([Int64])
}

extension KeyDomain {
  /// One domain for the same dimension of several aggregations.
  static func unified(
    _ domains: [KeyDomain], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> (KeyDomain, [KeyTranslation]) {
    let pools = domains.compactMap { domain in
      if case .text(let pool) = domain {
        TextDictionary(entries: pool, isDistinct: true)
      } else {
        nil
      }
    }
    if pools.count == domains.count {
      let (merged, tables) = try TextDictionary.merged(pools, cancellation)
      return (.text(merged.entries), tables.map { .lookedUp($0) })
    }
    var scale = 0
    for domain in domains {
      if case .value(let format) = domain { scale = max(scale, format.type.decimalScale) }
    }
    guard let finest = domains.first(where: { $0.scale == scale }),
      domains.allSatisfy({ $0.isCompatible(with: finest) })
    else { throw .unsupported("one dimension of different types") }
    let translations = domains.map { domain -> KeyTranslation in
      let factor = Decimal.powerOfTen(min(scale - domain.scale, 18))
      return factor == 1 ? .same : .scaled(by: Int64(clamping: factor))
    }
    return (finest, translations)
  }

  private var scale: Int {
    if case .value(let format) = self { format.type.decimalScale } else { 0 }
  }

  private func isCompatible(with other: KeyDomain) -> Bool {
    switch (self, other) {
    case (.member(let left), .member(let right)): left == right
    case (.grain(let left), .grain(let right)): left == right
    case (.bands(let left), .bands(let right)): left == right
    case (.value(let left), .value(let right)):
      left.type == right.type || left.type.isNumeric && right.type.isNumeric
    default: false
    }
  }
}

extension [Int64] {
  fileprivate func translated(
    by translation: KeyTranslation
  ) throws(ExecutionError) -> [Int64] {
    switch translation {
    case .same: return self
    case .lookedUp(let table):
      return map { $0 == GroupTable.missingKey ? $0 : table[Int($0)] }
    case .scaled(let factor):
      var result: [Int64] = []
      for key in self {
        let (product, overflow) = key.multipliedReportingOverflow(by: factor)
        if overflow, key != GroupTable.missingKey { throw .overflow(.resultArithmetic) }
        result.append(key == GroupTable.missingKey ? key : product)
      }
      return result
    }
  }
}

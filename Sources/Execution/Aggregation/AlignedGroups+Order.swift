import Columnar
import Planning
import Results
import Values

extension AlignedGroups {
  /// The groups in the default order: by each dimension from the left, times and numbers
  /// ascending, texts by their Vietnamese order, missing last.
  func defaultOrder(
    _ dataset: Dataset, _ names: [Int: ValueNames]
  ) throws(ExecutionError) -> [Int] {
    var ranks: [[Int64]] = []
    for dimension in domains.indices {
      ranks.append(
        try domains[dimension].ranks(of: keys[dimension], dataset, names[dimension]))
    }
    // Two members with one label are two groups, in the order of their file; the marker of
    // missing keys wraps around to the largest number.
    let keys = self.keys.map { keys in keys.map { $0 &- 1 } }
    let levels = zip(ranks, keys).flatMap { [$0, $1] }
    return try (0..<count).sorted(
      by: { left, right in
        for level in levels where level[left] != level[right] {
          return level[left] < level[right]
        }
        return false
      }, until: { dataset.settings.cancellation.isRaised }
    ).orCancelled()
  }

  /// By dimension: the place of each group in the order of the dimension itself, which is not
  /// that of its labels; nil where it is.
  func dimensionRanks(
    in order: [Int], _ dataset: Dataset, _ names: [Int: ValueNames]
  ) throws(ExecutionError) -> [[Int64]?] {
    var ranks: [[Int64]?] = []
    for dimension in keys.indices {
      guard domains[dimension].hasOrder(named: names[dimension] != nil) else {
        ranks.append(nil)
        continue
      }
      ranks.append(
        try domains[dimension].ranks(
          of: order.map { keys[dimension][$0] }, dataset, names[dimension]))
    }
    return ranks
  }

  /// The labels of every dimension, in an order of groups.
  func dimensions(
    in order: [Int], _ dataset: Dataset, _ names: [Int: ValueNames]
  ) throws(ExecutionError) -> [ResultValues] {
    var labels: [ResultValues] = []
    for dimension in keys.indices {
      try dataset.settings.cancellation.check()
      labels.append(
        domains[dimension].labels(of: order.map { keys[dimension][$0] }, dataset)
          .named(names[dimension]))
    }
    return labels
  }
}

extension KeyDomain {
  /// Whether the order of the dimension is not that of its labels.
  fileprivate func hasOrder(named isNamed: Bool) -> Bool {
    switch self {
    case .bands: true
    case .value: isNamed
    case .text, .member, .grain: false
    }
  }

  /// Numbers in the order in which groups with these keys are listed.
  func ranks(
    of keys: [Int64], _ dataset: Dataset, _ names: ValueNames?
  ) throws(ExecutionError) -> [Int64] {
    let cancellation = dataset.settings.cancellation
    try cancellation.check()
    return switch self {
    case .grain, .value, .bands: keys.map { $0 == GroupTable.missingKey ? .max : $0 }
    case .text, .member: try labels(of: keys, dataset).named(names).ranks(cancellation)
    }
  }

  /// What stands in the table for these keys.
  fileprivate func labels(of keys: [Int64], _ dataset: Dataset) -> ResultValues {
    switch self {
    case .member(let entity): return .stored(dataset.memberLabels(entity, rows: keys))
    case .text(let entries):
      let dictionary = TextDictionary(entries: entries, isDistinct: true)
      return ValueFormat(.text, dictionary: dictionary).values(IntegerLanes(keys: keys))
    case .value(let format): return format.values(IntegerLanes(keys: keys))
    case .bands(let labels):
      return .stored(
        Column(texts: keys.map { $0 == GroupTable.missingKey ? nil : labels[Int($0)] }))
    case .grain(let grain):
      return .stored(
        Column(
          texts: keys.map { key in
            key == GroupTable.missingKey ? nil : grain.label(ofOrdinal: Int(key))
          }))
    }
  }
}

extension IntegerLanes {
  /// Lanes of keys, among which ``GroupTable/missingKey`` is missing.
  fileprivate init(keys: [Int64]) {
    let present: [UInt8] = keys.map { $0 == GroupTable.missingKey ? 0 : 1 }
    self.init(values: keys, present: present.contains(0) ? present : nil)
  }
}

import Columnar
import Planning
import Values

/// Which groups of some related rows belong to each group of an answer.
struct GroupWindows: Sendable {
  /// By row of the answer: its window; nil where there is nothing to compare with, such as
  /// before the first row of the data.
  private(set) var windowOfRow: [Int?] = []
  /// The groups of each window.
  private(set) var windows: [[Int]] = []

  /// The windows of groups with `keys`, a row for each, over groups with `related` keys.
  init(_ window: Window, keys: GroupKeys, related: GroupKeys) {
    switch window {
    case .same: same(keys, related)
    case .whole(let dimensions): whole(keys, related, within: dimensions)
    case .upTo(let dimension):
      along(dimension, keys, related) { key, _ in .min...key }
    case .last(let count, let dimension):
      along(dimension, keys, related) { key, first in
        let start = key - Int64(count) + 1
        return first.map { start >= $0 } == true ? start...key : nil
      }
    case .at(let dimension, let ordinal):
      along(dimension, keys, related) { _, _ in Int64(ordinal)...Int64(ordinal) }
    case .earlier(let dimension, let step):
      along(dimension, keys, related) { key, first in
        guard let earlier = step.before(Int(key)).map(Int64.init), let first, earlier >= first
        else { return nil }
        return earlier...earlier
      }
    }
  }

  private mutating func same(_ keys: GroupKeys, _ related: GroupKeys) {
    let groups = related.positions(without: nil)
    for row in 0..<keys.count {
      add(related.count == 0 ? nil : groups[keys.key(row, without: nil)] ?? [])
    }
  }

  /// Rows with the same keys in some dimensions share one window.
  private mutating func whole(_ keys: GroupKeys, _ related: GroupKeys, within: [Int]) {
    var groups: [[Int64]: [Int]] = [:]
    for group in 0..<related.count {
      groups[within.map { related.columns[$0][group] }, default: []].append(group)
    }
    var windowOfKey: [[Int64]: Int] = [:]
    for row in 0..<keys.count {
      let key = within.map { keys.columns[$0][row] }
      if let known = windowOfKey[key] {
        windowOfRow.append(known)
      } else {
        add(groups[key] ?? [])
        windowOfKey[key] = windows.count - 1
      }
    }
  }

  /// Groups with the same other keys whose key of one dimension lies in a range. The range
  /// is made from the row's key and the first key of the related rows.
  private mutating func along(
    _ dimension: Int, _ keys: GroupKeys, _ related: GroupKeys,
    _ range: (Int64, _ first: Int64?) -> ClosedRange<Int64>?
  ) {
    let times = related.columns[dimension]
    let first = times.filter { $0 != GroupTable.missingKey }.min()
    let groups = related.positions(without: dimension)
    for row in 0..<keys.count {
      let key = keys.columns[dimension][row]
      guard key != GroupTable.missingKey, let range = range(key, first) else {
        add(nil)
        continue
      }
      let alike = groups[keys.key(row, without: dimension)] ?? []
      add(alike.filter { times[$0] != GroupTable.missingKey && range.contains(times[$0]) })
    }
  }

  private mutating func add(_ window: [Int]?) {
    windowOfRow.append(window == nil ? nil : windows.count)
    if let window { windows.append(window) }
  }
}

/// The keys of groups, a column for each dimension.
struct GroupKeys: Sendable {
  let columns: [[Int64]]
  let count: Int

  /// The keys of one group, without those of one dimension.
  func key(_ group: Int, without dimension: Int?) -> [Int64] {
    var key: [Int64] = []
    for index in columns.indices where index != dimension { key.append(columns[index][group]) }
    return key
  }

  /// The groups by their keys without those of one dimension.
  func positions(without dimension: Int?) -> [[Int64]: [Int]] {
    var positions: [[Int64]: [Int]] = [:]
    for group in 0..<count {
      positions[key(group, without: dimension), default: []].append(group)
    }
    return positions
  }
}

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
  private let cancellation: CancellationFlag

  /// The windows of groups with `keys`, a row for each, over groups with `related` keys.
  init(
    _ window: Window, keys: GroupKeys, related: GroupKeys, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    self.cancellation = cancellation
    switch window {
    case .same: try same(keys, related)
    case .whole(let dimensions): try whole(keys, related, within: dimensions)
    case .upTo(let axis):
      try along(axis.dimension, keys, related) { key, _ in .min...key }
    case .last(let count, let axis):
      try along(axis.dimension, keys, related, across: axis.coarser) { key, first in
        let start = key - Int64(count) + 1
        return first.map { start >= $0 } == true ? start...key : nil
      }
    case .at(let axis, let ordinal):
      try along(axis.dimension, keys, related, across: axis.coarser) { _, _ in
        Int64(ordinal)...Int64(ordinal)
      }
    case .earlier(let axis, let step, let seen):
      try earlier(axis, step, seen, keys, related)
    }
  }

  private mutating func same(_ keys: GroupKeys, _ related: GroupKeys) throws(ExecutionError) {
    let groups = try related.positions(without: [], cancellation)
    for row in 0..<keys.count {
      try cancellation.check(atStep: row)
      add(related.count == 0 ? nil : groups[keys.key(row, without: [])] ?? [])
    }
  }

  /// Rows with the same keys in some dimensions share one window.
  private mutating func whole(
    _ keys: GroupKeys, _ related: GroupKeys, within: [Int]
  ) throws(ExecutionError) {
    var groups: [[Int64]: [Int]] = [:]
    for group in 0..<related.count {
      groups[within.map { related.columns[$0][group] }, default: []].append(group)
    }
    var windowOfKey: [[Int64]: Int] = [:]
    for row in 0..<keys.count {
      try cancellation.check(atStep: row)
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
    across coarser: [TimeAxis.CoarserGrain] = [],
    _ range: (Int64, _ first: Int64?) -> ClosedRange<Int64>?
  ) throws(ExecutionError) {
    let times = related.columns[dimension]
    let first = related.first(in: dimension)
    let free = [dimension] + coarser.map(\.dimension)
    let groups = try related.positions(without: free, cancellation)
    for row in 0..<keys.count {
      try cancellation.check(atStep: row)
      let key = keys.columns[dimension][row]
      guard key != GroupTable.missingKey, let range = range(key, first) else {
        add(nil)
        continue
      }
      let alike = groups[keys.key(row, without: free)] ?? []
      add(alike.filter { times[$0] != GroupTable.missingKey && range.contains(times[$0]) })
    }
  }

  /// The windows of the groups that lie one step earlier; none before the first related row.
  private mutating func earlier(
    _ axis: TimeAxis, _ step: GrainStep, _ seen: Window, _ keys: GroupKeys,
    _ related: GroupKeys
  ) throws(ExecutionError) {
    let first = related.first(in: axis.dimension)
    var moved = keys.columns
    var isDefined: [Bool] = []
    for row in 0..<keys.count {
      try cancellation.check(atStep: row)
      let key = keys.columns[axis.dimension][row]
      let before = key == GroupTable.missingKey ? nil : step.before(Int(key))
      guard let before, let first, before >= first else {
        isDefined.append(false)
        continue
      }
      isDefined.append(true)
      moved[axis.dimension][row] = Int64(before)
      guard let day = step.grain.firstDay(ofOrdinal: before) else { continue }
      for coarser in axis.coarser {
        moved[coarser.dimension][row] = Int64(coarser.grain.ordinal(of: day))
      }
    }
    let others = try GroupWindows(
      seen, keys: GroupKeys(columns: moved, count: keys.count), related: related, cancellation)
    windows = others.windows
    windowOfRow = zip(isDefined, others.windowOfRow).map { $0 ? $1 : nil }
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

  /// The keys of one group, without those of some dimensions.
  func key(_ group: Int, without free: [Int]) -> [Int64] {
    var key: [Int64] = []
    for index in columns.indices where !free.contains(index) {
      key.append(columns[index][group])
    }
    return key
  }

  /// The groups by their keys without those of some dimensions.
  func positions(
    without free: [Int], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> [[Int64]: [Int]] {
    var positions: [[Int64]: [Int]] = [:]
    for group in 0..<count {
      try cancellation.check(atStep: group)
      positions[key(group, without: free), default: []].append(group)
    }
    return positions
  }

  /// The least key of a dimension; nil when there is none.
  func first(in dimension: Int) -> Int64? {
    columns[dimension].filter { $0 != GroupTable.missingKey }.min()
  }
}

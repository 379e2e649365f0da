/// The smallest or largest value by group.
package struct GroupedExtremes: Sendable {
  /// The extreme of each group; meaningless in groups without a value.
  package private(set) var values: [Int64]
  /// 1 for groups with a value.
  package private(set) var present: [UInt8]
  package let keepsLargest: Bool

  package init(groupCount: Int, keepsLargest: Bool) {
    self.keepsLargest = keepsLargest
    values = Array(repeating: 0, count: groupCount)
    present = Array(repeating: 0, count: groupCount)
  }

  /// Bytes of memory held.
  package var byteCount: Int { values.capacity * 8 + present.capacity }

  /// Makes room for more groups.
  package mutating func grow(toGroupCount groupCount: Int) {
    let missing = max(groupCount - values.count, 0)
    values.append(contentsOf: repeatElement(0, count: missing))
    present.append(contentsOf: repeatElement(0, count: missing))
  }

  /// Takes in the present values of rows where `selection` is true (nil: everywhere).
  package mutating func add(
    _ lanes: IntegerLanes, groups: [UInt32], selection: TruthLanes?
  ) {
    let counted = countedRows(of: lanes, selection)
    for index in 0..<lanes.count where counted.isEmpty || counted[index] == 1 {
      take(lanes.values[index], group: Int(groups[index]))
    }
  }

  /// Takes in the extremes of another, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: GroupedExtremes, groups: [Int]) {
    for (group, target) in groups.enumerated() where other.present[group] == 1 {
      take(other.values[group], group: target)
    }
  }

  private mutating func take(_ value: Int64, group: Int) {
    let isBetter = keepsLargest ? value > values[group] : value < values[group]
    if present[group] == 0 || isBetter {
      values[group] = value
      present[group] = 1
    }
  }
}

/// Exact sums and sums of squares by group, with the number of values in each.
package struct GroupedMoments: Sendable {
  package private(set) var sums: [Int128]
  package private(set) var squares: [Int128]
  package private(set) var counts: [Int64]
  /// Whether a sum of squares left its range.
  package private(set) var overflowed = false

  package init(groupCount: Int) {
    sums = Array(repeating: 0, count: groupCount)
    squares = Array(repeating: 0, count: groupCount)
    counts = Array(repeating: 0, count: groupCount)
  }

  /// Bytes of memory held.
  package var byteCount: Int { (sums.capacity + squares.capacity) * 16 + counts.capacity * 8 }

  /// Makes room for more groups.
  package mutating func grow(toGroupCount groupCount: Int) {
    let missing = max(groupCount - sums.count, 0)
    sums.append(contentsOf: repeatElement(0, count: missing))
    squares.append(contentsOf: repeatElement(0, count: missing))
    counts.append(contentsOf: repeatElement(0, count: missing))
  }

  /// Adds the present values of rows where `selection` is true (nil: everywhere).
  package mutating func add(
    _ lanes: IntegerLanes, groups: [UInt32], selection: TruthLanes?
  ) {
    let counted = countedRows(of: lanes, selection)
    for index in groups.indices where counted.isEmpty || counted[index] == 1 {
      let value = Int128(lanes.values[index])
      add(value, value &* value, 1, group: Int(groups[index]))
    }
  }

  /// Adds the sums of another, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: GroupedMoments, groups: [Int]) {
    overflowed = overflowed || other.overflowed
    for (group, target) in groups.enumerated() {
      add(other.sums[group], other.squares[group], other.counts[group], group: target)
    }
  }

  private mutating func add(_ sum: Int128, _ square: Int128, _ count: Int64, group: Int) {
    let (squares, overflow) = self.squares[group].addingReportingOverflow(square)
    overflowed = overflowed || overflow
    self.squares[group] = squares
    sums[group] += sum
    counts[group] += count
  }
}

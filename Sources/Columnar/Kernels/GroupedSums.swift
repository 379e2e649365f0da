/// Exact sums by group, with the number of values in each.
package struct GroupedSums: Sendable {
  package private(set) var sums: [Int128]
  package private(set) var counts: [Int64]

  package init(groupCount: Int) {
    sums = Array(repeating: 0, count: groupCount)
    counts = Array(repeating: 0, count: groupCount)
  }

  /// Bytes of memory held.
  package var byteCount: Int { sums.capacity * 16 + counts.capacity * 8 }

  /// Makes room for more groups.
  package mutating func grow(toGroupCount groupCount: Int) {
    let missing = max(groupCount - sums.count, 0)
    sums.append(contentsOf: repeatElement(0, count: missing))
    counts.append(contentsOf: repeatElement(0, count: missing))
  }

  /// Adds the present values of rows where `selection` is true (nil: everywhere).
  package mutating func add(
    _ lanes: IntegerLanes, groups: [UInt32], selection: TruthLanes?
  ) {
    let counted = countedRows(of: lanes, selection)
    addSums(lanes.values, groups, counted)
    addCounts(groups, counted)
  }

  /// Adds the present values of rows of one single group, where `selection` is true.
  package mutating func add(_ lanes: IntegerLanes, group: Int, selection: TruthLanes?) {
    let counted = countedRows(of: lanes, selection)
    let values = lanes.values.span
    var sum: Int128 = 0
    var count = 0
    if counted.isEmpty {
      for index in values.indices { sum &+= Int128(values[index]) }
      count = values.count
    } else {
      let counted = counted.span.extracting(0..<values.count)
      for index in values.indices {
        sum &+= Int128(values[index] & (0 &- Int64(counted[index])))
        count &+= Int(counted[index])
      }
    }
    sums[group] += sum
    counts[group] += Int64(count)
  }

  /// Adds the sums of another, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: GroupedSums, groups: [Int]) {
    for (group, target) in groups.enumerated() {
      sums[target] += other.sums[group]
      counts[target] += other.counts[group]
    }
  }

  /// Rows that do not count add 0, so that no branch depends on the data.
  private mutating func addSums(_ values: [Int64], _ groups: [UInt32], _ counted: [UInt8]) {
    let values = values.span
    let groups = groups.span.extracting(0..<values.count)
    var sums = sums.mutableSpan
    guard !counted.isEmpty else {
      for index in values.indices { sums[Int(groups[index])] &+= Int128(values[index]) }
      return
    }
    let counted = counted.span.extracting(0..<values.count)
    for index in values.indices {
      let value = values[index] & (0 &- Int64(counted[index]))
      sums[Int(groups[index])] &+= Int128(value)
    }
  }

  private mutating func addCounts(_ groups: [UInt32], _ counted: [UInt8]) {
    let groups = groups.span
    var counts = counts.mutableSpan
    guard !counted.isEmpty else {
      for index in groups.indices { counts[Int(groups[index])] &+= 1 }
      return
    }
    let counted = counted.span.extracting(0..<groups.count)
    for index in groups.indices { counts[Int(groups[index])] &+= Int64(counted[index]) }
  }
}

/// 1 for the rows that are present and selected; empty when all are.
func countedRows(of lanes: IntegerLanes, _ selection: TruthLanes?) -> [UInt8] {
  guard let selection else { return lanes.present ?? [] }
  guard let present = lanes.present else { return mapped(selection.bytes) { $0 == 1 ? 1 : 0 } }
  return zipped(selection.bytes, present) { $0 == 1 ? $1 : 0 }
}

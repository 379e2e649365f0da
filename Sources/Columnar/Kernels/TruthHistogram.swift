/// Rows counted by group and by truth: unknown, true, false, excluded.
package struct TruthHistogram: Sendable {
  /// Four counts a group, indexed by the byte of ``TruthLanes``.
  package private(set) var counts: [Int64]

  package init(groupCount: Int) {
    counts = Array(repeating: 0, count: groupCount * 4)
  }

  /// The number of groups.
  package var groupCount: Int { counts.count / 4 }

  /// Makes room for more groups.
  package mutating func grow(toGroupCount groupCount: Int) {
    let missing = groupCount * 4 - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
  }

  /// Counts a batch; row `i` belongs to group `groups[i]`.
  package mutating func add(_ truths: TruthLanes, groups: [UInt32]) {
    let truths = truths.bytes.span
    let groups = groups.span.extracting(0..<truths.count)
    var counts = counts.mutableSpan
    for index in truths.indices {
      counts[Int(groups[index]) &* 4 &+ Int(truths[index] & 3)] &+= 1
    }
  }

  /// Counts a batch of one single group.
  package mutating func add(_ truths: TruthLanes, group: Int) {
    let bytes = truths.bytes.span
    var (trues, falses, excludeds) = (0, 0, 0)
    for index in bytes.indices {
      trues &+= bytes[index] == 1 ? 1 : 0
      falses &+= bytes[index] == 2 ? 1 : 0
      excludeds &+= bytes[index] == 3 ? 1 : 0
    }
    counts[group * 4 + 1] += Int64(trues)
    counts[group * 4 + 2] += Int64(falses)
    counts[group * 4 + 3] += Int64(excludeds)
    counts[group * 4] += Int64(bytes.count - trues - falses - excludeds)
  }

  /// Adds the counts of another histogram, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: TruthHistogram, groups: [Int]) {
    for (group, target) in groups.enumerated() {
      for truth in 0..<4 { counts[target * 4 + truth] += other.counts[group * 4 + truth] }
    }
  }

  /// The counts of one truth, a number for each group.
  package func column(_ truth: UInt8) -> [Int64] {
    (0..<groupCount).map { counts[$0 * 4 + Int(truth)] }
  }
}

/// Rows counted by group and by truth: unknown, true, false, excluded.
///
/// Small histograms keep several banks, which rows use in turn: two neighbours of one group
/// then need not wait for each other's store.
package struct TruthHistogram: Sendable {
  /// Four counts a group and bank, indexed by the byte of ``TruthLanes``.
  private var counts: [Int64]
  package private(set) var groupCount: Int
  private let banks: Int

  /// The most groups for which banks pay.
  private static let mostBankedGroups = 2048

  /// - Parameters:
  ///   - groupCount: groups at first.
  ///   - grows: whether there will be more.
  package init(groupCount: Int, grows: Bool = false) {
    self.groupCount = groupCount
    banks = grows || groupCount > TruthHistogram.mostBankedGroups ? 1 : 4
    counts = Array(repeating: 0, count: groupCount * 4 * banks)
  }

  /// Bytes of memory held.
  package var byteCount: Int { counts.capacity * 8 }

  /// Makes room for more groups.
  ///
  /// - Precondition: the histogram was made to grow.
  package mutating func grow(toGroupCount groupCount: Int) {
    precondition(banks == 1, "only histograms of one bank grow")
    guard groupCount > self.groupCount else { return }
    counts.append(contentsOf: repeatElement(0, count: (groupCount - self.groupCount) * 4))
    self.groupCount = groupCount
  }

  /// Counts a batch; row `i` belongs to group `groups[i]`.
  package mutating func add(_ truths: TruthLanes, groups: [UInt32]) {
    add(truths.bytes, groups, 0..<groups.count)
  }

  /// Counts a batch whose groups are the offsets of packed codes.
  package mutating func add(_ truths: TruthLanes, codes: PackedIntegers, _ batch: RowBatch) {
    guard case .contiguous(let rows) = batch else {
      add(truths, groups: codes.codes(batch))
      return
    }
    switch codes.offsets {
    case .bits8(let offsets): add(truths.bytes, offsets, rows)
    case .bits16(let offsets): add(truths.bytes, offsets, rows)
    case .bits32(let offsets): add(truths.bytes, offsets, rows)
    case .bits64(let offsets): add(truths.bytes, offsets, rows)
    }
  }

  /// Counts a batch of rows that are all true and whose groups are the offsets of codes.
  package mutating func addTrue(codes: PackedIntegers, _ batch: RowBatch) {
    guard case .contiguous(let rows) = batch else {
      let all = TruthLanes(repeating: TruthLanes.isTrue, count: batch.count)
      add(all, groups: codes.codes(batch))
      return
    }
    switch codes.offsets {
    case .bits8(let offsets): addTrue(offsets, rows)
    case .bits16(let offsets): addTrue(offsets, rows)
    case .bits32(let offsets): addTrue(offsets, rows)
    case .bits64(let offsets): addTrue(offsets, rows)
    }
  }

  /// Counts a batch of one single group.
  package mutating func add(_ truths: TruthLanes, group: Int) {
    let (trues, falses, excluded) = (
      truths.count(of: 1), truths.count(of: 2), truths.count(of: 3)
    )
    counts[group * 4 + 1] += Int64(trues)
    counts[group * 4 + 2] += Int64(falses)
    counts[group * 4 + 3] += Int64(excluded)
    counts[group * 4] += Int64(truths.bytes.count - trues - falses - excluded)
  }

  /// Counts `count` true rows of one group.
  package mutating func addTrue(_ count: Int, group: Int) {
    counts[group * 4 + 1] += Int64(count)
  }

  /// Adds the counts of another histogram, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: TruthHistogram, groups: [Int]) {
    for truth in 0..<4 {
      for (count, target) in zip(other.column(UInt8(truth)), groups) {
        counts[target * 4 + truth] += count
      }
    }
  }

  /// The counts of one truth, a number for each group.
  package func column(_ truth: UInt8) -> [Int64] {
    (0..<groupCount).map { group in
      (0..<banks).reduce(0) { $0 + counts[($1 * groupCount + group) * 4 + Int(truth)] }
    }
  }

  @inline(__always)
  private mutating func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ truths: [UInt8], _ codes: [Code], _ rows: Range<Int>
  ) {
    let truths = truths.span
    let codes = codes.span.extracting(rows).extracting(0..<truths.count)
    let stride = banks == 1 ? 0 : groupCount &* 4
    var counts = counts.mutableSpan
    var row = 0
    while row &+ 4 <= truths.count {
      counts[Int(codes[row]) &* 4 &+ Int(truths[row] & 3)] &+= 1
      counts[stride &+ Int(codes[row &+ 1]) &* 4 &+ Int(truths[row &+ 1] & 3)] &+= 1
      counts[2 &* stride &+ Int(codes[row &+ 2]) &* 4 &+ Int(truths[row &+ 2] & 3)] &+= 1
      counts[3 &* stride &+ Int(codes[row &+ 3]) &* 4 &+ Int(truths[row &+ 3] & 3)] &+= 1
      row &+= 4
    }
    while row < truths.count {
      counts[Int(codes[row]) &* 4 &+ Int(truths[row] & 3)] &+= 1
      row &+= 1
    }
  }

  @inline(__always)
  private mutating func addTrue<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: [Code], _ rows: Range<Int>
  ) {
    let codes = codes.span.extracting(rows)
    let stride = banks == 1 ? 0 : groupCount &* 4
    var counts = counts.mutableSpan
    var row = 0
    while row &+ 4 <= codes.count {
      counts[Int(codes[row]) &* 4 &+ 1] &+= 1
      counts[stride &+ Int(codes[row &+ 1]) &* 4 &+ 1] &+= 1
      counts[2 &* stride &+ Int(codes[row &+ 2]) &* 4 &+ 1] &+= 1
      counts[3 &* stride &+ Int(codes[row &+ 3]) &* 4 &+ 1] &+= 1
      row &+= 4
    }
    while row < codes.count {
      counts[Int(codes[row]) &* 4 &+ 1] &+= 1
      row &+= 1
    }
  }
}

import Columnar
import TestSupport
import Testing

@Suite struct TruthKernelTests {
  private func bool(_ byte: UInt8) -> Bool? { byte == 0 ? nil : byte == 1 }

  @Test(arguments: kernelSizes)
  func connectivesFollowKleene(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let (left, right) = (random.truths(count), random.truths(count))
    let pairs = zip(left.bytes, right.bytes).map { (bool($0), bool($1)) }
    let and = pairs.map { pair -> Bool? in
      if pair.0 == false || pair.1 == false { return false }
      return pair.0 == nil || pair.1 == nil ? nil : true
    }
    let or = pairs.map { pair -> Bool? in
      if pair.0 == true || pair.1 == true { return true }
      return pair.0 == nil || pair.1 == nil ? nil : false
    }
    #expect(left.and(right).bytes == and.map(\.byte))
    #expect(left.or(right).bytes == or.map(\.byte))
    #expect(left.negated.bytes == pairs.map { $0.0.map { !$0 }.byte })
    #expect(left.isUnknown.bytes == pairs.map { TruthLanes.byte($0.0 == nil) })
    let filtered = pairs.map { $0.1 == true ? $0.0.byte : TruthLanes.excluded }
    #expect(left.excluding(rowsNotTrueIn: right).bytes == filtered)
    #expect(left.withoutUnselected.bytes == pairs.map { $0.0 == true ? 1 : 3 })
  }

  /// No counter of a block overflows where every row is alike.
  @Test(arguments: kernelSizes)
  func rowsThatAreAllAlikeAreCounted(count: Int) {
    #expect(TruthLanes(repeating: TruthLanes.isTrue, count: count).trueCount == count)
    var histogram = TruthHistogram(groupCount: 1)
    histogram.add(TruthLanes(repeating: TruthLanes.isFalse, count: count), group: 0)
    #expect(histogram.column(TruthLanes.isFalse) == [Int64(count)])
  }

  @Test(arguments: kernelSizes)
  func trueRowsAreCountedAndFound(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 1_000)
    for largest in [UInt8(1), 2] {
      let truths = random.truths(count, upTo: largest)
      let positions = truths.bytes.indices.filter { truths.bytes[$0] == 1 }
      #expect(truths.trueCount == positions.count)
      #expect(truths.hasNoTrue == positions.isEmpty)
      #expect(truths.truePositions(from: 5) == positions.map { UInt32($0 + 5) })
    }
  }

  @Test(arguments: kernelSizes)
  func histogramsCountEachGroupAndTruth(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 2_000)
    for largest in [Int64(1), 16, 255, 1_700, 5_000] {
      let codes = random.values(count, 1...largest, missing: 10)
      let packed = PackedIntegers(codes: IntegerLanes(codes))
      for batch in random.batches(of: count) {
        let rows = batch.rows
        let truths = random.truths(rows.count, upTo: 3)
        let groupCount = Int(largest) + 1
        var expected = [Int64](repeating: 0, count: groupCount * 4)
        for (index, row) in rows.enumerated() {
          expected[Int(codes[row] ?? 0) * 4 + Int(truths.bytes[index])] += 1
        }
        var stored = TruthHistogram(groupCount: groupCount)
        stored.add(truths, codes: packed, batch)
        var listed = TruthHistogram(groupCount: 1, grows: true)
        listed.grow(toGroupCount: groupCount)
        listed.add(truths, groups: packed.codes(batch))
        var trues = TruthHistogram(groupCount: groupCount)
        trues.addTrue(codes: packed, batch)
        for truth in 0..<4 {
          let column = (0..<groupCount).map { expected[$0 * 4 + truth] }
          #expect(stored.column(UInt8(truth)) == column)
          #expect(listed.column(UInt8(truth)) == column)
        }
        let all = (0..<groupCount).map { group in
          (0..<4).reduce(0) { $0 + expected[group * 4 + $1] }
        }
        #expect(trues.column(TruthLanes.isTrue) == all)
        var one = TruthHistogram(groupCount: 1)
        one.add(truths, group: 0)
        for truth in 0..<4 {
          let sum = truths.bytes.count { $0 == truth }
          #expect(one.column(UInt8(truth)) == [Int64(sum)])
        }
      }
    }
  }

  @Test func mergingHistogramsMovesGroups() {
    var left = TruthHistogram(groupCount: 2)
    left.add(TruthLanes(bytes: [1, 2, 1]), groups: [0, 0, 1])
    var right = TruthHistogram(groupCount: 3)
    right.add(TruthLanes(bytes: [1, 1, 0]), groups: [0, 2, 2])
    left.merge(right, groups: [1, 0, 0])
    #expect(left.column(TruthLanes.isTrue) == [2, 2])
    #expect(left.column(TruthLanes.unknown) == [1, 0])
  }
}

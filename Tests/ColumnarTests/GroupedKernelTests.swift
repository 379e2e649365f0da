import Columnar
import TestSupport
import Testing

@Suite struct GroupedKernelTests {
  @Test(arguments: kernelSizes)
  func sumsAndExtremesAgreeRowByRow(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    for missing in [0, 25] {
      let values = random.values(count, -1_000...1_000, missing: missing)
      let groups = (0..<count).map { _ in UInt32.random(in: 0..<5, using: &random) }
      for selection in [nil, random.truths(count)] {
        let counted = (0..<count).filter {
          values[$0] != nil && (selection?.bytes[$0] ?? 1) == 1
        }
        var sums = GroupedSums(groupCount: 5)
        sums.add(IntegerLanes(values), groups: groups, selection: selection)
        var single = GroupedSums(groupCount: 1)
        single.add(IntegerLanes(values), group: 0, selection: selection)
        var smallest = GroupedExtremes(groupCount: 5, keepsLargest: false)
        smallest.add(IntegerLanes(values), groups: groups, selection: selection)
        var largest = GroupedExtremes(groupCount: 5, keepsLargest: true)
        largest.add(IntegerLanes(values), groups: groups, selection: selection)
        for group in 0..<5 {
          let own = counted.filter { groups[$0] == group }.compactMap { values[$0] }
          #expect(sums.sums[group] == Int128(own.reduce(0, +)))
          #expect(sums.counts[group] == Int64(own.count))
          #expect((smallest.present[group] == 1 ? smallest.values[group] : nil) == own.min())
          #expect((largest.present[group] == 1 ? largest.values[group] : nil) == own.max())
        }
        #expect(single.sums == [Int128(counted.compactMap { values[$0] }.reduce(0, +))])
        #expect(single.counts == [Int64(counted.count)])
      }
    }
  }

  @Test func sumsGoBeyondSixtyFourBits() {
    var sums = GroupedSums(groupCount: 1)
    let lanes = IntegerLanes(repeating: .max, count: 100)
    sums.add(lanes, groups: Array(repeating: 0, count: 100), selection: nil)
    sums.add(lanes, group: 0, selection: nil)
    #expect(sums.sums == [Int128(Int64.max) * 200])
  }

  @Test(arguments: [1, 2, 3])
  func hashedGroupsAreThoseOfADictionary(width: Int) {
    var random = SeededRandom(seed: UInt64(width))
    var table = GroupTable(width: width)
    var known: [[Int64]: UInt32] = [:]
    for _ in 0..<20 {
      let columns = (0..<width).map { _ in
        (0..<500).map { _ in
          Int.random(in: 0..<9, using: &random) == 0
            ? GroupTable.missingKey : Int64.random(in: -40...40, using: &random)
        }
      }
      let selection = random.truths(500)
      let groups = table.groups(of: columns, selection: selection)
      for row in 0..<500 where selection.bytes[row] == TruthLanes.isTrue {
        let key = columns.map { $0[row] }
        let group = known[key] ?? UInt32(known.count)
        known[key] = group
        #expect(groups[row] == group)
      }
    }
    #expect(table.groupCount == known.count)
    for (key, group) in known {
      #expect(Array(table.keys[Int(group) * width..<(Int(group) + 1) * width]) == key)
    }
  }
}

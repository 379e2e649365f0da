import Columnar
import TestSupport
import Testing
import Values

@Suite struct GroupedValuesTests {
  /// Counted in a table, and listed.
  private let flag = CancellationFlag()
  private let layouts: [ClosedRange<Int64>?] = [-20...20, nil]

  @Test(arguments: kernelSizes)
  func runsAreTheSortedValuesOfEachGroup(count: Int) throws {
    var random = SeededRandom(seed: UInt64(count))
    let values = random.values(count, -20...20, missing: 20)
    let groups = (0..<count).map { _ in UInt32.random(in: 0..<5, using: &random) }
    for selection in [nil, random.truths(count)] {
      for bounds in layouts {
        var grouped = GroupedValues(groupCount: 5, bounds: bounds, grows: false)
        grouped.add(IntegerLanes(values), groups: groups, selection: selection)
        let counted = (0..<count).filter { values[$0] != nil && selection?.bytes[$0] ?? 1 == 1 }
        let own = (0..<5).map { group in
          counted.filter { groups[$0] == group }.compactMap { values[$0] }.sorted()
        }
        let runs = try #require(grouped.runs(unless: flag))
        #expect((0..<5).map { sorted(runs, $0) } == own)
        #expect(sorted(try #require(runs.total(unless: flag)), 0) == own.flatMap { $0 }.sorted())
      }
    }
  }

  @Test func mergingDependsOnNoLayout() throws {
    var random = SeededRandom(seed: 7)
    let values = random.values(200, -20...20, missing: 10)
    let groups = (0..<200).map { _ in UInt32.random(in: 0..<3, using: &random) }
    for left in layouts {
      for right in layouts {
        var one = GroupedValues(groupCount: 4, bounds: left, grows: false)
        var other = GroupedValues(groupCount: 3, bounds: right, grows: false)
        other.add(IntegerLanes(values), groups: groups, selection: nil)
        one.merge(other, groups: [3, 0, 3])
        for target in 0..<4 {
          let own = (0..<200).filter { [3, 0, 3][Int(groups[$0])] == target }
          #expect(
            sorted(try #require(one.runs(unless: flag)), target)
              == own.compactMap { values[$0] }.sorted())
        }
      }
    }
  }

  @Test func aRankIsAPlaceInTheOrderFromOne() throws {
    var grouped = GroupedValues(groupCount: 1, bounds: 0...9, grows: false)
    grouped.add(
      IntegerLanes([4, 1, 4, nil, 9]), groups: [0, 0, 0, 0, 0], selection: nil)
    let runs = try #require(grouped.runs(unless: flag))
    #expect((0...5).map { runs.value(0, rank: Int64($0)) } == [nil, 1, 4, 4, 9, nil])
    #expect(runs.distinctCount(0) == 3)
    #expect(runs.valueCount(0) == 4)
    #expect(runs.gathered([-1, 0]).valueCount(0) == 0)
  }

  @Test func squaresThatLeaveTheirRangeAreNoticed() {
    var moments = GroupedMoments(groupCount: 1)
    let lanes = IntegerLanes(repeating: .min, count: 2)
    moments.add(lanes, groups: [0, 0], selection: nil)
    #expect(moments.overflowed)
  }

  private func sorted(_ runs: ValueRuns, _ slot: Int) -> [Int64] {
    runs.entries(slot).flatMap { entry in Array(repeating: entry.value, count: Int(entry.count)) }
  }
}

import Columnar
import TestSupport
import Testing
import Values

/// Work on groups that nobody waits for any more.
@Suite struct CancellationTests {
  private let lowered = CancellationFlag()
  private let raised: CancellationFlag

  init() {
    raised = CancellationFlag()
    raised.raise()
  }

  @Test func `sorting that asks in between gives the same order`() {
    var random = SeededRandom(seed: 3)
    for count in [0, 1, 2, 5_000, 20_000] {
      let numbers = (0..<count).map { _ in random.int(-50...50) }
      #expect(numbers.sorted(by: <, until: { false }) == numbers.sorted())
    }
  }

  @Test func `a sort ends when it is over meanwhile`() {
    let numbers = (0..<20_000).map { $0 &* 7_919 % 20_011 }
    var comparisons = 0
    let sorted = numbers.sorted(
      by: { left, right in
        comparisons += 1
        return left < right
      }, until: { comparisons > 9_000 })
    #expect(sorted == nil)
    #expect(comparisons < 20_000)
  }

  @Test(arguments: [nil, 0...9_999] as [ClosedRange<Int64>?])
  func `values are brought together unless the flag is raised`(
    bounds: ClosedRange<Int64>?
  ) throws {
    var grouped = GroupedValues(groupCount: 3, bounds: bounds, grows: false)
    let values = (0..<Int64(10_000)).map { $0 &* 7_919 % 10_000 }
    grouped.add(
      IntegerLanes(values: values), groups: values.indices.map { UInt32($0 % 3) }, selection: nil)
    let runs = try #require(grouped.runs(unless: lowered))
    #expect(runs.total(unless: lowered)?.valueCount(0) == 10_000)
    #expect(grouped.runs(unless: raised)?.count == nil)
    #expect(runs.total(unless: raised)?.count == nil)
  }
}

/// The values of some groups in ascending order, each distinct one with how often it occurs.
package struct ValueRuns: Sendable {
  /// The distinct values, group after group.
  private var values: [Int64] = []
  private var counts: [Int64] = []
  /// Where the values of each run begin; one more than there are runs.
  private var starts: [Int] = [0]
  /// The run of each slot; -1 for a slot without values.
  private var slots: [Int] = []

  package init() {}

  /// The number of slots.
  package var count: Int { slots.count }

  /// Adds a value to the run that is being made; values come in ascending order.
  mutating func append(_ value: Int64, times: Int64) {
    if values.count > starts[starts.count - 1], values[values.count - 1] == value {
      counts[counts.count - 1] += times
    } else {
      values.append(value)
      counts.append(times)
    }
  }

  /// Ends the run that is being made, which becomes the next slot.
  mutating func endGroup() {
    slots.append(starts.count - 1)
    starts.append(values.count)
  }

  private func range(_ slot: Int) -> Range<Int> {
    slots[slot] < 0 ? 0..<0 : starts[slots[slot]]..<starts[slots[slot] + 1]
  }

  /// The slots at these positions, in this order; -1 stands for one without values.
  package func gathered(_ positions: [Int]) -> ValueRuns {
    var result = self
    result.slots = positions.map { $0 < 0 ? -1 : slots[$0] }
    return result
  }

  /// The number of values of a slot.
  package func valueCount(_ slot: Int) -> Int64 {
    range(slot).reduce(0) { $0 + counts[$1] }
  }

  /// The number of different values of a slot.
  package func distinctCount(_ slot: Int) -> Int { range(slot).count }

  /// The value at a place of the ascending order, from 1; nil where there is none.
  package func value(_ slot: Int, rank: Int64) -> Int64? {
    guard rank > 0 else { return nil }
    var passed: Int64 = 0
    for index in range(slot) {
      passed += counts[index]
      if passed >= rank { return values[index] }
    }
    return nil
  }

  /// The distinct values of a slot, ascending, with how often each occurs.
  package func entries(_ slot: Int) -> [(value: Int64, count: Int64)] {
    range(slot).map { (values[$0], counts[$0]) }
  }

  /// All slots together in one.
  package var total: ValueRuns {
    merged(0..<slots.count)
  }

  private func merged(_ part: Range<Int>) -> ValueRuns {
    guard part.count > 1 else {
      var single = ValueRuns()
      for slot in part {
        for index in range(slot) { single.append(values[index], times: counts[index]) }
      }
      single.endGroup()
      return single
    }
    let middle = part.lowerBound + part.count / 2
    return ValueRuns(
      merging: merged(part.lowerBound..<middle), merged(middle..<part.upperBound))
  }

  /// The single runs of two merged into one.
  private init(merging left: ValueRuns, _ right: ValueRuns) {
    var (first, second) = (0, 0)
    while first < left.values.count || second < right.values.count {
      let takesLeft =
        second == right.values.count
        || first < left.values.count && left.values[first] <= right.values[second]
      if takesLeft {
        append(left.values[first], times: left.counts[first])
        first += 1
      } else {
        append(right.values[second], times: right.counts[second])
        second += 1
      }
    }
    endGroup()
  }
}

package import Values

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

  /// These slots and those of other runs after them.
  package func appending(_ other: ValueRuns) -> ValueRuns {
    var result = self
    let (values, runs) = (values.count, starts.count - 1)
    result.values += other.values
    result.counts += other.counts
    result.starts += other.starts.dropFirst().map { $0 + values }
    result.slots += other.slots.map { $0 < 0 ? -1 : $0 + runs }
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

  /// All slots together in one; nil when the flag was raised meanwhile.
  package func total(unless flag: CancellationFlag) -> ValueRuns? {
    var entries: [(value: Int64, count: Int64)] = []
    entries.reserveCapacity(slots.count == 1 ? range(0).count : values.count)
    for slot in slots.indices {
      if slot.isMultiple(of: stepsBetweenChecks), flag.isRaised { return nil }
      for index in range(slot) { entries.append((values[index], counts[index])) }
    }
    guard let sorted = entries.sorted(by: { $0.value < $1.value }, until: { flag.isRaised }) else {
      return nil
    }
    var total = ValueRuns()
    for entry in sorted { total.append(entry.value, times: entry.count) }
    total.endGroup()
    return total
  }
}

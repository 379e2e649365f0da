package import Values

/// The values of each group, for measures that need all of them: medians, percentiles,
/// distinct counts.
///
/// Few possible values are counted in a table, groups × values; others are listed. Both give
/// the same runs, whatever the order in which rows were added.
package struct GroupedValues: Sendable {
  private var storage: Storage
  private var groupCount: Int

  private enum Storage: Sendable {
    /// How often `first + i` occurs in group `g`, at `g × span + i`.
    case counted(first: Int64, span: Int, counts: [UInt32])
    case listed(groups: [UInt32], values: [Int64])
  }

  /// The most cells of a table of counts.
  package static let mostCells = 1 << 22

  /// No values yet.
  ///
  /// - Parameters:
  ///   - groupCount: the number of groups.
  ///   - bounds: what every present value lies in, where that is known.
  ///   - grows: whether more groups may come; values are then listed.
  package init(groupCount: Int, bounds: ClosedRange<Int64>?, grows: Bool) {
    self.groupCount = groupCount
    storage = .listed(groups: [], values: [])
    guard !grows, let bounds else { return }
    let (width, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    guard !overflow, width < Int64(GroupedValues.mostCells) else { return }
    let span = Int(width) + 1
    guard groupCount * span <= GroupedValues.mostCells else { return }
    storage = .counted(
      first: bounds.lowerBound, span: span, counts: Array(repeating: 0, count: groupCount * span))
  }

  /// Bytes of memory held, and of the runs that listed values are sorted into.
  package var byteCount: Int {
    switch storage {
    case .counted(_, _, let counts): counts.count * 4
    case .listed(let groups, let values):
      groups.capacity * 4 + values.capacity * 8 + values.count * 8
    }
  }

  /// Makes room for more groups.
  package mutating func grow(toGroupCount count: Int) {
    groupCount = max(groupCount, count)
  }

  /// Adds the present values of rows where `selection` is true (nil: everywhere).
  package mutating func add(
    _ lanes: IntegerLanes, groups: [UInt32], selection: TruthLanes?
  ) {
    let counted = countedRows(of: lanes, selection)
    switch storage {
    case .counted(let first, let span, var counts):
      // The table has one owner while it is written, so that nothing is copied.
      storage = .listed(groups: [], values: [])
      count(lanes.values, groups, counted, first, span, &counts)
      storage = .counted(first: first, span: span, counts: counts)
    case .listed(var allGroups, var values):
      storage = .listed(groups: [], values: [])
      for index in groups.indices where counted.isEmpty || counted[index] == 1 {
        allGroups.append(groups[index])
        values.append(lanes.values[index])
      }
      storage = .listed(groups: allGroups, values: values)
    }
  }

  /// Rows that do not count add 0 to the first cell of their group, so that no branch depends
  /// on the data.
  private func count(
    _ values: [Int64], _ groups: [UInt32], _ counted: [UInt8], _ first: Int64, _ span: Int,
    _ counts: inout [UInt32]
  ) {
    let values = values.span
    let groups = groups.span.extracting(0..<values.count)
    var cells = counts.mutableSpan
    guard !counted.isEmpty else {
      for index in values.indices {
        cells[Int(groups[index]) &* span &+ Int(values[index] &- first)] &+= 1
      }
      return
    }
    let counted = counted.span.extracting(0..<values.count)
    for index in values.indices {
      let offset = (values[index] &- first) & (0 &- Int64(counted[index]))
      cells[Int(groups[index]) &* span &+ Int(offset)] &+= UInt32(counted[index])
    }
  }

  /// Adds the values of another, whose group `i` is this one's `groups[i]`.
  package mutating func merge(_ other: GroupedValues, groups: [Int]) {
    switch other.storage {
    case .listed(let theirs, let values):
      add(
        IntegerLanes(values: values),
        groups: theirs.map { UInt32(truncatingIfNeeded: groups[Int($0)]) }, selection: nil)
    case .counted(let first, let span, let counts):
      for (group, target) in groups.enumerated() {
        for offset in 0..<span where counts[group * span + offset] > 0 {
          add(first + Int64(offset), times: counts[group * span + offset], group: target)
        }
      }
    }
  }

  private mutating func add(_ value: Int64, times: UInt32, group: Int) {
    switch storage {
    case .counted(let first, let span, var counts):
      storage = .listed(groups: [], values: [])
      counts[group * span + Int(value - first)] += times
      storage = .counted(first: first, span: span, counts: counts)
    case .listed(var groups, var values):
      storage = .listed(groups: [], values: [])
      groups.append(contentsOf: repeatElement(UInt32(group), count: Int(times)))
      values.append(contentsOf: repeatElement(value, count: Int(times)))
      storage = .listed(groups: groups, values: values)
    }
  }

  /// The values of each group in order; nil when the flag was raised meanwhile.
  package func runs(unless flag: CancellationFlag) -> ValueRuns? {
    var runs = ValueRuns()
    switch storage {
    case .counted(let first, let span, let counts):
      for group in 0..<groupCount {
        if flag.isRaised { return nil }
        for offset in 0..<span where counts[group * span + offset] > 0 {
          runs.append(first + Int64(offset), times: Int64(counts[group * span + offset]))
        }
        runs.endGroup()
      }
    case .listed(let groups, let values):
      let (parts, starts) = GroupedValues.split(values, by: groups, groupCount)
      for group in 0..<groupCount {
        if group.isMultiple(of: stepsBetweenChecks), flag.isRaised { return nil }
        let own = parts[starts[group]..<starts[group + 1]]
        guard let sorted = own.count < 2 ? Array(own) : own.sorted(by: <, until: { flag.isRaised })
        else {
          return nil
        }
        for value in sorted { runs.append(value, times: 1) }
        runs.endGroup()
      }
    }
    return runs
  }

  /// The values group after group, and where those of each group begin, with the end of the last.
  private static func split(
    _ values: [Int64], by groups: [UInt32], _ groupCount: Int
  ) -> (values: [Int64], starts: [Int]) {
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var parts = [Int64](repeating: 0, count: values.count)
    for (value, group) in zip(values, groups) {
      parts[next[Int(group)]] = value
      next[Int(group)] += 1
    }
    return (parts, starts)
  }
}

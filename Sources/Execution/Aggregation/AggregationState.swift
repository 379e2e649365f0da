import Columnar
import Values

/// What one thread has counted so far.
struct AggregationState: Sendable {
  /// The groups found by hashing; nil when codes index them.
  private(set) var table: GroupTable?
  /// Selected rows; nil when a measure counts them anyway.
  private(set) var rows: TruthHistogram?
  private(set) var measures: [MeasureState]
  /// Bytes that were taken from a budget for this state.
  private var takenBytes = 0

  init(_ program: AggregationProgram) {
    switch program.grouping {
    case .direct(_, let count): self.init(program, groupCount: count, grows: false)
    case .stored(_, _, let codes): self.init(program, groupCount: codes.count, grows: false)
    case .hashed: self.init(program, groupCount: 1, grows: true)
    }
  }

  private init(_ program: AggregationProgram, groupCount: Int, grows: Bool) {
    table =
      grows
      ? GroupTable(width: program.keys.count, hashMask: program.options.hashMask) : nil
    if program.measureOfAllRows == nil {
      rows = TruthHistogram(groupCount: groupCount, grows: grows)
    }
    measures = program.measures.map {
      MeasureState($0.kind, groupCount: groupCount, grows: grows)
    }
  }

  /// Takes the memory that the state has grown by.
  mutating func takeMemory(_ settings: Executor.Settings) throws(ExecutionError) {
    guard settings.memory != nil else { return }
    let groups = (table?.byteCount ?? 0) + (rows?.byteCount ?? 0)
    let growth = measures.reduce(groups) { $0 + $1.byteCount } - takenBytes
    takenBytes += growth
    try settings.take(bytes: growth)
  }

  /// Gives back what was taken.
  func giveBackMemory(_ settings: Executor.Settings) { settings.memory?.giveBack(takenBytes) }

  /// Counts a batch of rows.
  mutating func add(
    _ batch: RowBatch, _ program: AggregationProgram
  ) throws(ExecutionError) {
    let selection = try program.filter?.evaluate(batch)
    if let selection, selection.hasNoTrue { return }
    let groups = try groups(of: batch, selection, program)
    let count = batch.count
    rows?.add(nil, selection: selection, groups: groups, count: count)
    var truths: [TruthLanes] = []
    for condition in program.conditions { truths.append(try condition.evaluate(batch)) }
    for (index, measure) in program.measures.enumerated() {
      let filter = measure.filter.map { truths[$0] }
      let chosen = filter.map { $0.limited(to: selection) } ?? selection
      switch measure.kind {
      case .count:
        measures[index].histogram?.add(nil, selection: chosen, groups: groups, count: count)
      case .rate(let slot):
        measures[index].histogram?.add(
          truths[slot], selection: chosen, groups: groups, count: count)
      case .sum(let value), .average(let value):
        let lanes = try value.evaluator.evaluate(batch)
        if case .one = groups {
          measures[index].sums?.add(lanes, group: 0, selection: chosen)
        } else {
          measures[index].sums?.add(
            lanes, groups: groups.numbers(count: count), selection: chosen)
        }
      case .extreme(let value, _):
        let lanes = try value.evaluator.evaluate(batch)
        measures[index].extremes?.add(
          lanes, groups: groups.numbers(count: count), selection: chosen)
      case .distribution(let distribution):
        measures[index].values?.add(
          try distribution.evaluator.evaluate(batch), groups: groups.numbers(count: count),
          selection: chosen)
      case .deviation(let value):
        measures[index].moments?.add(
          try value.evaluator.evaluate(batch), groups: groups.numbers(count: count),
          selection: chosen)
        if measures[index].moments?.overflowed == true { throw .overflow(.resultArithmetic) }
      }
    }
  }

  private mutating func groups(
    of batch: RowBatch, _ selection: TruthLanes?, _ program: AggregationProgram
  ) throws(ExecutionError) -> BatchGroups {
    switch program.grouping {
    case .hashed: return .listed(try hashedGroups(of: batch, selection, program))
    case .stored(let codes, _, _): return .stored(codes, batch)
    case .direct(let keys, _):
      guard let first = keys.first else {
        return program.options.usesShortcuts
          ? .one : .listed(Array(repeating: 0, count: batch.count))
      }
      var groups = try first.evaluate(batch)
      for key in keys.dropFirst() {
        groups = combinedGroups(groups, try key.evaluate(batch), bound: key.bound)
      }
      return .listed(groups)
    }
  }

  private mutating func hashedGroups(
    of batch: RowBatch, _ selection: TruthLanes?, _ program: AggregationProgram
  ) throws(ExecutionError) -> [UInt32] {
    var columns: [[Int64]] = []
    for key in program.keys {
      let lanes = try key.values.evaluate(batch)
      columns.append(lanes.values(missingAs: GroupTable.missingKey))
    }
    let groups = table?.groups(of: columns, selection: selection) ?? []
    grow(toGroupCount: table?.groupCount ?? 0)
    return groups
  }

  private mutating func grow(toGroupCount count: Int) {
    rows?.grow(toGroupCount: count)
    for index in measures.indices { measures[index].grow(toGroupCount: count) }
  }

  /// Adds what another thread has counted.
  mutating func merge(
    _ other: AggregationState, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    guard let theirs = other.table else {
      try add(other, groups: nil, cancellation)
      return
    }
    var groups: [Int] = []
    groups.reserveCapacity(theirs.groupCount)
    for group in 0..<theirs.groupCount {
      try cancellation.check(atStep: group)
      let key = Array(theirs.keys[group * theirs.width..<(group + 1) * theirs.width])
      groups.append(table?.group(of: key) ?? 0)
    }
    grow(toGroupCount: table?.groupCount ?? 0)
    try add(other, groups: groups, cancellation)
  }

  /// Adds the counts of another state, whose group `i` is this one's `groups[i]` (nil: `i`).
  private mutating func add(
    _ other: AggregationState, groups: [Int]?, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    if let theirs = other.rows {
      rows?.merge(theirs, groups: groups ?? Array(0..<theirs.groupCount))
    }
    for index in measures.indices {
      try cancellation.check()
      measures[index].merge(other.measures[index], groups)
    }
  }

  /// The same counts by the codes of the keys, where they were counted by stored offsets.
  func folded(
    _ program: AggregationProgram, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> AggregationState {
    guard case .stored(_, let key, let codes) = program.grouping else { return self }
    var result = AggregationState(program, groupCount: key.bound, grows: false)
    try result.add(self, groups: codes, cancellation)
    return result
  }

  /// The selected rows of each group.
  func selectedRows(_ program: AggregationProgram) -> [Int64] {
    let histogram = program.measureOfAllRows.flatMap { measures[$0].histogram } ?? rows
    guard let histogram else { return [] }
    let parts = [TruthLanes.unknown, TruthLanes.isTrue, TruthLanes.isFalse]
      .map(histogram.column)
    return (0..<histogram.groupCount).map { group in parts.reduce(0) { $0 + $1[group] } }
  }
}

/// What a measure needs: one of these kinds of counters.
struct MeasureState: Sendable {
  var histogram: TruthHistogram?
  var sums: GroupedSums?
  var extremes: GroupedExtremes?
  var values: GroupedValues?
  var moments: GroupedMoments?
  private var groupCount: Int

  init(_ kind: CompiledMeasure.Kind, groupCount: Int, grows: Bool) {
    self.groupCount = groupCount
    switch kind {
    case .count, .rate: histogram = TruthHistogram(groupCount: groupCount, grows: grows)
    case .sum, .average: sums = GroupedSums(groupCount: groupCount)
    case .extreme(_, let keepsLargest):
      extremes = GroupedExtremes(groupCount: groupCount, keepsLargest: keepsLargest)
    case .distribution(let distribution):
      values = GroupedValues(groupCount: groupCount, bounds: distribution.bounds, grows: grows)
    case .deviation: moments = GroupedMoments(groupCount: groupCount)
    }
  }

  mutating func grow(toGroupCount count: Int) {
    histogram?.grow(toGroupCount: count)
    sums?.grow(toGroupCount: count)
    extremes?.grow(toGroupCount: count)
    values?.grow(toGroupCount: count)
    moments?.grow(toGroupCount: count)
    groupCount = max(groupCount, count)
  }

  /// Bytes of memory held.
  var byteCount: Int {
    (histogram?.byteCount ?? 0) + (sums?.byteCount ?? 0) + (extremes?.byteCount ?? 0)
      + (values?.byteCount ?? 0) + (moments?.byteCount ?? 0)
  }

  mutating func merge(_ other: MeasureState, _ groups: [Int]?) {
    let groups = groups ?? Array(0..<other.groupCount)
    if let theirs = other.histogram { histogram?.merge(theirs, groups: groups) }
    if let theirs = other.sums { sums?.merge(theirs, groups: groups) }
    if let theirs = other.extremes { extremes?.merge(theirs, groups: groups) }
    if let theirs = other.values { values?.merge(theirs, groups: groups) }
    if let theirs = other.moments { moments?.merge(theirs, groups: groups) }
  }
}

extension TruthLanes {
  /// These truths where `selection` is true (nil: everywhere), excluded elsewhere.
  func limited(to selection: TruthLanes?) -> TruthLanes {
    selection.map(excluding(rowsNotTrueIn:)) ?? self
  }
}

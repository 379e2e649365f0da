import Columnar

/// What one thread has counted so far.
struct AggregationState: Sendable {
  /// The groups found by hashing; nil when codes index them.
  private(set) var table: GroupTable?
  /// Rows that count, whatever the measures do with them.
  private(set) var rows: TruthHistogram
  private(set) var measures: [MeasureState]

  init(_ program: AggregationProgram) {
    var groupCount = 1
    if case .direct(_, let count) = program.grouping {
      groupCount = count
    } else {
      table = GroupTable(width: program.keys.count)
    }
    rows = TruthHistogram(groupCount: groupCount)
    measures = program.measures.map { MeasureState($0.kind, groupCount: groupCount) }
  }

  /// Counts a batch of rows.
  mutating func add(
    _ batch: RowBatch, _ program: AggregationProgram
  ) throws(ExecutionError) {
    let selection = try program.filter?.evaluate(batch)
    if let selection, selection.hasNoTrue { return }
    let groups = try groups(of: batch, selection, program)
    let counted = TruthLanes(repeating: TruthLanes.isTrue, count: batch.count)
    rows.add(counted.limited(to: selection), groups: groups)
    var truths: [TruthLanes] = []
    for condition in program.conditions { truths.append(try condition.evaluate(batch)) }
    for (index, measure) in program.measures.enumerated() {
      let filter = measure.filter.map { truths[$0] }
      let chosen = filter.map { $0.limited(to: selection) } ?? selection
      switch measure.kind {
      case .count: measures[index].histogram?.add(counted.limited(to: chosen), groups: groups)
      case .rate(let slot):
        measures[index].histogram?.add(truths[slot].limited(to: chosen), groups: groups)
      case .sum(let value), .average(let value):
        let lanes = try value.evaluator.evaluate(batch)
        measures[index].sums?.add(lanes, groups: groups, selection: chosen)
      case .extreme(let value, _):
        let lanes = try value.evaluator.evaluate(batch)
        measures[index].extremes?.add(lanes, groups: groups, selection: chosen)
      }
    }
  }

  private mutating func groups(
    of batch: RowBatch, _ selection: TruthLanes?, _ program: AggregationProgram
  ) throws(ExecutionError) -> [UInt32] {
    guard case .direct(let keys, _) = program.grouping else {
      return try hashedGroups(of: batch, selection, program)
    }
    guard let first = keys.first else { return Array(repeating: 0, count: batch.count) }
    var groups = try first.evaluate(batch)
    for key in keys.dropFirst() {
      groups = combinedGroups(groups, try key.evaluate(batch), bound: key.bound)
    }
    return groups
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
    rows.grow(toGroupCount: count)
    for index in measures.indices { measures[index].grow(toGroupCount: count) }
  }

  /// Adds what another thread has counted.
  mutating func merge(_ other: AggregationState) {
    var groups = Array(0..<other.rows.groupCount)
    if let theirs = other.table {
      groups = (0..<theirs.groupCount).map { group in
        let key = Array(theirs.keys[group * theirs.width..<(group + 1) * theirs.width])
        return table?.group(of: key) ?? 0
      }
      grow(toGroupCount: table?.groupCount ?? 0)
    }
    rows.merge(other.rows, groups: groups)
    for index in measures.indices { measures[index].merge(other.measures[index], groups) }
  }
}

/// What a measure needs: one of three kinds of counters.
struct MeasureState: Sendable {
  var histogram: TruthHistogram?
  var sums: GroupedSums?
  var extremes: GroupedExtremes?

  init(_ kind: CompiledMeasure.Kind, groupCount: Int) {
    switch kind {
    case .count, .rate: histogram = TruthHistogram(groupCount: groupCount)
    case .sum, .average: sums = GroupedSums(groupCount: groupCount)
    case .extreme(_, let keepsLargest):
      extremes = GroupedExtremes(groupCount: groupCount, keepsLargest: keepsLargest)
    }
  }

  mutating func grow(toGroupCount count: Int) {
    histogram?.grow(toGroupCount: count)
    sums?.grow(toGroupCount: count)
    extremes?.grow(toGroupCount: count)
  }

  mutating func merge(_ other: MeasureState, _ groups: [Int]) {
    if let theirs = other.histogram { histogram?.merge(theirs, groups: groups) }
    if let theirs = other.sums { sums?.merge(theirs, groups: groups) }
    if let theirs = other.extremes { extremes?.merge(theirs, groups: groups) }
  }
}

extension TruthLanes {
  /// These truths where `selection` is true (nil: everywhere), excluded elsewhere.
  func limited(to selection: TruthLanes?) -> TruthLanes {
    selection.map(excluding(rowsNotTrueIn:)) ?? self
  }
}

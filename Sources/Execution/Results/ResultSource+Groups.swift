import Columnar
import Planning
import Results
import Values

extension ResultSource {
  /// One row for each group, in the default order.
  init(_ cube: GroupCube) throws(ExecutionError) {
    rows = (0..<UInt32(cube.count)).map { $0 }
    dimensions = cube.labels
    keys = cube.keys
    dimensionRanks = cube.ranks
    measures = cube.measures
    rowCounts = cube.rowCounts
    member = nil
    totals = cube.groups.dimensionCount == 0 ? nil : cube.totals
    try cube.cancellation.check()
    let missing = (0..<cube.count).map { group in
      cube.keys.contains { $0.numbers[group] == GroupTable.missingKey }
    }
    unranked = missing.contains(true) ? missing : []
    origins = RowOrigins(keeping: Set(cube.keys.indices))
    let own = GroupKeys(columns: keys.map(\.numbers), count: cube.count)
    for (rows, other) in zip(cube.groups.related, cube.related) {
      related.append(
        try RelatedMeasures(
          rows, keys: own, groups: other.groups, totals: other.totals, cube.cancellation))
    }
  }
}

/// Counts the groups of aggregations and brings them together.
struct GroupScan {
  let dataset: Dataset
  let settings: Executor.Settings
  let groups: Groups

  /// The groups of some aggregations.
  struct Outcome {
    let groups: [AggregatedGroups]
    let aligned: AlignedGroups

    /// By aggregation and measure, over all rows, in one slot.
    func totals(_ cancellation: CancellationFlag) throws(ExecutionError) -> [[MeasureColumn]] {
      var totals: [[MeasureColumn]] = []
      for outcome in groups {
        var own: [MeasureColumn] = []
        for measure in outcome.measures { own.append(try measure.total(cancellation)) }
        totals.append(own)
      }
      return totals
    }

    /// The measures by aligned group.
    var measures: GroupMeasures {
      GroupMeasures(
        keys: GroupKeys(columns: aligned.keys, count: aligned.count),
        measures: zip(groups, aligned.slots).map { outcome, slots in
          outcome.measures.map { $0.gathered(slots) }
        })
    }
  }

  func run(_ aggregations: [Aggregation]) throws(ExecutionError) -> Outcome {
    var outcomes: [AggregatedGroups] = []
    for aggregation in aggregations {
      let program = try AggregationProgram(aggregation, dataset: dataset, isOfMembers: false)
      outcomes.append(try program.run(settings, keepsEmpty: groups.dimensionCount == 0))
    }
    let aligned = try AlignedGroups(
      outcomes, dimensionCount: groups.dimensionCount, settings)
    return Outcome(groups: outcomes, aligned: aligned)
  }
}

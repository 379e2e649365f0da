import Columnar
import Planning
import Results
import Values

extension ResultSource {
  /// One row for each group of any of the aggregations, in the default order.
  init(
    _ groups: Groups, _ dataset: Dataset, _ settings: Executor.Settings
  ) throws(ExecutionError) {
    let scan = GroupScan(dataset: dataset, settings: settings, groups: groups)
    var cut: [Aggregation] = []
    for aggregation in groups.aggregations {
      cut.append(try aggregation.withCuts(dataset, settings))
    }
    let own = try scan.run(cut)
    var others: [GroupScan.Outcome?] = []
    var counted = groups
    counted.aggregations = cut
    for index in groups.related.indices {
      let aggregations = groups.related[index].aggregations(withKeysOf: cut)
      counted.related[index].aggregations = aggregations
      others.append(try aggregations.map(scan.run))
    }
    self.counted = counted
    var aligned = own.aligned
    for (related, other) in zip(groups.related, others) {
      // A group that has rows only in the other period is compared as well.
      if let other, related.window == .same { aligned.add(other.aligned) }
    }
    if let zeros = groups.zeros { try aligned.addZeros(zeros, dataset) }
    let order = aligned.defaultOrder(dataset)
    rows = (0..<UInt32(order.count)).map { $0 }
    dimensions = aligned.dimensions(in: order, dataset)
    keys = zip(aligned.domains, aligned.keys).map { domain, keys in
      DimensionKeys(domain: domain, numbers: order.map { keys[$0] })
    }
    dimensionRanks = aligned.dimensionRanks(in: order, dataset)
    measures = []
    rowCounts = []
    for (outcome, slots) in zip(own.groups, aligned.slots) {
      let ordered = order.map { slots[$0] }
      measures.append(outcome.measures.map { $0.gathered(ordered) })
      rowCounts.append(ordered.map { $0 < 0 ? 0 : outcome.rows[$0] })
    }
    member = nil
    totals = groups.dimensionCount == 0 ? nil : own.totals
    let missing = order.map(aligned.hasMissingKey)
    unranked = missing.contains(true) ? missing : []
    let answer = GroupMeasures(
      keys: GroupKeys(columns: keys.map(\.numbers), count: order.count), measures: measures)
    related = zip(groups.related, others).map { related, other in
      RelatedMeasures(
        related, keys: answer.keys, groups: other?.measures ?? answer,
        totals: other?.totals ?? own.totals)
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
    var totals: [[MeasureColumn]] { groups.map { $0.measures.map(\.total) } }

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
    let aligned = try AlignedGroups(outcomes, dimensionCount: groups.dimensionCount)
    return Outcome(groups: outcomes, aligned: aligned)
  }
}

extension RelatedRows {
  /// Other rows fall into the classes that the rows of the answer have made.
  fileprivate func aggregations(withKeysOf cut: [Aggregation]) -> [Aggregation]? {
    aggregations.map { aggregations in
      zip(aggregations, cut).map { aggregation, own in
        var result = aggregation
        for index in result.keys.indices {
          if case .band = own.keys[index] { result.keys[index] = own.keys[index] }
        }
        return result
      }
    }
  }
}

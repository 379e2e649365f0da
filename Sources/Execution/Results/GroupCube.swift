import Columnar
import Planning
import Results
import Values

/// The groups of an answer in their default order, with all that rows can be made of: one row
/// a group, or one row for all groups that share some of their keys.
struct GroupCube: Sendable {
  let groups: Groups
  /// The same with every division into equal counts turned into cuts.
  let counted: Groups
  /// By dimension, a number a group.
  let keys: [DimensionKeys]
  /// By dimension, a label a group.
  let labels: [ResultValues]
  /// By dimension; see ``ResultSource/dimensionRanks``.
  let ranks: [[Int64]?]
  /// By aggregation and measure, a slot a group.
  let measures: [[MeasureColumn]]
  /// By aggregation.
  let rowCounts: [[Int64]]
  /// By aggregation and measure, over all groups, in one slot.
  let totals: [[MeasureColumn]]
  /// The groups that related measures are taken over, by position in ``Groups/related``.
  let related: [RelatedGroups]
  let count: Int
  /// Raised to give the work up.
  let cancellation: CancellationFlag

  /// Groups beside those of the answer.
  struct RelatedGroups: Sendable {
    let groups: GroupMeasures
    let totals: [[MeasureColumn]]
  }

  /// Counts the groups of any of the aggregations.
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
    if groups.across != nil { try aligned.completeAcross() }
    cancellation = settings.cancellation
    let order = try aligned.defaultOrder(dataset, groups.names)
    self.groups = groups
    count = order.count
    labels = try aligned.dimensions(in: order, dataset, groups.names)
    try cancellation.check()
    keys = zip(aligned.domains, aligned.keys).map { domain, keys in
      DimensionKeys(domain: domain, numbers: order.map { keys[$0] })
    }
    ranks = try aligned.dimensionRanks(in: order, dataset, groups.names)
    var measures: [[MeasureColumn]] = []
    var rowCounts: [[Int64]] = []
    for (outcome, slots) in zip(own.groups, aligned.slots) {
      let ordered = order.map { slots[$0] }
      try cancellation.check()
      measures.append(outcome.measures.map { $0.gathered(ordered) })
      rowCounts.append(ordered.map { $0 < 0 ? 0 : outcome.rows[$0] })
    }
    self.measures = measures
    self.rowCounts = rowCounts
    totals = try own.totals(cancellation)
    let answer = GroupMeasures(
      keys: GroupKeys(columns: keys.map(\.numbers), count: order.count), measures: measures)
    var related: [RelatedGroups] = []
    for other in others {
      related.append(
        RelatedGroups(
          groups: other?.measures ?? answer,
          totals: try other?.totals(cancellation) ?? totals))
    }
    self.related = related
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

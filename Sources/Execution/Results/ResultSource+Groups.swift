import Columnar
import Planning
import Results
import Values

extension ResultSource {
  /// One row for each group of any of the aggregations, in the default order.
  init(
    _ groups: Groups, _ dataset: Dataset, _ settings: Executor.Settings
  ) throws(ExecutionError) {
    var outcomes: [AggregatedGroups] = []
    for aggregation in groups.aggregations {
      let program = try AggregationProgram(
        aggregation.withCuts(dataset, settings), dataset: dataset, isOfMembers: false)
      outcomes.append(try program.run(settings, keepsEmpty: groups.dimensionCount == 0))
    }
    let aligned = try AlignedGroups(outcomes, dimensionCount: groups.dimensionCount)
    let order = aligned.defaultOrder(dataset)
    rows = (0..<UInt32(order.count)).map { $0 }
    dimensions = aligned.dimensions(in: order, dataset)
    dimensionRanks = aligned.dimensionRanks(in: order, dataset)
    measures = []
    rowCounts = []
    for (outcome, slots) in zip(outcomes, aligned.slots) {
      let ordered = order.map { slots[$0] }
      measures.append(outcome.measures.map { $0.gathered(ordered) })
      rowCounts.append(ordered.map { $0 < 0 ? 0 : outcome.rows[$0] })
    }
    member = nil
    totals = groups.dimensionCount == 0 ? nil : outcomes.map { $0.measures.map(\.total) }
    let missing = order.map(aligned.hasMissingKey)
    unranked = missing.contains(true) ? missing : []
  }
}

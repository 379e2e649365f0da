import Columnar
import Planning
import Results
import Values

extension RowCompiler {
  /// A judgement of members by what is counted below them: decided once for every member,
  /// before any row is looked at.
  func judged(_ judged: MemberCondition) throws(ExecutionError) -> any ConditionEvaluator {
    let members = Members(
      entity: judged.entity, filter: .constant(true), aggregations: judged.aggregations)
    try requireTold(judged, members)
    let source = try ResultSource(members, dataset, dataset.settings)
    let evaluator = ResultEvaluator(
      dataset: dataset, settings: dataset.settings, dimensions: [], measures: source.measures,
      member: judged.entity)
    return RowTruthsCondition(truths: try evaluator.truths(judged.condition, source.rows).bytes)
  }

  /// Refuses to judge members where a number that decides may not be shown for one of them: who
  /// is chosen, or what is made of the judgement, would tell it.
  private func requireTold(
    _ judged: MemberCondition, _ members: Members
  ) throws(ExecutionError) {
    let smallest = dataset.settings.smallest
    let telling = judged.tellingMeasures(below: smallest)
    guard smallest > 1, !telling.isEmpty else { return }
    let plan = LogicalPlan(
      source: .members(members), steps: [.project([])], noun: "", asOf: nil)
    if plan.countsByValues { throw .judgesByHidden(limit: smallest) }
    let counts = try Executor(dataset, dataset.settings)
      .execute(plan.countsBehind(telling))
    let small = 1..<smallest
    for column in counts.columns {
      for row in 0..<counts.rowCount {
        let isHidden =
          switch column.values.cell(at: row) {
          case .integer(let count): small.contains(count)
          case .rate(let rate):
            small.contains(rate.numerator) || small.contains(rate.denominator)
              || small.contains(rate.denominator - rate.numerator)
          default: false
          }
        if isHidden { throw .judgesByHidden(limit: smallest) }
      }
    }
  }
}

/// A truth for each row of the table, known beforehand.
struct RowTruthsCondition: ConditionEvaluator {
  let truths: [UInt8]

  func evaluate(_ batch: RowBatch) -> TruthLanes {
    TruthLanes(bytes: batch.rowNumbers.map { truths[$0] })
  }
}

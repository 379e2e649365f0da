import Columnar
import Planning
import Results

extension RowCompiler {
  /// A judgement of members by what is counted below them: decided once for every member,
  /// before any row is looked at.
  func judged(_ judged: MemberCondition) throws(ExecutionError) -> any ConditionEvaluator {
    let members = Members(
      entity: judged.entity, filter: .constant(true), aggregations: judged.aggregations)
    let source = try ResultSource(members, dataset, dataset.settings)
    let evaluator = ResultEvaluator(
      dataset: dataset, settings: dataset.settings, dimensions: [], measures: source.measures,
      member: judged.entity)
    return RowTruthsCondition(truths: try evaluator.truths(judged.condition, source.rows).bytes)
  }
}

/// A truth for each row of the table, known beforehand.
struct RowTruthsCondition: ConditionEvaluator {
  let truths: [UInt8]

  func evaluate(_ batch: RowBatch) -> TruthLanes {
    TruthLanes(bytes: batch.rowNumbers.map { truths[$0] })
  }
}

package import Metrics

/// A condition on the members of an entity whose leaves are numbers counted below each of
/// them: `late = 0` as seen from an entity above the one that owns `late`.
///
/// The numbers are aggregated at their own grain first, once for every member, also for those
/// without rows below; then each member is judged. It is true, false, or unknown where what
/// it compares is missing, like every condition on a row.
package struct MemberCondition: Hashable, Sendable {
  /// Whose rows are judged.
  package let entity: EntityID
  /// What is counted below each member. Their keys are the link paths to it.
  package let aggregations: [Aggregation]
  /// How a member is judged by its own fields and by the counts below it.
  package let condition: ResultCondition

  package init(entity: EntityID, aggregations: [Aggregation], condition: ResultCondition) {
    self.entity = entity
    self.aggregations = aggregations
    self.condition = condition
  }
}

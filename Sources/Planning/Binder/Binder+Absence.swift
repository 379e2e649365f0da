package import Diagnostics
package import Metrics
import Values

extension Binder {
  /// A plan that counts the members of an entity that do not exist on the as-of date, since
  /// they are not valid then, with the last day of those that have ended and the first day of
  /// those still to come; nil where all members always exist.
  package func absence(
    of entity: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> LogicalPlan? {
    guard let asOf, let span = try rows(of: entity).validity(at: range) else { return nil }
    let hasEnded = span.hasEnded(by: asOf)
    let isToCome = span.begins(after: asOf)
    var measures = [Measure(.count)]
    if let last = span.last { measures.append(Measure(.maximum(last), filter: hasEnded)) }
    if let first = span.first { measures.append(Measure(.minimum(first), filter: isToCome)) }
    let groups = Groups(
      dimensionCount: 0,
      aggregations: [
        Aggregation(
          entity: entity, filter: .any([hasEnded, isToCome]), keys: [], measures: measures)
      ], totalBelongsToTable: false)
    let columns = measures.indices.map { index in
      OutputColumn(
        name: "\(index)", role: .measure,
        expression: .measure(MeasureID(aggregation: 0, measure: index)))
    }
    return LogicalPlan(
      source: .groups(groups), steps: [.project(columns)], noun: "", asOf: asOf)
  }
}

extension LogicalPlan {
  /// Whose rows are listed or counted, each entity once.
  package var countedEntities: [EntityID] {
    var entities = source.aggregations.map(\.entity)
    if case .members(let members) = source { entities.insert(members.entity, at: 0) }
    return entities.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

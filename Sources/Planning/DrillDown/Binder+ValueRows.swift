package import Diagnostics
package import Metrics
package import Syntax

extension Binder {
  /// The rows of an entity that exist.
  package func rows(
    existing entity: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> CountedRows {
    CountedRows(
      entity: entity, condition: try rows(of: entity).existence(in: nil, at: range), keys: [],
      related: nil, judged: nil)
  }

  /// The rows of an entity that have a value, and those that have none.
  package func rows(
    with value: Expression, of entity: EntityID
  ) throws(Diagnostic) -> (counted: CountedRows, leftOut: CountedRows) {
    let existing = try rows(existing: entity, at: value.range).condition
    let bound = try rows(of: entity).value(value).expression
    func set(_ condition: Condition, _ judged: Condition?) -> CountedRows {
      CountedRows(
        entity: entity, condition: .conjunction([existing, condition]), keys: [], related: nil,
        judged: judged)
    }
    return (set(.not(.isMissing(bound)), nil), set(.isMissing(bound), .holds(bound)))
  }
}

extension CountedRows {
  /// A plan that counts them by a text that is made from each.
  package func counts(by text: RowExpression) -> LogicalPlan {
    let number = ResultExpression.measure(MeasureID(aggregation: 0, measure: 0))
    let groups = Groups(
      dimensionCount: 1,
      aggregations: [
        Aggregation(
          entity: entity, filter: condition, keys: [.value(text)], measures: [Measure(.count)])
      ], totalBelongsToTable: false)
    return LogicalPlan(
      source: .groups(groups),
      steps: [
        .sort([SortKey(number, descending: true)]),
        .project([
          OutputColumn(name: "text", role: .dimension, expression: .dimension(0)),
          OutputColumn(name: "count", role: .measure, expression: number),
        ]),
      ], noun: "", asOf: nil)
  }

  /// A plan that lists them without any column.
  package var listing: LogicalPlan {
    LogicalPlan(
      source: .members(Members(entity: entity, filter: condition, aggregations: [])),
      steps: [.project([])], noun: "", asOf: nil)
  }
}

import Diagnostics
import Metrics
import Syntax

extension Binder {
  /// A condition as it is bound on the rows of an entity.
  func bound(condition: Expression, of entity: EntityID) throws(Diagnostic) -> Condition {
    try rows(of: entity).condition(condition)
  }

  /// A value as it is bound on the rows of an entity.
  func bound(value: Expression, of entity: EntityID) throws(Diagnostic) -> RowExpression {
    try rows(of: entity).value(value).expression
  }

  /// A measure as it is bound in groups of the main entity.
  func bound(
    measure: Expression, filter: Expression?, per: Name? = nil
  ) throws(Diagnostic) -> BoundDefinition {
    guard let home = catalog.model.mainEntity else { throw Diagnostic(.noData, at: measure.range) }
    let binder = MeasureBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      notes: NoteCollector(), level: .groups(home: home))
    if let filter { binder.activeFilters.append(filter) }
    binder.divisor = per
    let bound = try binder.measure(measure)
    return BoundDefinition(
      expression: bound.expression,
      measures: binder.aggregations.map { .init(entity: $0.entity, measures: $0.measures) })
  }
}

/// A measure with what it counts.
struct BoundDefinition: Hashable {
  let expression: ResultExpression
  let measures: [Counted]

  struct Counted: Hashable {
    let entity: EntityID
    let measures: [Measure]
  }
}

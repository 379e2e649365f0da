package import Diagnostics
package import Metrics
import Syntax

extension Binder {
  /// A plan that lists rows of an entity by a condition, with every column that may be shown,
  /// and those in `more` after them.
  package func listing(
    of entity: EntityID, where condition: Condition, more: [OutputColumn] = []
  ) throws(Diagnostic) -> LogicalPlan {
    let name = catalog.model[entity].naming.name
    let item = Item(
      Expression(.path(Path(name)), range: name.range), range: name.range)
    let periods = PeriodResolver(asOf: asOf, variables: variables)
    let sentence = Sentence(
      catalog: catalog, clauses: try Clauses(Query(head: .items([item]), range: name.range)),
      items: [item], periods: periods, notes: NoteCollector())
    let columns = try sentence.allFields(of: entity, rows(of: entity)) + more
    return LogicalPlan(
      source: .members(Members(entity: entity, filter: condition, aggregations: [])),
      steps: [.project(columns)], noun: name.text, asOf: asOf)
  }
}

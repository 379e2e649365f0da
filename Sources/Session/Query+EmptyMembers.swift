import Diagnostics
import Metrics
import Planning
import Syntax

extension Query {
  /// The same listing without the members that have no rows below them; nil when more than
  /// one entity is counted below, or none.
  func leavingOutEmptyMembers(_ plan: LogicalPlan, _ model: Model) -> Query? {
    guard case .members(let members) = plan.source else { return nil }
    let counted = members.aggregations.map(\.entity).filter { $0 != members.entity }
    guard counted.count == 1, let below = counted.first else { return nil }
    let place = SourceRange.empty(at: range.end)
    let name = Name(model[below].naming.name.text, range: place)
    let hasRows = Expression(
      .comparison(
        .greater, Expression(.path(Path(name)), range: place),
        Expression(.number(NumberLiteral("0")), range: place)), range: place)
    var query = self
    for index in query.clauses.indices {
      guard case .filter(let condition) = query.clauses[index].kind else { continue }
      query.clauses[index].kind = .filter(condition.and(hasRows))
      return query
    }
    query.clauses.append(Clause(.filter(hasRows), range: place))
    return query
  }
}

extension Expression {
  /// The conjunction with another condition.
  fileprivate func and(_ other: Expression) -> Expression {
    if case .and(let parts) = kind { return Expression(.and(parts + [other]), range: range) }
    return Expression(.and([self, other]), range: range)
  }
}

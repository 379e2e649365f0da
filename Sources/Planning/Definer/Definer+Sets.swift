import Diagnostics
import Metrics
import Syntax

extension Definer {
  /// `define set urgent = dossiers where …`: a named condition on the rows of an entity.
  mutating func set(_ definition: Definition, _ query: Query) throws(Diagnostic) {
    let (owner, condition) = try listing(query)
    try requireFree(definition.name, in: owner)
    try binder.check(condition: condition, of: owner)
    try checkTargets(of: definition, .rate)
    var flag = Flag(
      naming: Naming(definition.name, label: definition.label), condition: condition,
      isStock: false, judgement: Judgement(definition.attributes))
    flag.isSet = true
    model[owner].flags.append(flag)
  }

  /// The entity and the condition of a listing that has nothing but `where`.
  private func listing(_ query: Query) throws(Diagnostic) -> (EntityID, Expression) {
    var filters: [Expression] = []
    for clause in query.clauses {
      guard case .filter(let condition) = clause.kind else {
        throw Diagnostic(.setNeedsListing, at: clause.range)
      }
      filters.append(condition)
    }
    guard case .items(let items) = query.head, items.count == 1, let item = items.first,
      item.form == nil, case .path(let path) = item.expression.kind, let name = path.singleName,
      query.pipes.isEmpty, let first = filters.first
    else { throw Diagnostic(.setNeedsListing, at: query.range) }
    guard let owner = model.entity(named: name) else { throw unknownEntity(name) }
    let all = filters.count == 1 ? first.kind : .and(filters)
    return (owner, Expression(all, range: query.range))
  }

  /// `define query weekly = …`: a question that is bound before it is kept.
  mutating func query(_ definition: Definition, _ query: Query) throws(Diagnostic) {
    try requireFree(definition.name)
    _ = try binder.bind(query)
    model.queries.append(
      NamedQuery(naming: Naming(definition.name, label: definition.label), query: query))
  }

  /// That nothing at all has the name.
  func requireFree(_ name: Name) throws(Diagnostic) {
    guard !model.namesMeasure(name), model.entity(named: name) == nil,
      model.query(named: name) == nil, model.owners(of: name).isEmpty
    else { throw nameExists(name) }
  }
}

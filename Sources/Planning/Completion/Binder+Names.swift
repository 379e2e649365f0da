import Diagnostics
package import Metrics
package import Syntax
package import Values

/// The names that a half-typed question may go on with.
extension Binder {
  /// What a question is about so far: the entity whose names it uses, and whether its members
  /// are listed.
  package struct Subject: Hashable, Sendable {
    package let entity: EntityID
    package let isListing: Bool
  }

  /// The subject of a question as far as it is typed; nil where nothing is loaded.
  package func subject(of query: Query?) -> Subject? {
    guard let main = catalog.model.mainEntity else { return nil }
    let unknown = Subject(entity: main, isListing: false)
    guard var query, case .items(let items) = query.head else { return unknown }
    query.head = .items(items.filter { !$0.expression.hasGap })
    query.clauses = query.clauses.filter { $0.family == .by || $0.family == .across }
    query.pipes = []
    guard let sentence = try? sentence(of: query) else { return unknown }
    if let listed = sentence.listedEntity { return Subject(entity: listed, isListing: true) }
    guard let home = try? sentence.homeEntity() else { return unknown }
    return Subject(entity: home, isListing: false)
  }

  /// What may be asked for, or stand in `show` and `sort`.
  package var items: [OfferedName] {
    let model = catalog.model
    let flags = model.entities.flatMap(\.flags)
    return model.entities.map { OfferedName($0.naming, .entity) }
      + model.metrics.map { OfferedName($0.naming, .metric) }
      + model.scores.map { OfferedName($0.naming, .score) }
      + flags.map { OfferedName($0.naming, $0.isSet ? .set : .flag) }
      + model.queries.map { OfferedName($0.naming, .query) }
  }

  /// Whether rows of other tables lead to an entity, so that conditions on it count them.
  package func hasRowsBelow(_ entity: EntityID) -> Bool {
    !catalog.model.links(to: entity).isEmpty
  }

  package var entities: [OfferedName] {
    catalog.model.entities.map { OfferedName($0.naming, .entity) }
  }

  /// Everything that is true or false of some row.
  package var flags: [OfferedName] {
    catalog.model.entities.flatMap(\.flags).map { OfferedName($0.naming, $0.isSet ? .set : .flag) }
  }

  /// What the rows of an entity have that `isWanted`: its own first, then what its links lead to.
  /// `path` is what stands before a dot.
  package func attributes(
    of entity: EntityID, after path: [Name] = [], allowsKeys: Bool = true,
    _ isWanted: (ScalarType, Bool) -> Bool
  ) -> [OfferedName] {
    let rows = rows(of: entity)
    guard let place = try? rows.end(of: path) else { return [] }
    let own = attributes(ofItself: place.entity, allowsKeys, isWanted)
    // Names are looked for along links too; after a dot only there.
    guard path.isEmpty else { return own }
    return own + linked(from: entity, except: own, allowsKeys, isWanted)
  }

  /// What the links of an entity lead to; what several of them have, with the link that is meant:
  /// `unit.name`.
  private func linked(
    from entity: EntityID, except own: [OfferedName], _ allowsKeys: Bool,
    _ isWanted: (ScalarType, Bool) -> Bool
  ) -> [OfferedName] {
    let known = Set(own.map(\.text))
    let reached = catalog.model.links(from: entity).map { link in
      let names = attributes(ofItself: catalog.model[link].target, allowsKeys, isWanted)
      return (field: field(of: link), names: names.filter { !known.contains($0.text) })
    }
    var owners: [String: Int] = [:]
    for name in reached.flatMap(\.names) { owners[name.text, default: 0] += 1 }
    return reached.flatMap { field, names in
      names.map { owners[$0.text] == 1 ? $0 : OfferedName($0, after: naming(of: field)) }
    }
  }

  private func field(of link: LinkID) -> Field {
    let source = catalog.model[link].source
    return catalog.model[source.entity].fields[source.index]
  }

  private func attributes(
    ofItself owner: EntityID, _ allowsKeys: Bool, _ isWanted: (ScalarType, Bool) -> Bool
  ) -> [OfferedName] {
    let rows = rows(of: owner)
    let entity = catalog.model[owner]
    let fields = entity.fields.enumerated().filter { index, field in
      guard !field.isPrivate, allowsKeys || index != entity.keyField else { return false }
      switch field.source {
      case .stored(_, let type): return isWanted(type, field.link != nil)
      case .computed(let expression):
        return (try? rows.value(expression)).map { isWanted($0.type, false) } ?? false
      }
    }
    return fields.map { OfferedName(naming(of: $0.element), .field) }
      + (isWanted(.flag, false)
        ? entity.flags.map { OfferedName($0.naming, $0.isSet ? .set : .flag) } : [])
  }

  /// The names of a field; a link without a label of its own is called as what it leads to.
  private func naming(of field: Field) -> Naming {
    guard let link = field.link, field.naming.label == nil else { return field.naming }
    var naming = field.naming
    naming.label = catalog.model[catalog.model[link].target].naming.label
    return naming
  }

  /// The columns of the table that the pipes of a question work on; `last` is what `it` means.
  package func columns(of query: Query, last: TableSchema?) -> [OfferedName] {
    var query = query
    // What stands at the place to complete is no part of the table.
    while query.pipes.last.map({ !$0.isWhole }) ?? false { query.pipes.removeLast() }
    var schema = last
    if case .items = query.head {
      schema = (try? bind(query))?.schema
    } else if let last {
      schema = (try? bind(query, toLast: last))?.schema ?? last
    }
    return (schema?.columns ?? []).map { OfferedName(column: $0.name) }
  }
}

extension Pipe {
  /// Whether a table comes out of it.
  fileprivate var isWhole: Bool {
    switch kind {
    case .keep(let condition), .add(_, let condition), .expect(let condition): !condition.hasGap
    case .sort(let keys): !keys.contains { $0.expression.hasGap }
    case .show(let items): !items.contains { $0.expression.hasGap }
    case .drop(let columns): !columns.contains(where: \.hasGap)
    case .rename(let column, let name): !column.hasGap && !name.isMissing
    case .missing, .save, .rows, .chart, .say: false
    default: true
    }
  }
}

extension Expression {
  /// Whether something is missing in it, as where the place to complete is.
  fileprivate var hasGap: Bool {
    switch kind {
    case .missing: true
    case .path(let path): path.names.contains(where: \.isMissing)
    case .aggregate(let aggregate):
      aggregate.argument?.hasGap ?? false || aggregate.entity?.isMissing ?? false
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): operand.hasGap
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.hasGap || right.hasGap
    case .and(let parts), .or(let parts): parts.contains(where: \.hasGap)
    case .between(let operand, let low, let high, _):
      operand.hasGap || low.hasGap || high.hasGap
    case .textMatch(let operand, _, let pattern, _): operand.hasGap || pattern.hasGap
    case .membership(let operand, let membership, _): operand.hasGap || membership.hasGap
    default: false
    }
  }
}

extension Membership {
  fileprivate var hasGap: Bool {
    switch self {
    case .list(let values): values.contains(where: \.hasGap)
    case .range(let low, let high): low.hasGap || high.hasGap
    case .period(let period):
      if case .missing = period.kind { true } else { false }
    }
  }
}

import Diagnostics
package import Metrics
package import Syntax
package import Values

/// The names that a half-typed question may go on with.
extension Binder {
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
}

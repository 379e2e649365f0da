import Syntax
package import Values

extension Model {
  /// Takes an entity away with its fields, flags and links; the identifiers of what comes
  /// after it move up.
  package mutating func remove(_ entity: EntityID) {
    if let main = mainEntityName, self.entity(named: main) == entity { mainEntityName = nil }
    let kept = links.indices.filter {
      links[$0].source.entity != entity && links[$0].target != entity
    }
    func moved(_ id: EntityID) -> EntityID {
      id.index > entity.index ? EntityID(index: id.index - 1) : id
    }
    func moved(_ id: ColumnID) -> ColumnID {
      ColumnID(entity: moved(id.entity), index: id.index)
    }
    links = kept.map {
      Link(source: moved(links[$0].source), target: moved(links[$0].target))
    }
    entities.remove(at: entity.index)
    for index in entities.indices {
      for field in entities[index].fields.indices {
        let link = entities[index].fields[field].link
        entities[index].fields[field].link =
          link.flatMap { kept.firstIndex(of: $0.index) }.map(LinkID.init)
        if case .stored(let column, let type) = entities[index].fields[field].source {
          entities[index].fields[field].source = .stored(moved(column), type)
        }
      }
    }
  }

  /// Gives the stored columns of an entity the types that they were loaded with.
  package mutating func retype(_ entity: EntityID, _ types: [ScalarType]) {
    for index in self[entity].fields.indices {
      guard case .stored(let column, _) = self[entity].fields[index].source,
        types.indices.contains(column.index)
      else { continue }
      self[entity].fields[index].source = .stored(column, types[column.index])
    }
  }
}

package import Syntax

/// A question with a name.
package struct NamedQuery: Sendable {
  package let naming: Naming
  package let query: Query
  package init(naming: Naming, query: Query) {
    self.naming = naming
    self.query = query
  }
}

extension Model {
  package func query(named name: Name) -> Int? {
    queries.firstIndex { $0.naming.answers(to: name) }
  }

  /// The sets with this name, by owner and position in ``Entity/flags``.
  package func sets(named name: Name) -> [(owner: EntityID, index: Int)] {
    entities.indices.flatMap { entity in
      entities[entity].flags.indices.compactMap { index in
        let flag = entities[entity].flags[index]
        guard flag.isSet, flag.naming.answers(to: name) else { return nil }
        return (EntityID(index: entity), index)
      }
    }
  }
}

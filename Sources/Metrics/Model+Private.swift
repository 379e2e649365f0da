import Syntax

extension Model {
  /// Shows the private fields of an entity like all others.
  package mutating func showPrivateFields(of entity: EntityID) {
    for index in self[entity].fields.indices { self[entity].fields[index].isPrivate = false }
  }

  /// The private fields of all entities.
  package var privateFields: [Field] { entities.flatMap { $0.fields.filter(\.isPrivate) } }
}

extension Entity {
  /// The names of the columns that are never shown.
  package var privateColumns: Set<String> {
    Set(fields.filter(\.isPrivate).map(\.naming.name.text))
  }
}

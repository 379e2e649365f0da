import Syntax

extension Model {
  /// The private fields of all entities.
  package var privateFields: [Field] { entities.flatMap { $0.fields.filter(\.isPrivate) } }

  /// Whether any field is private.
  package var hasPrivateFields: Bool {
    entities.contains { $0.fields.contains(where: \.isPrivate) }
  }
}

extension Entity {
  /// The names of the columns that are never shown.
  package var privateColumns: Set<String> {
    Set(fields.filter(\.isPrivate).map(\.naming.name.text))
  }

  /// Whether its members are told apart by what is never shown.
  package var hasPrivateKey: Bool { keyField.map { fields[$0].isPrivate } ?? false }
}

package import Diagnostics
package import Metrics
package import Syntax

extension Definer {
  /// Takes an entity away with its own fields and flags.
  ///
  /// - Returns: where it stood.
  /// - Throws: `unknownEntity`, or `definitionInUse` where links or definitions need it.
  package mutating func unload(_ name: Name) throws(Diagnostic) -> EntityID {
    guard let entity = model.entity(named: name) else { throw unknownEntity(name) }
    var users = model.links(to: entity).map { model[$0].source.entity }
      .filter { $0 != entity }.map { model[$0].naming.name.text }
    let before = Set(meaningless)
    if users.isEmpty {
      model.remove(entity)
      users = meaningless.filter { !before.contains($0) }
    }
    guard users.isEmpty else {
      throw Diagnostic(
        .definitionInUse, at: name.range,
        ["name": .code(name.text), "users": .list(users.map { .code($0) })])
    }
    return entity
  }
}

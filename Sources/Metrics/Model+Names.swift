package import Syntax
import Values

/// What a name of an entity's own scope stands for.
package enum Attribute: Hashable, Sendable {
  /// A position in ``Entity/fields``.
  case field(Int)
  /// A position in ``Entity/flags``.
  case flag(Int)
}

/// Something found along links from an entity.
package struct Reached<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// The links to follow, from the entity that was asked. Empty: its own.
  package let path: [LinkID]
  /// The entity that owns it.
  package let owner: EntityID
}

extension Naming {
  /// The name and the label, as a sentence may write them.
  package var words: [String] { [name.text] + (label.map { [$0.text] } ?? []) }

  /// Whether a name, as folded by the parser, is this one or its label.
  package func answers(to name: Name) -> Bool {
    self.name.key == name.key || labelKey == name.key
  }
}

extension Model {
  /// The entity with this name, label or singular.
  package func entity(named name: Name) -> EntityID? {
    entities.firstIndex { entity in
      entity.naming.answers(to: name) || entity.singular?.key == name.key
    }.map(EntityID.init)
  }

  package func metric(named name: Name) -> Int? {
    metrics.firstIndex { $0.naming.answers(to: name) }
  }

  package func calendar(named name: Name) -> CalendarID? {
    calendars.firstIndex { $0.naming.answers(to: name) }.map(CalendarID.init)
  }

  /// A field or flag of the entity itself.
  package func attribute(named name: Name, of entity: EntityID) -> Attribute? {
    if let flag = self[entity].flags.firstIndex(where: { $0.naming.answers(to: name) }) {
      return .flag(flag)
    }
    return self[entity].fields.firstIndex { $0.naming.answers(to: name) }.map(Attribute.field)
  }

  /// Every entity with a field or flag of its own of this name.
  package func owners(of name: Name) -> [EntityID] {
    entities.indices.map(EntityID.init).filter { attribute(named: name, of: $0) != nil }
  }

  /// The fields and flags with this name that are nearest to an entity along its links.
  /// More than one: the name is ambiguous. None: nothing of that name is in reach.
  package func nearestAttributes(named name: Name, from entity: EntityID) -> [Reached<Attribute>] {
    nearest(from: entity, following: { links(from: $0).map { ($0, self[$0].target) } }) {
      attribute(named: name, of: $0)
    }
  }

  /// The flags with this name on the nearest entities whose links lead to `entity`.
  package func nearestFlagsBelow(named name: Name, _ entity: EntityID) -> [Reached<Int>] {
    nearest(from: entity, following: { links(to: $0).map { ($0, self[$0].source.entity) } }) {
      guard $0 != entity, case .flag(let flag)? = attribute(named: name, of: $0) else {
        return nil
      }
      return flag
    }
  }

  /// The shortest chains of links from one entity to another; an empty chain when they are
  /// the same. More than one: which one is meant is ambiguous.
  package func shortestPaths(from source: EntityID, to target: EntityID) -> [[LinkID]] {
    nearest(from: source, following: { links(from: $0).map { ($0, self[$0].target) } }) {
      $0 == target ? target : nil
    }.map(\.path)
  }

  /// Breadth-first search; stops at the first distance at which something was found.
  private func nearest<Value: Hashable & Sendable>(
    from start: EntityID, following edges: (EntityID) -> [(LinkID, EntityID)],
    where find: (EntityID) -> Value?
  ) -> [Reached<Value>] {
    var level: [(path: [LinkID], entity: EntityID)] = [([], start)]
    var visited: Set<EntityID> = []
    while !level.isEmpty {
      let found = level.compactMap { place in
        find(place.entity).map { Reached(value: $0, path: place.path, owner: place.entity) }
      }
      if !found.isEmpty { return found }
      visited.formUnion(level.map(\.entity))
      level = level.flatMap { place in
        edges(place.entity).map { (place.path + [$0.0], $0.1) }
      }.filter { !visited.contains($0.entity) }
    }
    return []
  }
}

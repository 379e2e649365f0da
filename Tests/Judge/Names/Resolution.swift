import Syntax
import Values

/// A field or flag of an entity.
enum Attribute: Hashable {
  case field(Int)
  case flag(Int)
}

/// A step along a link: the field of an entity that holds it.
struct Link: Hashable {
  let entity: Int
  let field: Int
}

/// What a name means from an entity: where to go, and what stands there.
struct Resolved: Hashable {
  let links: [Link]
  let owner: Int
  let attribute: Attribute
}

extension JudgeModel {
  func target(of link: Link) -> Int { entities[link.entity].fields[link.field].target ?? 0 }

  func links(from entity: Int) -> [Link] {
    entities[entity].fields.indices
      .filter { entities[entity].fields[$0].target != nil }
      .map { Link(entity: entity, field: $0) }
  }

  /// A field or flag of the entity itself.
  func attribute(_ key: String, of entity: Int) -> Attribute? {
    if let flag = entities[entity].flags.firstIndex(where: { $0.naming.answers(to: key) }) {
      return .flag(flag)
    }
    return entities[entity].fields.firstIndex { $0.naming.answers(to: key) }.map(Attribute.field)
  }

  /// The nearest of what a name can mean: own things first, then along links, step by step.
  func nearest(_ key: String, from entity: Int) -> [Resolved] {
    var places: [(links: [Link], entity: Int)] = [([], entity)]
    var seen: Set<Int> = []
    while !places.isEmpty {
      let found = places.compactMap { place in
        attribute(key, of: place.entity).map {
          Resolved(links: place.links, owner: place.entity, attribute: $0)
        }
      }
      if !found.isEmpty { return found }
      seen.formUnion(places.map(\.entity))
      places = next(places).filter { !seen.contains($0.entity) }
    }
    return []
  }

  private func next(_ places: [(links: [Link], entity: Int)]) -> [(links: [Link], entity: Int)] {
    places.flatMap { place in
      links(from: place.entity).map { (place.links + [$0], target(of: $0)) }
    }
  }

  /// The shortest ways from one entity up to another; none where there is no way.
  func ways(from source: Int, to target: Int) -> [[Link]] {
    var places: [(links: [Link], entity: Int)] = [([], source)]
    var seen: Set<Int> = []
    while !places.isEmpty {
      let found = places.filter { $0.entity == target }
      if !found.isEmpty { return found.map(\.links) }
      seen.formUnion(places.map(\.entity))
      places = next(places).filter { !seen.contains($0.entity) }
    }
    return []
  }

  /// What a path means from an entity; nil when nothing in reach has that name.
  ///
  /// - Parameter owner: of several at one distance, the one that belongs to it is meant.
  func find(_ path: Path, from entity: Int, preferring owner: Int? = nil) throws(Refusal)
    -> Resolved?
  {
    var links: [Link] = []
    var place = entity
    for name in path.names.dropLast() {
      guard let step = try step(name.key, from: place) else { return nil }
      links += step
      place = step.last.map(target) ?? place
    }
    guard let name = path.names.last else { return nil }
    var found = nearest(name.key, from: place)
    if path.names.count > 1 { found = found.filter { $0.links.isEmpty } }
    if found.count > 1, let owner, found.filter({ $0.owner == owner }).count == 1 {
      found = found.filter { $0.owner == owner }
    }
    guard found.count <= 1 else { throw Refusal("\(name.text) is ambiguous") }
    return found.first.map {
      Resolved(links: links + $0.links, owner: $0.owner, attribute: $0.attribute)
    }
  }

  /// A name before a dot: a link in reach, or an entity that links lead to.
  private func step(_ key: String, from entity: Int) throws(Refusal) -> [Link]? {
    for found in nearest(key, from: entity) {
      guard case .field(let field) = found.attribute,
        entities[found.owner].fields[field].target != nil
      else { continue }
      return found.links + [Link(entity: found.owner, field: field)]
    }
    guard let target = self.entity(named: key) else { return nil }
    let ways = ways(from: entity, to: target)
    guard ways.count <= 1 else { throw Refusal("\(key) is ambiguous") }
    return ways.first
  }

  /// Whether a path means something on a row of an entity.
  func canSee(_ path: Path, from entity: Int) -> Bool {
    ((try? find(path, from: entity)) ?? nil) != nil
  }

  /// The flags of that name on the nearest entities whose links lead to this one.
  func flagsBelow(_ key: String, _ entity: Int) -> [(owner: Int, flag: Int)] {
    var level = [entity]
    var seen: Set<Int> = []
    while !level.isEmpty {
      let found = level.filter { $0 != entity }.compactMap { owner -> (owner: Int, flag: Int)? in
        guard case .flag(let flag)? = attribute(key, of: owner) else { return nil }
        return (owner, flag)
      }
      if !found.isEmpty { return found }
      seen.formUnion(level)
      level = level.flatMap { above in
        entities.indices.filter { below in
          !seen.contains(below) && links(from: below).contains { target(of: $0) == above }
        }
      }
    }
    return []
  }

  /// Whether the links of an entity lead to another one.
  func isBelow(_ entity: Int, _ above: Int) -> Bool {
    entity != above && !ways(from: entity, to: above).isEmpty
  }
}

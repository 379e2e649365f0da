import Syntax
import Values

/// What groups are made by, and how the rows of any entity fall into them.
struct GroupDimension {
  enum Kind {
    /// Members of an entity, by row.
    case members(Int)
    case grain(Grain)
    /// Values as they are.
    case values
    /// Classes between ascending cuts.
    case cuts([Fraction], labels: [String])
    /// That many classes of about equal counts, not yet cut.
    case equalCounts(Int)
  }

  let tree: Dimension
  let name: String
  var kind: Kind

  /// The grain of a calendar dimension; nil for all others, and for cyclic grains.
  var span: Grain? {
    guard case .grain(let grain) = kind, !grain.isCyclic else { return nil }
    return grain
  }

  /// Whether an expression of `sort`, or another mention, means this dimension.
  func answers(to expression: Expression) -> Bool {
    switch (expression.kind, tree.kind) {
    case (.path(let path), .path(let own)):
      path.names.map(\.key) == own.names.map(\.key) || path.singleName?.text == name
    case (.grain(let grain, let path), .grain(let own, let ownPath)):
      grain == own && (path == nil || path?.names.map(\.key) == ownPath?.names.map(\.key))
    default: false
    }
  }

  func answers(to other: Dimension) -> Bool {
    switch other.kind {
    case .path(let path): answers(to: Expression(.path(path), range: other.range))
    case .grain(let grain, let path):
      answers(to: Expression(.grain(grain, of: path), range: other.range))
    case .missing: false
    }
  }
}

extension RowJudge {
  /// A dimension as the rows of an entity see it.
  func dimension(_ tree: Dimension, home: Int) throws(Refusal) -> GroupDimension {
    let (name, kind) = try self.kind(tree, home: home)
    switch tree.bands {
    case nil: return GroupDimension(tree: tree, name: name, kind: kind)
    case .count(let count):
      guard count.value > 0 else { throw Refusal("no bands") }
      return GroupDimension(tree: tree, name: name, kind: .equalCounts(count.value))
    case .cuts(let cuts):
      var numbers: [Fraction] = []
      for cut in cuts {
        let value = try value(cut, Seat(entity: home, row: -1))
        guard let number = value.number else { throw Refusal("a cut that is no number") }
        numbers.append(number)
      }
      let ascending = Set(numbers).sorted()
      return GroupDimension(
        tree: tree, name: name, kind: .cuts(ascending, labels: bandLabels(ascending)))
    }
  }

  private func bandLabels(_ cuts: [Fraction]) -> [String] {
    let middle = zip(cuts, cuts.dropFirst()).map { "\($0)–<\($1)" }
    return ["<\(cuts[0])"] + middle + ["≥\(cuts[cuts.count - 1])"]
  }

  private func kind(
    _ tree: Dimension, home: Int
  ) throws(Refusal) -> (name: String, kind: GroupDimension.Kind) {
    switch tree.kind {
    case .missing: throw Refusal("no dimension")
    case .grain(let grain, let path):
      _ = try time(path, Seat(entity: home, row: -1))
      return (grain.rawValue, .grain(grain))
    case .path(let path):
      if let found = try model.find(path, from: home) {
        let owner = model.entities[found.owner]
        guard case .field(let field) = found.attribute else {
          guard case .flag(let flag) = found.attribute else { throw Refusal("nothing") }
          return (owner.flags[flag].naming.name, .values)
        }
        if owner.fields[field].isPrivate { throw Refusal("a private field") }
        _ = try value(found, Seat(entity: home, row: -1))
        let name = owner.fields[field].naming.name
        return (name, owner.fields[field].target.map { .members($0) } ?? .values)
      }
      guard let key = path.singleName?.key, let target = model.entity(named: key) else {
        throw Refusal("\(path.names[0].text) is no dimension")
      }
      guard model.ways(from: home, to: target).count == 1 else { throw Refusal("no one way") }
      return (model.entities[target].memberName, .members(target))
    }
  }

  /// Equal for two ways of writing one dimension.
  func meaning(of tree: Dimension, home: Int) throws(Refusal) -> String {
    let bands =
      tree.bands == nil ? "" : TreePrinter.text(of: tree).split(separator: " bands ").last ?? ""
    switch tree.kind {
    case .missing: return ""
    case .grain(let grain, let path):
      let time = try path.map { (path) throws(Refusal) in try model.find(path, from: home) }
      let own = model.entities[home].time.map {
        Resolved(links: [], owner: home, attribute: .field($0))
      }
      return "\(grain) \(String(describing: time ?? own))"
    case .path(let path):
      if let found = try model.find(path, from: home) {
        if case .field(let field) = found.attribute,
          model.entities[found.owner].fields[field].target != nil
        {
          return "\(found.links + [Link(entity: found.owner, field: field)])"
        }
        return "\(found) \(bands)"
      }
      return "\(try way(path, from: home, home: home))"
    }
  }

  /// Where a row falls: a number for members, spans and classes, else its value.
  func key(_ dimension: GroupDimension, _ seat: Seat, home: Int) throws(Refusal) -> Value {
    switch dimension.kind {
    case .members:
      guard case .path(let path) = dimension.tree.kind else { return .missing }
      let place = follow(try way(path, from: seat.entity, home: home), from: seat)
      return place.row < 0 ? .missing : .count(place.row)
    case .grain(let grain):
      guard case .grain(_, let path) = dimension.tree.kind else { return .missing }
      let time = try time(path, seat)
      guard let start = time.start, let day = time.day else { return .missing }
      return .count(grain == .hour ? start.secondOfDay / 3600 : grain.ordinal(of: day))
    case .values, .equalCounts: return try plain(dimension.tree, seat, home: home)
    case .cuts(let cuts, _):
      let value = try plain(dimension.tree, seat, home: home)
      guard value != .missing else { return .missing }
      guard let number = value.number else { throw Refusal("bands of what is no number") }
      return .count(cuts.count { $0 <= number })
    }
  }

  private func plain(_ tree: Dimension, _ seat: Seat, home: Int) throws(Refusal) -> Value {
    guard case .path(let path) = tree.kind else { throw Refusal("bands of a grain") }
    let owner = home == seat.entity ? nil : try model.find(path, from: home)?.owner
    guard let found = try model.find(path, from: seat.entity, preferring: owner) else {
      throw Refusal("\(path.names[0].text) is no dimension of every counted entity")
    }
    return try value(found, seat).shown
  }

  private func way(_ path: Path, from entity: Int, home: Int) throws(Refusal) -> [Link] {
    let owner = home == entity ? nil : try model.find(path, from: home)?.owner
    if let found = try model.find(path, from: entity, preferring: owner) {
      guard case .field(let field) = found.attribute else { throw Refusal("no link") }
      return found.links + [Link(entity: found.owner, field: field)]
    }
    guard let key = path.singleName?.key, let target = model.entity(named: key) else {
      throw Refusal("\(path.names[0].text) is no dimension of every counted entity")
    }
    let ways = model.ways(from: entity, to: target)
    guard ways.count == 1 else { throw Refusal("no one way") }
    return ways[0]
  }
}

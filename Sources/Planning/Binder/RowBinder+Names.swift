import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// What a path means from this entity: a field or flag of it or of what its links lead to.
  enum Resolved {
    case field(Int, owner: EntityID, path: [LinkID])
    case flag(Int, owner: EntityID, path: [LinkID])

    /// The entity that the field or flag belongs to.
    var owner: EntityID {
      switch self {
      case .field(_, let owner, _), .flag(_, let owner, _): owner
      }
    }
  }

  /// Resolves a path, or explains why it cannot be used here.
  func resolve(_ path: Path) throws(Diagnostic) -> Resolved {
    if let found = try findValue(path) { return found }
    throw unknown(path)
  }

  /// Resolves a path; nil when nothing in reach has that name. Of several at one distance the
  /// one that belongs to `owner` is meant, if there is one.
  func find(_ path: Path, preferring owner: EntityID? = nil) throws(Diagnostic) -> Resolved? {
    guard let name = path.names.last, let place = try end(of: path.names.dropLast()) else {
      return nil
    }
    let found = model.nearestAttributes(named: name, from: place.entity)
    // After a dot the name belongs to that entity itself.
    var allowed = path.names.count > 1 ? found.filter { $0.path.isEmpty } : found
    if allowed.count > 1, let owner {
      let preferred = allowed.filter { $0.owner == owner }
      if preferred.count == 1 { allowed = preferred }
    }
    guard let first = allowed.first else { return nil }
    guard allowed.count == 1 else {
      let paths = allowed.map { written($0.path, then: name) }
      throw Diagnostic(
        .ambiguousName, at: name.range,
        ["name": .code(name.text), "paths": .list(paths.map(Fact.code))],
        replacement: path.names.count == 1 ? Replacement(name.range, with: paths[0]) : nil)
    }
    switch first.value {
    case .field(let index):
      return .field(index, owner: first.owner, path: place.links + first.path)
    case .flag(let index):
      return .flag(index, owner: first.owner, path: place.links + first.path)
    }
  }

  /// Whether a path means something from this entity.
  func canSee(_ path: Path) -> Bool {
    (try? findValue(path)) != nil
  }

  /// Resolves a path, also one that names what a link leads to; nil when nothing is meant.
  func findValue(
    _ path: Path, preferring owner: EntityID? = nil
  ) throws(Diagnostic) -> Resolved? {
    if let found = try find(path, preferring: owner) { return found }
    return try linkField(path)
  }

  /// The link that leads to what a singular or a label names: `unit` where the column is called
  /// otherwise, `đơn vị` in a language whose words have no plural.
  private func linkField(_ path: Path) throws(Diagnostic) -> Resolved? {
    guard let name = path.singleName, let target = model.entity(named: name), target != entity,
      model[target].singular?.key == name.key || model[target].naming.labelKey == name.key
    else { return nil }
    let paths = model.shortestPaths(from: entity, to: target)
    guard paths.count <= 1 else { throw ambiguous(name, paths) }
    guard let links = paths.first, let last = links.last else { return nil }
    let source = model[last].source
    return .field(source.index, owner: source.entity, path: Array(links.dropLast()))
  }

  /// Where names of links and entities lead, one after the other; nil when they lead nowhere.
  func end(of names: [Name]) throws(Diagnostic) -> (entity: EntityID, links: [LinkID])? {
    var place: (entity: EntityID, links: [LinkID]) = (entity, [])
    for name in names {
      guard let next = try step(name, from: place) else { return nil }
      place = next
    }
    return place
  }

  /// One step of a path before its last name: to this entity itself or along a link.
  private func step(
    _ name: Name, from place: (entity: EntityID, links: [LinkID])
  ) throws(Diagnostic) -> (entity: EntityID, links: [LinkID])? {
    for found in model.nearestAttributes(named: name, from: place.entity) {
      if case .field(let index) = found.value, let link = model[found.owner].fields[index].link {
        return (model[link].target, place.links + found.path + [link])
      }
    }
    guard let target = model.entity(named: name) else { return nil }
    let paths = model.shortestPaths(from: place.entity, to: target)
    guard paths.count <= 1 else { throw ambiguous(name, paths) }
    return paths.first.map { (target, place.links + $0) }
  }

  func ambiguous(_ name: Name, _ paths: [[LinkID]]) -> Diagnostic {
    let written = paths.map { Fact.code(pathText($0)) }
    return Diagnostic(
      .ambiguousName, at: name.range, ["name": .code(name.text), "paths": .list(written)])
  }

  /// The path as a sentence writes it: `unit.tier`.
  func written(_ links: [LinkID], then name: Name) -> String {
    links.isEmpty ? name.text : pathText(links) + "." + name.text
  }

  /// The names of the columns that a chain of links follows, joined by dots.
  func pathText(_ links: [LinkID]) -> String {
    links.map(name).joined(separator: ".")
  }

  /// Why a path cannot be used here: it belongs to another entity, is a measure, or does
  /// not exist.
  func unknown(_ path: Path) -> Diagnostic {
    let name = path.names.last ?? path.names[0]
    let facts: [String: Fact] = [
      "name": .code(name.text), "entity": .code(model[entity].naming.name.text),
      "example": .code("\(model[entity].naming.name.text) limit 1"),
    ]
    if path.names.count > 1 {
      return Diagnostic(.unknownField, at: path.range, facts)
    }
    let isMeasure = model.namesMeasure(name) || model.entity(named: name) != nil
    if isMeasure || !model.nearestFlagsBelow(named: name, entity).isEmpty {
      return Diagnostic(.measureAsField, at: name.range, facts)
    }
    for other in model.entities.indices.map(EntityID.init)
    where model.attribute(named: name, of: other) != nil {
      let owner = model[other].naming.name.text
      return Diagnostic(
        .nameOfOtherEntity, at: name.range, facts.merging(["owner": .code(owner)]) { $1 })
    }
    return Diagnostic(
      .unknownField, at: name.range, facts,
      suggestions: nearest(to: name.text, among: fieldNames()))
  }

  /// Every name and label of a field or flag in reach, for suggestions.
  func fieldNames() -> [String] {
    var owners = [entity]
    for owner in owners {
      for link in model.links(from: owner) where !owners.contains(model[link].target) {
        owners.append(model[link].target)
      }
    }
    return owners.flatMap { owner in
      model[owner].fields.filter { !$0.isPrivate }.flatMap(\.naming.words)
        + model[owner].flags.flatMap(\.naming.words)
    }
  }

  /// The value of a field or flag, as known at the as-of date.
  func value(of resolved: Resolved, at range: SourceRange) throws(Diagnostic) -> BoundValue {
    switch resolved {
    case .flag(let index, let owner, let path):
      let condition = try flag(index, of: owner, at: range)
      return BoundValue(.flag(condition).via(path))
    case .field(let index, let owner, let path):
      var value = try field(index, of: owner, at: range)
      value.expression = value.expression.via(path)
      if let link = model[owner].fields[index].link { value.link = (link, path) }
      return value
    }
  }

  /// How a column head names an argument: a single name as the model writes it. The name of an
  /// entity means the link that leads to it.
  func columnName(_ expression: Expression) throws(Diagnostic) -> String {
    guard case .path(let path) = expression.kind, let name = path.singleName else {
      let text = TreePrinter.text(of: expression)
      switch expression.kind {
      case .path, .call: return text
      default: return "(\(text))"
      }
    }
    if case .field(let index, let owner, _)? = try find(path) {
      return model[owner].fields[index].naming.name.text
    }
    guard let target = model.entity(named: name),
      let link = model.shortestPaths(from: entity, to: target).first?.last
    else { return TreePrinter.text(of: expression) }
    return self.name(of: link)
  }

  /// The name of the column that is a link.
  func name(of link: LinkID) -> String {
    let source = model[link].source
    return model[source.entity].fields[source.index].naming.name.text
  }

  /// A flag's condition at its own entity.
  func flag(_ index: Int, of owner: EntityID, at range: SourceRange) throws(Diagnostic) -> Condition
  {
    let flag = model[owner].flags[index]
    return try inside(flag.naming, at: range) { () throws(Diagnostic) in
      try deeper(at: range).at(owner).condition(flag.condition)
    }
  }

  /// A field's value at its own entity.
  private func field(
    _ index: Int, of owner: EntityID, at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    let field = model[owner].fields[index]
    switch field.source {
    case .computed(let expression):
      var value = try inside(field.naming, at: range) { () throws(Diagnostic) in
        try deeper(at: range).at(owner).value(expression)
      }
      value.name = field.naming.name.text
      value.valueLabels = field.valueLabels
      return value
    case .stored(let column, let type):
      if let date = field.snapshotDate, let asOf, date != asOf {
        throw snapshotAtOtherDate(field, of: owner, at: range)
      }
      var expression = RowExpression.column(column, type)
      if field.isEvent, let asOf {
        expression = .known(expression, before: Timestamp(startOf: asOf.adding(days: 1)))
      }
      var value = BoundValue(expression)
      value.column = column
      value.valueLabels = field.valueLabels
      return value
    }
  }
}

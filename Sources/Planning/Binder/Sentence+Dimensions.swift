import Diagnostics
import Metrics
import Syntax
import Values

/// What groups are made by, as seen from the rows of one entity.
struct BoundDimension {
  /// The head of its column.
  let name: String
  /// What the groups are called in the footer: the entity whose members they are.
  var plural = ""
  let key: GroupKey
  let tree: Dimension
  /// What its values are called in the model.
  var names: ValueNames?

  /// Whether an expression of `sort` means this dimension.
  func answers(to expression: Expression) -> Bool {
    switch (expression.kind, tree.kind) {
    case (.path(let path), .path(let own)):
      path.names.map(\.key) == own.names.map(\.key) || path.singleName?.text == name
    case (.grain(let grain, let path), .grain(let own, let ownPath)):
      grain == own && (path?.names.map(\.key) == ownPath?.names.map(\.key) || path == nil)
    default: false
    }
  }
}

extension Sentence {
  /// The dimensions of `by`, as the rows of an entity see them. A name that could mean several
  /// things from there means the one that it means from `home`, since the groups of both
  /// stand in one row.
  func boundDimensions(
    from entity: EntityID, alike home: EntityID? = nil
  ) throws(Diagnostic) -> [BoundDimension] {
    var bound: [BoundDimension] = []
    var end = clauses.dimensions.first?.range.end ?? 0
    for dimension in clauses.dimensions {
      let next = try self.dimension(dimension, from: entity, alike: home)
      if bound.contains(where: { $0.key == next.key }) {
        throw Diagnostic(
          .duplicateDimension, at: dimension.range, ["name": .code(next.name)],
          replacement: bound.count == clauses.dimensions.count - 1 && clauses.acrossRange != nil
            ? clauses.acrossRange.map { Replacement($0, with: "") }
            : Replacement(SourceRange(end, dimension.range.end), with: ""))
      }
      end = dimension.range.end
      bound.append(next)
    }
    return bound
  }

  private func dimension(
    _ tree: Dimension, from entity: EntityID, alike home: EntityID?
  ) throws(Diagnostic) -> BoundDimension {
    if let bands = tree.bands { return try banded(tree, bands, from: entity) }
    switch tree.kind {
    case .grain(let grain, let path):
      let time = try rows(of: entity).time(path, at: tree.range)
      try rows(of: entity).requireShowable(BoundValue(time), at: tree.range)
      return BoundDimension(
        name: grain.rawValue, key: .grain(grain, time), tree: tree)
    case .path(let path):
      return try pathDimension(path, tree, from: entity, alike: home)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: tree.range, ["expected": .term(.aDimension)])
    }
  }

  private func pathDimension(
    _ path: Path, _ tree: Dimension, from entity: EntityID, alike home: EntityID?
  ) throws(Diagnostic) -> BoundDimension {
    let binder = rows(of: entity)
    let owner = try home.flatMap { (home) throws(Diagnostic) in
      home == entity ? nil : try rows(of: home).find(path)?.owner
    }
    guard let resolved = try binder.find(path, preferring: owner) else {
      return try entityDimension(path, tree, from: entity)
    }
    switch resolved {
    case .flag(let index, let owner, _):
      let value = try binder.value(of: resolved, at: path.range)
      try binder.requireShowable(value, at: path.range)
      let name = model[owner].flags[index].naming.name.text
      return BoundDimension(name: name, key: .value(value.expression), tree: tree)
    case .field(let index, let owner, let links):
      let field = model[owner].fields[index]
      let name = field.naming.name.text
      if let link = field.link {
        let target = model[link].target
        let key = GroupKey.member(target, path: links + [link])
        try binder.requireShowable(key, at: path.range)
        return BoundDimension(
          name: name, plural: model[target].naming.name.text, key: key, tree: tree)
      }
      let value = try binder.value(of: resolved, at: path.range)
      try binder.requireShowable(value, at: path.range)
      return BoundDimension(
        name: name, key: .value(value.expression), tree: tree,
        names: ValueNames(field.valueLabels))
    }
  }

  /// `by units`: the members that the rows' links lead to.
  private func entityDimension(
    _ path: Path, _ tree: Dimension, from entity: EntityID
  ) throws(Diagnostic) -> BoundDimension {
    let binder = rows(of: entity)
    guard let name = path.singleName, let target = model.entity(named: name) else {
      throw unknownDimension(path, binder)
    }
    let paths = model.shortestPaths(from: entity, to: target)
    guard let links = paths.first else { throw unknownDimension(path, binder) }
    guard paths.count == 1 else { throw binder.ambiguous(name, paths) }
    let key = GroupKey.member(target, path: links)
    try binder.requireShowable(key, at: path.range)
    return BoundDimension(
      name: model[target].memberName, plural: model[target].naming.name.text, key: key, tree: tree)
  }

  private func unknownDimension(_ path: Path, _ binder: RowBinder) -> Diagnostic {
    if let name = path.singleName, model.namesMeasure(name) {
      return Diagnostic(
        .measureAsField, at: path.range,
        ["name": .code(path.text), "entity": .code(model[binder.entity].naming.name.text)])
    }
    let nearest = binder.nearest(
      to: path.text, among: binder.fieldNames() + Grain.allCases.map(\.rawValue))
    return Diagnostic(
      .unknownDimension, at: path.range,
      [
        "name": .code(path.text),
        "example": .code("\(model[binder.entity].naming.name.text) limit 1"),
      ],
      suggestions: nearest,
      replacement: nearest.first.map { Replacement(path.range, with: $0) })
  }
}

import Diagnostics
import Metrics
import Syntax
import Values

/// Looks for a stock in a number or a condition: a flag or metric declared `stock`, wherever it
/// stands. Whatever reads a stock is one: a condition, a set, a flag or field defined by it.
struct StockSearch {
  let model: Model
  /// Sees names from the rows of an entity.
  let rows: (EntityID) -> RowBinder
  /// The definitions that were looked into; each is read once.
  private var known: Set<Definition> = []

  private enum Definition: Hashable {
    case metric(Int)
    case score(Int)
    case attribute(Attribute, of: EntityID)
  }

  init(model: Model, rows: @escaping (EntityID) -> RowBinder) {
    self.model = model
    self.rows = rows
  }

  /// The name of the first stock that an expression reads, seen from the rows of an entity; nil
  /// when there is none.
  mutating func stock(in tree: Expression, of entity: EntityID) -> String? {
    if case .path(let path) = tree.kind { return stock(named: path, of: entity) }
    if let named = namedStates(in: tree, of: entity) {
      return firstStock(in: named.conditions, of: named.owner)
    }
    var place = entity
    if case .aggregate(let aggregate) = tree.kind {
      place = aggregate.entity.flatMap { model.entity(named: $0) } ?? entity
    }
    return firstStock(in: tree.parts, of: place)
  }

  private mutating func firstStock(in trees: [Expression], of entity: EntityID) -> String? {
    for tree in trees {
      if let stock = stock(in: tree, of: entity) { return stock }
    }
    return nil
  }

  // MARK: Names

  private mutating func stock(named path: Path, of entity: EntityID) -> String? {
    if let name = path.singleName {
      if let index = model.metric(named: name) { return stock(inMetric: index, of: entity) }
      if let index = model.score(named: name) { return stock(inScore: index, of: entity) }
    }
    guard let (attribute, owner) = attribute(named: path, of: entity),
      known.insert(.attribute(attribute, of: owner)).inserted
    else { return nil }
    switch attribute {
    case .flag(let index):
      let flag = model[owner].flags[index]
      return flag.isStock ? flag.naming.name.text : stock(in: flag.condition, of: owner)
    case .field(let index):
      guard case .computed(let value) = model[owner].fields[index].source else { return nil }
      return stock(in: value, of: owner)
    }
  }

  private mutating func stock(inMetric index: Int, of entity: EntityID) -> String? {
    guard known.insert(.metric(index)).inserted else { return nil }
    let metric = model.metrics[index]
    if metric.isStock { return metric.naming.name.text }
    return firstStock(in: [metric.measure] + (metric.filter.map { [$0] } ?? []), of: entity)
  }

  private mutating func stock(inScore index: Int, of entity: EntityID) -> String? {
    guard known.insert(.score(index)).inserted else { return nil }
    switch model.scores[index].body {
    case .ratio(let ratio):
      return firstStock(in: [ratio.measure] + (ratio.filter.map { [$0] } ?? []), of: entity)
    case .sum(let names, _):
      for part in names.compactMap(model.score(named:)) {
        if let stock = stock(inScore: part, of: entity) { return stock }
      }
      return nil
    }
  }

  /// The field or flag that a path names: as the rows see it, else below them, else the only one
  /// of that name.
  private func attribute(named path: Path, of entity: EntityID) -> (Attribute, EntityID)? {
    switch try? rows(entity).find(path) {
    case .field(let index, let owner, _): return (.field(index), owner)
    case .flag(let index, let owner, _): return (.flag(index), owner)
    case nil: break
    }
    guard let name = path.names.last else { return nil }
    if let below = model.nearestFlagsBelow(named: name, entity).first {
      return (.flag(below.value), below.owner)
    }
    let owners = model.owners(of: name)
    guard owners.count == 1 else { return nil }
    return model.attribute(named: name, of: owners[0]).map { ($0, owners[0]) }
  }

  // MARK: States

  /// The conditions of the states that a comparison names: of the column `stage`, only those of
  /// `stage = "waiting"`. Nil where an expression compares no states.
  private func namedStates(
    in tree: Expression, of entity: EntityID
  ) -> (conditions: [Expression], owner: EntityID)? {
    let (operand, texts): (Expression, [Expression])
    switch tree.kind {
    case .comparison(_, let left, let right): (operand, texts) = (left, [right])
    case .membership(let left, .list(let values), _): (operand, texts) = (left, values)
    default: return nil
    }
    guard case .path(let path) = operand.kind,
      let (attribute, owner) = attribute(named: path, of: entity),
      case .field(let index) = attribute, let states = model[owner].fields[index].states
    else { return nil }
    let labels = model[owner].fields[index].valueLabels
    let keys = texts.compactMap { text in
      switch text.kind {
      case .text(let text): TextFolding.key(text)
      case .path(let path): TextFolding.key(path.text)
      default: nil
      }
    }
    let named = states.all.filter { state in
      let label = labels.first { $0.value == state.name }?.label
      return [state.name, label].compactMap(\.self).contains { keys.contains(TextFolding.key($0)) }
    }
    return (named.compactMap(\.condition), owner)
  }
}

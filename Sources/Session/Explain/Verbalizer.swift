import Diagnostics
import Metrics
import Planning
import Syntax
import Values

/// Tells definitions as sentences of the reader's language, made from their trees.
///
/// Names are those of the model, in Vietnamese their labels. What no words are there for is told
/// in the grammar's own.
struct Verbalizer {
  let language: Language
  let binder: Binder
  let translation: Translation
  /// The entity whose row a sentence speaks of.
  var entity: EntityID

  var model: Model { binder.catalog.model }

  /// The same, speaking of another entity.
  func at(_ entity: EntityID) -> Verbalizer {
    var other = self
    other.entity = entity
    return other
  }

  /// A phrase with its places filled.
  func say(_ term: Term, _ facts: [String: String] = [:]) -> String {
    MessageTable.phrase(term, facts.mapValues { .text($0) }, in: language)
  }

  // MARK: Names

  /// What a thing is called.
  func name(of naming: Naming) -> String {
    language == .vietnamese ? naming.label?.text ?? naming.name.text : naming.name.text
  }

  /// The entity in the plural, and one row of it.
  var entities: String { name(of: model[entity].naming) }
  var member: String {
    guard language == .english else { return entities }
    return model[entity].singular?.text ?? say(.toldRowOf, ["entities": entities])
  }
  /// A row, behind "one".
  var oneMember: String {
    let isNameless = language == .english && model[entity].singular == nil
    return isNameless ? say(.sayOfThem) : member
  }

  /// A field, flag or measure by its path.
  func name(of path: Path) -> String {
    if path.singleName?.key == "as_of" { return say(.toldAsOfDay) }
    guard language == .vietnamese else { return path.text }
    var place = entity
    var words: [String] = []
    for name in path.names {
      guard let found = naming(of: name, from: place) else { return path.text }
      words.append(self.name(of: found.naming))
      place = found.entity
    }
    return words.reversed().joined(separator: " của ")
  }

  private func naming(
    of name: Name, from place: EntityID
  ) -> (naming: Naming, entity: EntityID)? {
    guard let found = model.nearestAttributes(named: name, from: place).first else {
      if let entity = model.entity(named: name) { return (model[entity].naming, entity) }
      let measure =
        model.metric(named: name).map { model.metrics[$0].naming }
        ?? model.score(named: name).map { model.scores[$0].naming }
      return measure.map { ($0, place) }
    }
    switch found.value {
    case .flag(let index): return (model[found.owner].flags[index].naming, found.owner)
    case .field(let index):
      let field = model[found.owner].fields[index]
      guard let link = field.link else { return (field.naming, found.owner) }
      let target = model[link].target
      return (field.naming.label == nil ? model[target].naming : field.naming, target)
    }
  }

  /// What a stored value of a column is called.
  func value(_ text: String, of path: Path?) -> String {
    guard language == .vietnamese, let name = path?.names.last,
      let found = model.nearestAttributes(named: name, from: entity).first,
      case .field(let index) = found.value,
      let label = model[found.owner].fields[index].valueLabels.first(where: { $0.value == text })
    else { return "“\(text)”" }
    return "“\(label.label)”"
  }

  /// Whether a path names a flag.
  func isFlag(_ path: Path) -> Bool {
    guard let name = path.names.last,
      let found = model.nearestAttributes(named: name, from: entity).first
    else { return false }
    if case .flag = found.value { return true }
    return false
  }

  /// Whether an expression is a date or an instant.
  func isTemporal(_ expression: Expression) -> Bool {
    if case .period = expression.kind { return true }
    return (try? binder.check(value: expression, of: entity))?.isTemporal ?? false
  }
}

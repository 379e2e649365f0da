import Diagnostics
import Metrics
import Syntax
import Values

extension Definer {
  /// Refuses names that a sentence could not use, or that would make others unusable.
  func checkName(of definition: Definition) throws(Diagnostic) {
    let name = definition.name
    switch definition.body {
    case .entity, .field(nil): break  // The name is a file's.
    default:
      if isWord(name.key, of: .grain) {
        throw Diagnostic(.nameIsGrain, at: name.range, ["name": .code(name.text)])
      }
      if !name.isQuoted, isWord(name.key, of: .clause) {
        throw Diagnostic(
          .nameIsKeyword, at: name.range, ["name": .code(name.text)],
          replacement: Replacement(name.range, with: "`\(name.text)`"))
      }
      try checkReading(name.text, at: name.range)
    }
    guard let label = definition.label else { return }
    let key = TextFolding.key(label.text)
    if isWord(key, of: .grain) {
      throw Diagnostic(.nameIsGrain, at: label.range, ["name": .code(label.text)])
    }
    try checkReading(label.text, at: label.range)
    try requireFree(label, of: definition)
  }

  /// A second name must not be the name of something else in the same place.
  private func requireFree(_ label: TextLiteral, of definition: Definition) throws(Diagnostic) {
    switch definition.body {
    case .flag, .metric, .score, .index, .set, .query: break
    default: return
    }
    let name = Name(label.text, range: label.range)
    let owner = definition.entity.flatMap(model.entity(named:)) ?? model.mainEntity
    let isOwn = owner.map { model.attribute(named: name, of: $0) != nil } ?? false
    guard !isOwn, !model.namesMeasure(name), model.entity(named: name) == nil,
      model.query(named: name) == nil
    else { throw nameExists(name) }
  }

  private func isWord(_ key: String, of role: Vocabulary.Role) -> Bool {
    Vocabulary.keywords(role).contains { keyword in
      Vocabulary.entry(of: keyword).phrases.contains { TextFolding.key($0) == key }
    }
  }

  /// A name of several words must not read as a keyword and a name.
  private func checkReading(_ text: String, at range: SourceRange) throws(Diagnostic) {
    let key = TextFolding.key(text)
    guard key.contains(" ") else { return }
    for entry in Vocabulary.entries where !entry.roles.isDisjoint(with: Definer.leadingRoles) {
      for phrase in entry.phrases {
        let start = TextFolding.key(phrase) + " "
        guard key.hasPrefix(start) else { continue }
        let rest = String(key.dropFirst(start.count))
        guard let name = model.allNames.first(where: { TextFolding.key($0) == rest }) else {
          continue
        }
        throw Diagnostic(
          .labelReadsAsWords, at: range,
          ["label": .code(text), "word": .code(phrase), "name": .code(name)])
      }
    }
  }

  /// Where a keyword stands right before a name.
  private static let leadingRoles: Set<Vocabulary.Role> = [
    .clause, .aggregate, .operator, .connective, .statement,
  ]
}

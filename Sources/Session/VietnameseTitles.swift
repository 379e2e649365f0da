import Diagnostics
import Metrics
import Results
import Syntax
import Values

/// Titles and nouns of tables in Vietnamese: the labels of the model, and keywords translated.
///
/// Only what readers see changes. Names of columns stay what pipes, CSV and JSON call them.
struct VietnameseTitles {
  private let model: Model
  private let pairs: NamePairs
  private let translation: Translation

  init(model: Model, translation: Translation) {
    self.model = model
    pairs = NamePairs(model)
    self.translation = translation
  }

  /// Gives a table its titles. `chosen` are titles that the sentence itself gave by `label`.
  func add(to table: inout ResultTable, chosen: Set<String>) {
    for index in table.columns.indices where !chosen.contains(table.columns[index].name) {
      table.columns[index].title =
        title(of: table.columns[index].name) ?? table.columns[index].title
    }
    if case .named(let name) = table.footer.noun, let label = label(ofEntity: name) {
      table.footer = table.footer.naming(label)
    }
    let titles = table.columns.reduce(into: [String: String]()) { $0[$1.name] = $1.title }
    table.notes = table.notes.map { inVietnamese($0, titles) }
  }

  /// A note that calls columns and entities as the table does.
  private func inVietnamese(_ note: Diagnostic, _ titles: [String: String]) -> Diagnostic {
    var note = note
    note.facts = note.facts.mapValues { fact in
      guard case .code(let name) = fact else { return fact }
      return (titles[name] ?? label(ofEntity: name)).map { .code($0) } ?? fact
    }
    if let correction = note.correction,
      let parsed = SyntaxTree.parseSentence(correction, names: translation.names)
    {
      note.correction = translation.text(of: parsed.sentence, in: .vietnamese)
    }
    return note
  }

  private func label(ofEntity name: String) -> String? {
    model.entities.first { $0.naming.name.text == name }?.naming.label?.text
  }

  private func title(of name: String) -> String? {
    if let rest = name.dropping(prefix: "n ") { return title(of: rest).map { "n \($0)" } }
    if let label = pairs.label(of: name) ?? labelOfEntity(called: name) { return label }
    if let grain = Grain(rawValue: name), let keyword = Keyword(rawValue: grain.rawValue) {
      return Vocabulary.entry(of: keyword).vietnamese.first
    }
    guard let parsed = SyntaxTree.parseSentence(name, names: translation.names),
      parsed.isComplete, case .query = parsed.sentence.kind
    else { return nil }
    let text = translation.text(of: parsed.sentence, in: .vietnamese)
    return text == name ? nil : text
  }

  /// The label of the entity whose member a word means: its singular, or a link to it.
  private func labelOfEntity(called name: String) -> String? {
    if let entity = model.entities.first(where: { $0.memberName == name }) {
      return entity.naming.label?.text
    }
    let targets = model.links.filter { link in
      model[link.source.entity].fields[link.source.index].naming.name.text == name
    }.map(\.target)
    guard let first = targets.first, targets.allSatisfy({ $0 == first }) else { return nil }
    return model[first].naming.label?.text
  }
}

extension Session {
  /// A table as readers of the session's language see it.
  func titled(_ table: ResultTable, of query: Query) -> ResultTable {
    guard settings.language == .vietnamese else { return table }
    var table = table
    VietnameseTitles(model: workspace.model, translation: translation)
      .add(to: &table, chosen: query.chosenTitles)
    return table
  }
}

extension Query {
  /// The titles that its items have by `label`.
  var chosenTitles: Set<String> {
    var items: [Item] = []
    if case .items(let head) = head { items = head }
    for clause in clauses {
      if case .show(let shown) = clause.kind { items += shown }
    }
    return Set(items.compactMap { $0.label?.text })
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

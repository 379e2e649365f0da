import Columnar
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
      let column = table.columns[index]
      if column.term == .scorePart { table.columns[index].values = labels(of: column.values) }
      guard let spread = column.spread else {
        table.columns[index].title =
          column.term.map { MessageTable.phrase($0, in: .vietnamese) } ?? title(of: column.name)
          ?? column.title
        continue
      }
      guard let item = spread.item, !chosen.contains(item) else { continue }
      table.columns[index].spread?.itemTitle = title(of: item)
    }
    if case .named(let name) = table.footer.noun, let label = label(ofEntity: name) {
      table.footer = table.footer.naming(label)
    }
    let titles = table.columns.reduce(into: [String: String]()) { titles, column in
      titles[column.name] = column.title
      if let item = column.spread?.item { titles[item] = column.spread?.itemTitle }
    }
    table.notes = table.notes.map { inVietnamese($0, titles) }
  }

  /// A note that calls columns and entities as the table does.
  private func inVietnamese(_ note: Diagnostic, _ titles: [String: String]) -> Diagnostic {
    var note = note
    note.facts = note.facts.mapValues { fact in
      guard case .code(let name) = fact else { return fact }
      return (titles[name] ?? label(ofEntity: name)).map { .code($0) } ?? fact
    }
    note.correction = note.correction.map(inVietnamese)
    if case .code(let part)? = note.facts["part"] {
      note.facts["part"] = pairs.label(of: part).map { .code($0) } ?? .code(part)
    }
    if case .text(let sentence)? = note.facts["sentence"] {
      note.facts["sentence"] = .text(inVietnamese(sentence))
    }
    return note
  }

  private func inVietnamese(_ sentence: String) -> String {
    let parsed = SyntaxTree.parseSentence(sentence, names: translation.names)
    return parsed.map { translation.text(of: $0.sentence, in: .vietnamese) } ?? sentence
  }

  /// Names as their labels.
  private func labels(of values: ResultValues) -> ResultValues {
    .stored(
      Column(
        texts: (0..<values.count).map { row in
          guard case .text(let name) = values.cell(at: row) else { return nil }
          return pairs.label(of: name) ?? name
        }))
  }

  private func label(ofEntity name: String) -> String? {
    model.entities.first { $0.naming.name.text == name || $0.singular?.text == name }?
      .naming.label?.text
  }

  private func title(of name: String) -> String? {
    if let rest = name.dropping(prefix: "n ") { return title(of: rest).map { "n \($0)" } }
    if let label = pairs.label(of: name) ?? labelOfEntity(called: name) { return label }
    if let grain = word(ofGrain: name) { return grain }
    if let words = titleBesideMeasure(name) { return words }
    guard let parsed = SyntaxTree.parseSentence(name, names: translation.names),
      parsed.isComplete, case .query = parsed.sentence.kind
    else { return nil }
    let text = translation.text(of: parsed.sentence, in: .vietnamese)
    return text == name ? nil : text
  }

  /// What stands above a number that a measure is compared with: `previous month`, after the
  /// measure where there are several.
  private func titleBesideMeasure(_ name: String) -> String? {
    let parts = name.split(separator: " ")
    if parts.count > 1, parts[parts.count - 2] == "previous",
      let grain = word(ofGrain: String(parts[parts.count - 1]))
    {
      let words = MessageTable.phrase(.columnPrevious, ["grain": .text(grain)], in: .vietnamese)
      let measure = parts.dropLast(2).joined(separator: " ")
      return measure.isEmpty ? words : (title(of: measure) ?? measure) + " " + words
    }
    for term in VietnameseTitles.words {
      let word = MessageTable.phrase(term, in: .english)
      let vietnamese = MessageTable.phrase(term, in: .vietnamese)
      if name == word { return vietnamese }
      if name.hasSuffix(" " + word) {
        let measure = String(name.dropLast(word.count + 1))
        return (title(of: measure) ?? measure) + " " + vietnamese
      }
    }
    return nil
  }

  /// The longest first, where one ends with another.
  private static let words: [Term] = [
    .columnLastYear, .columnGrowth, .columnDifference, .columnPlaces, .columnAverage,
    .columnTarget, .columnAtLeast, .columnAtMost, .band, .all,
  ]

  private func word(ofGrain name: String) -> String? {
    guard let grain = Grain(rawValue: name), let keyword = Keyword(rawValue: grain.rawValue)
    else { return nil }
    return Vocabulary.entry(of: keyword).vietnamese.first
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
    var table = table
    guard settings.language == .vietnamese else {
      if case .named(let noun) = table.footer.noun, table.footer.available == 1,
        let entity = workspace.model.entities.first(where: { $0.naming.name.text == noun })
      {
        table.footer = table.footer.naming(entity.memberName)
      }
      return table
    }
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

import Diagnostics
import Planning
import Syntax
import Values

/// Gathers what may stand in the place of a stem, as far as it begins as the stem does.
struct Offer {
  let stem: Stem
  let language: Language
  private(set) var completions: [Completion] = []
  private let typed: TypedBeginning
  private var known: Set<String> = []

  init(stem: Stem, language: Language) {
    self.stem = stem
    self.language = language
    // One blank between words, as in names; a last one says that the word is complete.
    let words = stem.text.split(separator: " ").joined(separator: " ")
    typed = TypedBeginning(words + (!words.isEmpty && stem.text.hasSuffix(" ") ? " " : ""))
  }

  /// By kind: values, names and files as they were offered, words of the language by alphabet.
  var ordered: [Completion] {
    let words = completions.filter { $0.kind == .keyword }.sorted { $0.text < $1.text }
    return completions.filter { $0.kind < .keyword } + words
      + completions.filter { $0.kind > .keyword }
  }

  mutating func add(_ phrase: String, _ kind: Completion.Kind) {
    guard stem.form == .bare, typed.begins(phrase) else { return }
    append(phrase, kind)
  }

  /// Something that goes on at once, such as a function with its bracket.
  mutating func addOpen(_ phrase: String, _ kind: Completion.Kind) {
    guard stem.form == .bare, typed.begins(phrase) else { return }
    append(phrase, kind, isOpen: true)
  }

  /// The phrase of the reader's language, or whichever begins as what is typed, unless the word
  /// is ruled out: that is asked only where it would be offered.
  mutating func add(_ keyword: Keyword, unless isRuledOut: () -> Bool) {
    if keyword == .percentile, language == .english {
      for percentile in ["p50", "p90", "p95", "p99"] { add(percentile, .keyword) }
    }
    guard let phrase = phrase(for: keyword), !isRuledOut() else { return }
    add(phrase, .keyword)
  }

  /// Whether a word of the language begins as what is typed.
  func takes(_ keyword: Keyword) -> Bool { phrase(for: keyword) != nil }

  private func phrase(for keyword: Keyword) -> String? {
    let entry = Vocabulary.entry(of: keyword)
    let own =
      language == .vietnamese && !entry.vietnamese.isEmpty ? entry.vietnamese : entry.english
    let phrases = own + (stem.text.isEmpty ? [] : entry.english + entry.vietnamese)
    return phrases.first(where: typed.begins)
  }

  /// The label for readers of Vietnamese, else the name; or whichever begins as what is typed.
  mutating func add(_ name: OfferedName) {
    guard let word = word(for: name) else { return }
    let isQuoted = stem.form == .quotedName
    append(isQuoted ? "`\(word.withoutBackquotes)`" : word, .name)
  }

  /// Whether a name begins as what is typed.
  func takes(_ name: OfferedName) -> Bool { stem.text.isEmpty || word(for: name) != nil }

  private func word(for name: OfferedName) -> String? {
    let words = [name.text] + (name.label.map { [$0] } ?? [])
    let preferred = language == .vietnamese ? Array(words.reversed()) : words
    let offered = stem.text.isEmpty ? Array(preferred.prefix(1)) : preferred
    return offered.first { typed.begins($0.withoutBackquotes) || typed.begins($0.lastName) }
  }

  /// A value of a column: in quotes, unless it is a word that needs none.
  mutating func addValue(_ text: String, isWord: Bool) {
    guard stem.form != .quotedName else { return }
    append(isWord && stem.form == .bare ? text : text.quoted, .value)
  }

  /// A path of a file; that of a folder goes on.
  mutating func addFile(_ path: String, isFolder: Bool) {
    guard TypedBeginning(stem.form == .text ? stem.text : "").begins(path) else { return }
    let quoted = path.quoted
    append(isFolder ? String(quoted.dropLast()) + "/" : quoted, .file, isOpen: isFolder)
  }

  private mutating func append(_ text: String, _ kind: Completion.Kind, isOpen: Bool = false) {
    guard known.insert(text).inserted else { return }
    completions.append(Completion(start: stem.start, text: text, kind: kind, isOpen: isOpen))
  }
}

extension String {
  fileprivate var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }

  /// What stands after the last dot: `name` of `unit.name`.
  fileprivate var lastName: String {
    String(self[(lastIndex(of: ".").map { index(after: $0) } ?? startIndex)...])
  }

  fileprivate var withoutBackquotes: String {
    count > 1 && hasPrefix("`") && hasSuffix("`") ? String(dropFirst().dropLast()) : self
  }
}

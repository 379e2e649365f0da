import Diagnostics
import Syntax

/// A script in its canonical form: one sentence a line, wrapped before clauses where it is too
/// long; comments and blank lines stay.
///
/// A comment inside a sentence stays behind the word that it stood behind. A sentence that would
/// be read as something else afterwards stays as it was written.
struct ScriptFormatter {
  private let source: SourceText
  /// The language to translate to; nil keeps that of each sentence.
  private let language: Language?
  private var names: NameTable
  private let pairs: NamePairs

  init(_ source: SourceText, language: Language?, names: NameTable, pairs: NamePairs) {
    self.source = source
    self.language = language
    self.names = names
    self.pairs = pairs
  }

  /// The formatted text, or the mistakes that keep the script from being read.
  mutating func formatted() -> (text: String, mistakes: [Diagnostic]) {
    var reader = SentenceReader(source)
    var text = ""
    var place = 0
    var mistakes: [Diagnostic] = []
    while let parsed = reader.next(names: names) {
      let sentence = parsed.sentence
      let range = SourceRange(max(place, sentence.range.start), sentence.range.end)
      if let mistake = parsed.error { mistakes.append(mistake) }
      add(source[SourceRange(place, max(place, range.start))], to: &text)
      text += written(parsed)
      place = max(place, range.end)
      names.insert(namesOf: sentence)
    }
    add(source[SourceRange(place, source.end)], to: &text)
    while text.hasSuffix("\n\n") { text.removeLast() }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    return (text, mistakes)
  }

  /// What stands between sentences: the comment behind one, then lines of comments and blanks.
  private func add(_ gap: String, to text: inout String) {
    var lines = gap.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { $0.trimmed.drop { $0 == ";" || $0.isWhitespace } }
    let behind = lines.removeFirst()
    if !behind.isEmpty { text += (text.isEmpty ? "" : "  ") + behind }
    guard !lines.isEmpty else {
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      return
    }
    if !text.isEmpty { text += "\n" }
    for line in lines.dropLast() { text += line + "\n" }
    if let last = lines.last, !last.isEmpty { text += last + "\n" }
  }

  private func written(_ parsed: ParsedSentence) -> String {
    let typed = SourceText(source[parsed.sentence.range])
    let unchanged = typed.withUnixLineEnds
    guard parsed.isComplete else { return unchanged }
    let pairs = pairs
    let keepsNames = language == nil
    let translation = Translation(
      names: names, label: { keepsNames ? nil : pairs.label(of: $0) },
      name: { keepsNames ? nil : pairs.name(labelled: $0) })
    let wanted =
      language ?? SyntaxTree.language(of: typed[SourceRange(0, typed.end)], names: names)
      ?? .english
    let words = translation.text(of: parsed.sentence, in: wanted)
    var comments: InnerComments? = InnerComments(in: typed)
    if comments?.isEmpty == false {
      comments = comments?.moved(
        from: SentenceWords(typed, names: names, pairs: pairs),
        to: SentenceWords(SourceText(words), names: names, pairs: pairs))
      guard comments != nil else { return unchanged }
    }
    let text = SentenceLayout(words, names: names, comments: comments).text
    return translation.means(text, parsed.sentence) ? text : unchanged
  }
}

extension SourceText {
  /// The text with `\n` at the end of every line.
  fileprivate var withUnixLineEnds: String {
    self[SourceRange(0, end)].replacing("\r\n", with: "\n")
  }
}

extension NameTable {
  /// Adds the names that a sentence of a model makes.
  mutating func insert(namesOf sentence: Sentence) {
    switch sentence.kind {
    case .statement(.define(let definition)):
      insert(definition.name.text)
      if let label = definition.label { insert(label.text) }
      if case .entity(let singular?) = definition.body { insert(singular.text) }
    case .statement(.load(let load)):
      if let name = load.name { insert(name.text) }
    default: break
    }
  }
}

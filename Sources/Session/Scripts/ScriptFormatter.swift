import Diagnostics
import Syntax

/// A script in its canonical form: one sentence a line, wrapped before clauses where it is too
/// long; comments and blank lines stay.
///
/// A sentence with a comment inside, or one that would be read as something else afterwards,
/// stays as it was written.
struct ScriptFormatter {
  private let source: SourceText
  /// The language to translate to; nil keeps that of each sentence.
  private let language: Language?
  private var names: NameTable
  private let pairs: NamePairs

  /// Lines are broken so that they have at most so many characters.
  static let width = 100

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
    var lines = gap.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
    var behind = lines.removeFirst()
    while behind.hasPrefix(";") { behind = String(behind.dropFirst()).trimmed }
    if !behind.isEmpty { text += (text.isEmpty ? "" : "  ") + behind }
    guard !lines.isEmpty else {
      if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      return
    }
    if !text.isEmpty { text += "\n" }
    for line in lines.dropLast() { text += (line == ";" ? "" : line) + "\n" }
    if let last = lines.last, !last.isEmpty, last != ";" { text += last + "\n" }
  }

  private func written(_ parsed: ParsedSentence) -> String {
    let typed = source[parsed.sentence.range]
    guard parsed.isComplete, !hasCommentInside(typed) else { return typed }
    let pairs = pairs
    let keepsNames = language == nil
    let translation = Translation(
      names: names, label: { keepsNames ? nil : pairs.label(of: $0) },
      name: { keepsNames ? nil : pairs.name(labelled: $0) })
    let wanted = language ?? (isVietnamese(typed) ? .vietnamese : .english)
    let text = translation.text(of: parsed.sentence, in: wanted)
    guard translation.means(text, parsed.sentence) else { return typed }
    return wrapped(text)
  }

  /// Whether some keyword was typed in Vietnamese.
  private func isVietnamese(_ text: String) -> Bool {
    let source = SourceText(text)
    return SyntaxTree.wordings(of: text, names: names).contains { wording in
      guard case .keyword(let keyword) = wording.meaning else { return false }
      let entry = Vocabulary.entry(of: keyword)
      let words = source[wording.range].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").lowercased()
      return !entry.vietnamese.isEmpty && !entry.english.contains(words)
    }
  }

  private func hasCommentInside(_ text: String) -> Bool {
    guard text.contains("\n") else { return false }
    return TokenGaps(text).contains { $0.contains("--") || $0.contains("#") }
  }

  /// A long sentence, broken before clauses, steps, attributes and options of load; a part that
  /// is still too long also before `and` and `or` and after commas.
  private func wrapped(_ text: String) -> String {
    guard text.count > ScriptFormatter.width else { return text }
    let source = SourceText(text)
    let wordings = SyntaxTree.wordings(of: text, names: names)
    let parts = ScriptFormatter.pieces(
      of: source,
      breaks: wordings.filter(ScriptFormatter.beginsPart).map { wording in
        let start = wording.range.start
        let isStep = start >= 2 && source[SourceRange(start - 2, start)] == "| "
        return isStep ? start - 2 : start
      })
    let joints =
      wordings.filter { [.keyword(.and), .keyword(.or)].contains($0.meaning) }
      .map(\.range.start) + SyntaxTree.commaEnds(in: source)
    var lines: [String] = []
    for part in parts {
      let words = source[part].trimmed
      let indent = lines.isEmpty ? "" : "  "
      if let last = lines.last, last.count + 1 + words.count <= ScriptFormatter.width {
        lines[lines.count - 1] = last + " " + words
      } else if indent.count + words.count <= ScriptFormatter.width {
        lines.append(indent + words)
      } else {
        let inner = joints.sorted().filter { $0 > part.start && $0 < part.end }
        lines += ScriptFormatter.packed(
          ScriptFormatter.pieces(of: source, within: part, breaks: inner).map {
            source[$0].trimmed
          }, first: indent)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func beginsPart(_ wording: Wording) -> Bool {
    guard case .keyword(let keyword) = wording.meaning else { return false }
    return !Vocabulary.entry(of: keyword).roles.isDisjoint(with: breakable)
  }

  private static func pieces(
    of source: SourceText, within whole: SourceRange? = nil, breaks: [Int]
  ) -> [SourceRange] {
    let whole = whole ?? SourceRange(0, source.end)
    let inner = breaks.filter { $0 > whole.start && $0 < whole.end }
    return zip([whole.start] + inner, inner + [whole.end]).filter { $0 < $1 }.map(SourceRange.init)
  }

  /// Words packed into lines; all but the first are indented twice.
  private static func packed(_ words: [String], first: String) -> [String] {
    words.reduce(into: [String]()) { lines, piece in
      if let last = lines.last, last.count + 1 + piece.count <= width {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append((lines.isEmpty ? first : "    ") + piece)
      }
    }
  }

  private static let breakable: Set<Vocabulary.Role> = [
    .clause, .pipe, .attribute, .loadOption,
  ]
}

/// The texts between the tokens of a sentence.
private struct TokenGaps: Sequence, IteratorProtocol {
  private let source: SourceText
  private let ranges: [SourceRange]
  private var index = 0

  init(_ text: String) {
    source = SourceText(text)
    ranges = SyntaxTree.tokenRanges(of: source)
  }

  mutating func next() -> String? {
    guard index + 1 < ranges.count else { return nil }
    defer { index += 1 }
    let end = ranges[index].end
    return source[SourceRange(end, Swift.max(end, ranges[index + 1].start))]
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

extension StringProtocol {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

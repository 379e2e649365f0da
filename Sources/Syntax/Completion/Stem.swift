import Diagnostics
import Values

/// The end of a half-typed text that a completion would replace: nothing, the beginning of a word,
/// or of a name of several words.
package struct Stem: Hashable, Sendable {
  /// Where it begins, in bytes of UTF-8.
  package let start: Int
  /// What is typed of it, without an opening quote.
  package let text: String
  package let form: Form

  package enum Form: Hashable, Sendable {
    /// Words without quotes.
    case bare
    /// A text whose closing quote is not typed yet.
    case text
    /// A name in backquotes whose closing one is not typed yet.
    case quotedName
  }

  /// What is typed from a place on.
  package init(start: Int, text: String, form: Form) {
    self.start = start
    self.text = text
    self.form = form
  }

  /// The longest names that are completed from their middle, in words.
  private static let reach = 6

  /// What the end of a text may be the beginning of: from the shortest to the longest.
  package static func stems(of text: String) -> [Stem] {
    let source = SourceText(text)
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while case let token = lexer.next(), token.kind != .end { tokens.append(token) }
    func stem(from start: Int, _ form: Form = .bare, skipping quote: Int = 0) -> Stem {
      Stem(start: start, text: source[SourceRange(start + quote, source.end)], form: form)
    }
    let nothing = stem(from: source.end)
    if let start = source.beginningOfDate, tokens.last?.kind != .unclosedText,
      !isInComment(source)
    {
      return [stem(from: start)]
    }
    guard let last = tokens.last else { return isInComment(source) ? [] : [nothing] }
    let touches = last.range.end == source.end
    switch last.kind {
    case .unclosedText: return [stem(from: last.range.start, .text, skipping: 1)]
    case .unclosedQuotedName:
      return [stem(from: last.range.start, .quotedName, skipping: 1)]
    case .text, .quotedName, .foreignText:
      if touches { return [] }
    case .variable: if touches { return [stem(from: last.range.start)] }
    case .unknownCharacter where touches && source[last.range] == "@":
      return [stem(from: last.range.start)]
    default: break
    }
    if !touches, isInComment(source, after: last.range.end) { return [] }
    var stems = touches && last.isWordLike ? [] : [nothing]
    var next = source.end
    for token in tokens.suffix(reach).reversed() {
      guard token.isWordLike, token.range.end == next || source.isBlank(token.range.end, next)
      else { break }
      stems.append(stem(from: token.range.start))
      next = token.range.start
      if token.isAfterNewline { break }
    }
    return stems
  }

  /// Whether the end of the text lies in a comment: nothing is completed there.
  private static func isInComment(_ source: SourceText, after offset: Int = 0) -> Bool {
    let rest = source[SourceRange(offset, source.end)]
    let line = rest.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return line.contains("#") || line.contains("--")
  }
}

extension SyntaxTree {
  /// Whether a text is a single word that needs no quotes where a name may stand.
  package static func isPlainName(_ text: String) -> Bool {
    var lexer = Lexer(SourceText(text))
    let token = lexer.next()
    guard token.kind == .word, token.range.end == text.utf8.count else { return false }
    return TreePrinter.text(of: Name(text, range: token.range)) == text
  }
}

extension Vocabulary {
  /// Whether a text is a phrase of the language, with or without its marks.
  package static func contains(_ text: String) -> Bool {
    guard let words = PhraseTrie<Keyword>.words(of: text) else { return false }
    return trie.contains(keys: words.map(TextFolding.key))
  }
}

extension SourceText {
  /// Where `2023-` or more of a date begins, if the text ends so.
  fileprivate var beginningOfDate: Int? {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let parts = last.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].utf8.count == 4,
      last.utf8.allSatisfy({
        $0 == UInt8(ascii: "-") || $0 < 0x80 && Character(Unicode.Scalar($0)).isLetter
          || (0x30...0x39).contains($0)
      }),
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return end - last.utf8.count
  }
}

extension Token {
  fileprivate var isWordLike: Bool { kind == .word || kind == .number }
}

extension SourceText {
  /// Whether there are only blanks of one line between two offsets.
  fileprivate func isBlank(_ start: Int, _ end: Int) -> Bool {
    start <= end && self[SourceRange(start, end)].allSatisfy { $0 == " " || $0 == "\t" }
  }
}

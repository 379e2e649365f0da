package import Diagnostics
import Values

/// Reads a text sentence by sentence, because a `define` or `load` adds names that
/// later sentences use.
///
/// ```
/// var reader = SentenceReader(source)
/// while let parsed = reader.next(names: catalog.names) { … }
/// ```
package struct SentenceReader {
  /// The text that is read.
  package let source: SourceText
  /// Whether a line that begins with a blank continues the sentence before: so in files.
  package let continuesIndentedLines: Bool
  /// The offset at which the next sentence is looked for.
  package private(set) var offset = 0

  /// A reader at the start of `source`.
  package init(_ source: SourceText, continuesIndentedLines: Bool = true) {
    self.source = source
    self.continuesIndentedLines = continuesIndentedLines
  }

  /// The next sentence that is not empty, or nil at the end of the text.
  package mutating func next(names: NameTable) -> ParsedSentence? {
    while true {
      if let command = nextDotCommand() { return command }
      let tokens = nextTokens().tokens
      guard tokens.count > 1 else {
        if offset >= source.end { return nil }
        continue
      }
      var parser = Parser(source: source, tokens: tokens, names: names)
      let parsed = parser.parseSentence()
      if let resume = parser.resumeOffset { offset = resume }
      return parsed
    }
  }
}

/// A sentence with what was found wrong with it.
package struct ParsedSentence: Sendable {
  /// The tree.
  package let sentence: Sentence
  /// What was found: at most one error.
  package let diagnostics: [Diagnostic]

  /// A sentence with its diagnostics.
  package init(sentence: Sentence, diagnostics: [Diagnostic]) {
    self.sentence = sentence
    self.diagnostics = diagnostics
  }

  /// Whether nothing was wrong, so that the sentence may be bound.
  package var isComplete: Bool { !diagnostics.contains { $0.severity == .error } }
}

extension SentenceReader {
  /// The tokens of the next sentence, closed by `.end`, and what is still open at its end.
  mutating func nextTokens() -> (tokens: [Token], waitsFor: Continuation?) {
    var lexer = Lexer(source, from: offset)
    var tokens: [Token] = []
    var open = 0
    while true {
      let token = lexer.next()
      if token.kind == .end || token.kind == .semicolon {
        offset = token.range.end
        return close(tokens, open, endsText: token.kind == .end)
      }
      if !tokens.isEmpty, endsSentence(before: token, tokens, open) {
        offset = token.range.start
        return close(tokens, open, endsText: false)
      }
      if token.kind == .leftParenthesis { open += 1 }
      if token.kind == .rightParenthesis { open = max(0, open - 1) }
      tokens.append(token)
    }
  }

  private func endsSentence(before token: Token, _ tokens: [Token], _ open: Int) -> Bool {
    guard token.isAfterNewline, open == 0 else { return false }
    if token.isIndented, continuesIndentedLines { return false }
    return waits(tokens) == nil
  }

  /// Adds the end token, right after the last one, so that a caret there is seen.
  private func close(
    _ tokens: [Token], _ open: Int, endsText: Bool
  ) -> (tokens: [Token], waitsFor: Continuation?) {
    let place = tokens.last?.range.end ?? offset
    let end = Token(
      kind: .end, range: .empty(at: place), isAfterNewline: false, isAfterBlank: false,
      isIndented: false)
    let reason = endsText ? (open > 0 ? .bracket : waits(tokens)) : nil
    return (tokens + [end], reason)
  }

  /// What the last token waits for, if it cannot end a sentence.
  private func waits(_ tokens: [Token]) -> Continuation? {
    guard let last = tokens.last else { return nil }
    switch last.kind {
    case .pipe: return .pipe
    case .comma: return .comma
    case .equal, .identical, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus,
      .minus, .star, .slash, .dotDot:
      return .operand
    case .word where last.range.end - last.range.start <= 8:
      let key = TextFolding.key(source[last.range])
      return tokens.count > 1 && ["and", "or", "va", "hoac"].contains(key) ? .operand : nil
    default: return nil
    }
  }

  /// A line such as `.mode csv`: a dot, a letter, the rest of the line.
  private mutating func nextDotCommand() -> ParsedSentence? {
    var lexer = Lexer(source, from: offset)
    let dot = lexer.next()
    guard dot.kind == .dot else { return nil }
    let word = lexer.next()
    guard word.kind == .word, word.range.start == dot.range.end else { return nil }
    let line = source.lineRange(containing: dot.range.start)
    let range = SourceRange(dot.range.start, line.end)
    offset = line.end
    let command = source[range].trimmingBlanks()
    return ParsedSentence(sentence: Sentence(.dotCommand(command), range: range), diagnostics: [])
  }
}

/// Why a shell should ask for another line.
package enum Continuation: String, Sendable, CaseIterable {
  /// A bracket is open.
  case bracket = "("
  /// A pipe must follow.
  case pipe = "|"
  /// A list goes on.
  case comma = ","
  /// A value must follow an operator.
  case operand = "…"

  /// What the last sentence of `text` waits for, or nil if it may be run.
  package static func needed(after text: String) -> Continuation? {
    var reader = SentenceReader(SourceText(text), continuesIndentedLines: false)
    var reason: Continuation?
    while reader.offset < reader.source.end {
      let place = reader.offset
      reason = reader.nextTokens().waitsFor
      if reader.offset == place { break }
    }
    return reason
  }
}

extension Continuation {
  /// The prompt of the next line: `(> ` inside a bracket, `|> ` after a bar.
  package var prompt: String { rawValue + "> " }
}

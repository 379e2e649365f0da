import Diagnostics
import Values

/// A recursive-descent parser over the tokens of one sentence.
///
/// It never fails: it returns a tree and at most one error per sentence, the first
/// one, which is the one a reader can act on. `accept` takes a token if it is there,
/// `expect` reports if it is not, `parse…` makes a node.
///
/// Invariant: every loop consumes a token or ends, and no recursion goes deeper than
/// `nestingLimit`, so any input ends in time linear in its length.
///
/// It is never copied: each of the calls inside one another would else keep copies of it, and
/// their stack would end before the limit does.
struct Parser: ~Copyable {
  let source: SourceText
  let names: NameTable
  /// The tokens of the sentence, closed by `.end`.
  let tokens: [Token]
  var index = 0
  var depth = 0
  var operatorCount = 0
  /// What may be said at the end of the definition that is read: it ends the clauses of its body.
  var attributes: Set<Keyword> = []
  /// The end of the last item of the head, where a form belongs.
  var headEnd: Int?
  /// Where the next sentence begins if this one swallowed it behind an open bracket.
  var resumeOffset: Int?
  var diagnostics: [Diagnostic] = []
  var unexpected: [SourceRange] = []
  var candidates = Candidates(index: -1)
  /// What the words were taken for, by the index of their first token.
  var wordings: [Int: Wording] = [:]
  /// The keyword that was looked at last: taken if the parser goes past it.
  var seen: (index: Int, length: Int, keyword: Keyword)?
  /// What is to be completed; nil where the sentence is only read.
  let place: PlaceToComplete?

  /// Brackets, `not`, `-`, `case` and functions inside one another.
  static let nestingLimit = 200
  /// Arithmetic operators of one sentence; each makes the tree one deeper.
  static let operatorLimit = 1000
  /// After an error, this many tokens are searched for a place to go on.
  static let recoveryLimit = 1000

  init(source: SourceText, tokens: [Token], names: NameTable, cursor: Int? = nil) {
    self.source = source
    self.tokens = tokens
    self.names = names
    place = cursor.map(PlaceToComplete.init)
  }
}

// MARK: - Looking

extension Parser {
  var current: Token { tokens[min(index, tokens.count - 1)] }
  var isAtEnd: Bool { current.kind == .end }
  var hasFailed: Bool { !diagnostics.isEmpty }

  func token(ahead distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  func text(of token: Token) -> String { source[token.range] }

  /// From `start` to the end of the last token taken.
  func range(from start: Int) -> SourceRange {
    let end = index > 0 ? tokens[index - 1].range.end : start
    return SourceRange(start, max(start, end))
  }

  /// The whole sentence.
  var sentenceRange: SourceRange {
    SourceRange(tokens[0].range.start, tokens[tokens.count - 1].range.end)
  }
}

// MARK: - Taking

extension Parser {
  mutating func advance(by count: Int = 1) {
    if let seen, seen.index == index, seen.length == count { note(.keyword(seen.keyword), count) }
    index = min(index + count, tokens.count - 1)
  }

  /// Keeps what the next words were taken for; reading them again replaces it.
  mutating func note(_ meaning: Wording.Meaning, _ count: Int) {
    let end = token(ahead: count - 1).range.end
    wordings[index] = Wording(
      meaning: meaning, range: SourceRange(current.range.start, max(current.range.start, end)))
  }

  @discardableResult
  mutating func accept(_ kind: Token.Kind) -> Token? {
    let token = current
    guard token.kind == kind else { return nil }
    advance()
    return token
  }

  /// Takes one of `keywords` if it stands here.
  @discardableResult
  mutating func accept(_ keywords: Set<Keyword>) -> Keyword? {
    guard let match = peek(keywords) else { return nil }
    advance(by: match.length)
    return match.keyword
  }

  @discardableResult
  mutating func accept(_ keyword: Keyword) -> Bool { accept([keyword]) != nil }
}

// MARK: - Reporting

extension Parser {
  /// Keeps the first error of the sentence; later ones are its consequences.
  mutating func report(
    _ message: MessageID, at range: SourceRange, _ facts: [String: Fact] = [:],
    suggestions: [String] = [], correction: String? = nil
  ) {
    if isAtCursor { place?.expected.isComplete = true }
    guard !hasFailed else { return }
    diagnostics.append(
      Diagnostic(message, at: range, facts, suggestions: suggestions, correction: correction))
  }

  /// Reports that `term` must stand here, naming what stands here instead.
  mutating func reportExpected(_ term: Term, after word: String? = nil) {
    mayFollow(term)
    let token = current
    if isAtCursor { return report(.unexpectedEnd, at: token.range, ["expected": .term(term)]) }
    if let fault = fault(of: token) { return diagnostics.isEmpty ? diagnostics.append(fault) : () }
    let expected: [String: Fact] = ["expected": .term(term)]
    if token.kind == .end {
      report(.unexpectedEnd, at: token.range, expected)
    } else {
      report(
        .unexpectedToken, at: token.range,
        expected.merging(["found": .code(clipped(text(of: token)))]) { first, _ in first })
    }
  }

  /// The text of a diagnostic shows at most 40 characters of a token.
  func clipped(_ text: String) -> String { text.count <= 40 ? text : text.prefix(39) + "…" }

  /// The sentence with some ranges replaced; ranges must be in order and not overlap.
  func edited(_ edits: [(range: SourceRange, text: String)]) -> String {
    let whole = sentenceRange
    guard whole.end - whole.start <= 10_000 else { return "" }
    var result = ""
    var place = whole.start
    for edit in edits {
      result += source[SourceRange(place, edit.range.start)] + edit.text
      place = edit.range.end
    }
    result += source[SourceRange(place, whole.end)]
    return result.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func edited(replacing range: SourceRange, with text: String) -> String {
    edited([(range, text)])
  }

  /// The sentence without `range` and the blanks before it.
  func edited(removing range: SourceRange) -> String {
    var start = range.start
    while start > sentenceRange.start, source.utf8[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return edited([(SourceRange(start, range.end), "")])
  }
}

// MARK: - Limits

extension Parser {
  /// Runs `body` one level deeper, or reports and returns nil at the limit.
  mutating func nested<Node>(_ body: (inout Parser) -> Node) -> Node? {
    guard depth < Self.nestingLimit else {
      report(.nestedTooDeep, at: current.range, ["limit": .number(Self.nestingLimit)])
      index = tokens.count - 1
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }
}

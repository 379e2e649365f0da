package import Diagnostics
import Values

/// What may stand at one place of a half-typed sentence: whatever the parser looked for there.
///
/// The grammar is written once, as the parser: a place of the grammar that takes a keyword says
/// so by looking for it, and where it looks is what may be completed.
package struct Expectations: Sendable {
  /// Keywords that may stand here.
  package internal(set) var keywords: Set<Keyword> = []
  /// Everything else that may stand here: a name of some kind, a text, a number, a sign.
  package internal(set) var terms: Set<Term> = []
  /// What a value that stands here is compared with.
  package internal(set) var compared: Expression?
  /// What stands before this place in the list that is being written.
  package internal(set) var chosen: [Expression] = []
  /// The value before this place, where a test of it may follow.
  package internal(set) var tested: Expression?
  /// The value before a `not` right before this place, where a test of it may follow.
  package internal(set) var negated: Expression?
  /// The function over rows whose argument may stand here.
  package internal(set) var function: AggregateFunction?
  /// The names before the dot right before this place.
  package internal(set) var path: [Name] = []
  /// Whether all that may stand here is known: what was looked for after it failed is only to
  /// find a place to go on.
  var isComplete = false
  /// The sentence up to this place. What is missing in it has an empty name.
  package internal(set) var sentence: Sentence?
}

/// What a parser finds out about the place that is to be completed.
final class PlaceToComplete {
  /// The token that stands for it.
  let index: Int
  /// What the value that is read is compared with.
  var operandOf: Expression?
  /// What the list holds that is read.
  var chosen: [Expression] = []
  /// What was looked for there.
  var expected = Expectations()

  init(index: Int) {
    self.index = index
  }
}

extension SyntaxTree {
  /// What may stand at the end of `text`, which is a sentence as far as it is typed, possibly
  /// after complete ones.
  package static func expectations(after text: String, names: NameTable) -> Expectations {
    let source = SourceText(text)
    var reader = SentenceReader(source, continuesIndentedLines: false)
    var tokens = reader.nextTokens().tokens
    while reader.offset < source.end {
      let place = reader.offset
      tokens = reader.nextTokens().tokens
      if reader.offset == place { break }
    }
    // The cursor stands where a word could, right before the end.
    let cursor = Token(
      kind: .word, range: .empty(at: source.end), isAfterNewline: false, isAfterBlank: true,
      isIndented: false)
    tokens.insert(cursor, at: tokens.count - 1)
    tokens[tokens.count - 1].range = .empty(at: source.end)
    var parser = Parser(
      source: source, tokens: tokens, names: names, cursor: tokens.count - 2)
    let parsed = parser.parseSentence()
    var expected = parser.place?.expected ?? Expectations()
    expected.sentence = parsed.sentence
    return expected
  }
}

extension Parser {
  /// Whether the place to complete is here.
  var isAtCursor: Bool { index == place?.index }

  /// Whether a token is the place to complete.
  func isCursor(_ token: Token) -> Bool {
    place.map { tokens[$0.index] == token } ?? false
  }

  /// Keeps that something may stand here, if this is the place to complete. Nothing may follow
  /// what is wrong already.
  mutating func mayFollow(_ term: Term) {
    guard let place, isAtCursor, !place.expected.isComplete, !hasFailed else { return }
    place.expected.terms.insert(term)
    if let left = place.operandOf {
      place.expected.compared = left
      place.expected.chosen = place.chosen
    }
  }

  /// Keeps that keywords may stand at the place to complete.
  mutating func mayFollow(_ keywords: Set<Keyword>) {
    guard let place, !place.expected.isComplete, !hasFailed else { return }
    place.expected.keywords.formUnion(keywords)
    if let left = place.operandOf {
      place.expected.compared = left
      place.expected.chosen = place.chosen
    }
  }

  /// The words that may begin another clause after some.
  func clauseWords(after clauses: [Clause]) -> Set<Keyword> {
    let taken = Set(clauses.compactMap(\.family))
    return Keyword.clauseWords.filter { word in
      switch word {
      case .filter: true
      case .having: !taken.contains(.having) && !taken.isDisjoint(with: [.by, .across])
      case .since, .until:
        !clauses.contains { clause in
          switch clause.kind {
          case .during, .span: true
          case .since: word == .since
          case .until: word == .until
          default: false
          }
        }
      default: word.clauseFamily.map { !taken.contains($0) } ?? true
      }
    }
  }
}

extension Keyword {
  /// The family of the clause that the word begins.
  fileprivate var clauseFamily: Clause.Family? {
    switch self {
    case .by: .by
    case .across: .across
    case .during, .from, .since, .until: .period
    case .asOf: .asOf
    case .versus: .versus
    case .sort: .sort
    case .top, .bottom: .ranking
    case .limit: .limit
    case .show: .show
    case .with: .options
    default: nil
    }
  }
}

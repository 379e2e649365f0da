import Diagnostics
import Values

/// The keywords and names that begin at one place, found once per place.
struct Candidates {
  var index: Int
  var keywords: [PhraseTrie<Keyword>.Match] = []
  var name: (length: Int, isExact: Bool)?
}

extension Parser {
  /// The word at a place: a word or a whole number, on the same line as its predecessor or not.
  private func word(at place: Int) -> Word? {
    guard place < tokens.count else { return nil }
    let token = tokens[place]
    switch token.kind {
    case .word: return Word(text(of: token))
    case .number where token.range.end - token.range.start < 10: return Word(text(of: token))
    default: return nil
    }
  }

  mutating func findCandidates() {
    guard candidates.index != index else { return }
    let start = index
    var found = Candidates(index: start)
    if current.kind == .word || current.kind == .number {
      found.keywords = Vocabulary.trie.matches(at: start) { word(at: $0) }
      for match in names.trie.matches(at: start, word: { word(at: $0) }) {
        if let name = found.name, name.length == match.length, name.isExact { continue }
        found.name = (match.length, match.isExact)
      }
    }
    candidates = found
  }

  /// The best of `keywords` here: longest match over keywords and names together; at
  /// equal length an exact spelling beats a folded one, then the keyword wins.
  mutating func peek(_ keywords: Set<Keyword>) -> (keyword: Keyword, length: Int)? {
    if isAtCursor {
      mayFollow(keywords)
      return nil
    }
    findCandidates()
    var best: PhraseTrie<Keyword>.Match?
    for match in candidates.keywords where keywords.contains(match.value) {
      if isPartOfLonger(match) { continue }
      if let best, best.length == match.length, best.isExact { continue }
      best = match
    }
    guard let best else { return nil }
    if let name = candidates.name {
      if name.length > best.length { return nil }
      if name.length == best.length, name.isExact, !best.isExact { return nil }
    }
    seen = (index, best.length, best.value)
    return (best.value, best.length)
  }

  mutating func isAt(_ keyword: Keyword) -> Bool { peek([keyword]) != nil }

  /// `as of` is never `as`, `with others` never `with`, `trong kỳ` never `trong`.
  private func isPartOfLonger(_ match: PhraseTrie<Keyword>.Match) -> Bool {
    let longer: Keyword
    switch match.value {
    case .as: longer = .asOf
    case .with: longer = .withOthers
    case .within: longer = .during
    default: return false
    }
    return candidates.keywords.contains { $0.value == longer && $0.length > match.length }
  }

  /// Whether a name can begin here: not where a reserved word stands.
  mutating func isAtName() -> Bool {
    if current.kind == .quotedName || isAtCursor { return true }
    guard current.kind == .word || current.kind == .number else { return false }
    findCandidates()
    if let name = candidates.name, current.kind == .word || name.length > 1 {
      return peek(Keyword.clauseWords) == nil
    }
    return current.kind == .word && peek(Keyword.reserved) == nil
  }

  /// Takes the longest name here, or a single word that is no name yet.
  mutating func parseName() -> Name? {
    guard isAtName() else { return nil }
    if let quoted = acceptQuotedName() { return quoted }
    let count = candidates.name?.length ?? 1
    return takeName(count: count)
  }

  /// Takes one word or backquoted name where a new or a foreign name stands: there only
  /// the place decides, so any word will do.
  mutating func acceptPlainName() -> Name? {
    if let quoted = acceptQuotedName() { return quoted }
    return current.kind == .word ? takeName(count: 1) : nil
  }

  private mutating func acceptQuotedName() -> Name? {
    guard current.kind == .quotedName else { return nil }
    let token = current
    let text = String(text(of: token).dropFirst().dropLast())
    note(.name(text), 1)
    advance()
    return Name(text, range: token.range, isQuoted: true)
  }

  private mutating func takeName(count: Int) -> Name {
    let start = current.range.start
    let words = (0..<count).map { text(of: token(ahead: $0)) }
    seen = nil
    note(.name(words.joined(separator: " ")), count)
    advance(by: count)
    return Name(words.joined(separator: " "), range: range(from: start))
  }

  func missingName() -> Name { Name("", range: .empty(at: current.range.start)) }

  /// A name, or a report that `term` is missing.
  mutating func expectName(_ term: Term = .aName) -> Name {
    mayFollow(term)
    if let name = parseName() { return name }
    reportExpected(term)
    return missingName()
  }

  /// A plain name, or a report.
  mutating func expectPlainName(_ term: Term = .aName) -> Name {
    mayFollow(term)
    if let name = acceptPlainName() { return name }
    reportExpected(term)
    return missingName()
  }

  /// `unit.tier`, or nil if no name stands here.
  mutating func parsePath(_ term: Term = .aName) -> Path? {
    mayFollow(term)
    guard let first = parseName() else { return nil }
    var names = [first]
    while current.kind == .dot, !current.isAfterBlank {
      advance()
      if isAtCursor { place?.expected.path = names }
      mayFollow(term)
      // After a dot every word is a name.
      guard let next = parseNameAfterDot() else {
        reportExpected(.aName)
        break
      }
      names.append(next)
    }
    return Path(names, range: range(from: first.range.start))
  }

  private mutating func parseNameAfterDot() -> Name? {
    if let quoted = acceptQuotedName() { return quoted }
    guard current.kind == .word else { return nil }
    findCandidates()
    return takeName(count: candidates.name?.length ?? 1)
  }

  mutating func expectPath(_ term: Term = .aName) -> Path {
    if let path = parsePath(term) { return path }
    reportExpected(term)
    return Path(missingName())
  }
}

extension Keyword {
  /// Words that begin a clause.
  static let clauseWords = Vocabulary.keywords(.clause)

  /// Words that may follow an expression, so that no unknown name is read over them.
  static let followers: Set<Keyword> =
    clauseWords.union(Vocabulary.keywords(.operator)).union(Vocabulary.keywords(.sortOrder))
    .union(Vocabulary.keywords(.rankingPart))
    .union([.as, .label, .of, .then, .else, .bands, .within, .to])

  /// Words that are no name unless the name table knows them or backquotes say so.
  static let reserved: Set<Keyword> = followers.union([.case])
}

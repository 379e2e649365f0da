import Diagnostics
import Values

// The mistakes that deserve a message of their own, and what was probably meant.

extension Parser {
  /// A word where one of a few keywords must stand.
  mutating func reportUnknownWord(_ message: MessageID, among keywords: Set<Keyword>) {
    let token = current
    guard token.kind == .word else {
      reportExpected(.aKeyword)
      return
    }
    let word = text(of: token)
    let phrases = Vocabulary.entries.filter { keywords.contains($0.keyword) }.map(\.english[0])
    let near = Suggestion.nearest(to: word, among: phrases)
    report(
      message, at: token.range,
      ["found": .code(clipped(word)), "known": .list(phrases.map { .code($0) })],
      suggestions: near, correction: near.first.map { edited(replacing: token.range, with: $0) })
  }

  /// A word after a complete part that begins no clause.
  mutating func reportUnknownClause() {
    if !isAtCursor { place?.expected.isComplete = true }
    let token = current
    if let fault = fault(of: token) {
      if !hasFailed { diagnostics.append(fault) }
      return
    }
    if isAtCursor { return reportExpected(.aClause) }
    if isAt(.as) || isAt(.label) { return reportLateForm() }
    switch token.kind {
    case .word, .quotedName: reportStrayWord(token)
    case .rightParenthesis:
      report(.unmatchedClosing, at: token.range, correction: edited(removing: token.range))
    default:
      report(
        .unexpectedToken, at: token.range,
        ["found": .code(clipped(text(of: token))), "expected": .term(.aClause)])
    }
  }

  private mutating func reportStrayWord(_ token: Token) {
    let word = text(of: token)
    if reportMisspeltPhrase() || reportUnknownStart() { return }
    if reportMissingPipe(token, word) { return }
    if isAtName(), candidates.name != nil || token.kind == .quotedName {
      if reportMisspeltClause() { return }
      let place = SourceRange.empty(at: token.range.start)
      let isCondition = followsCondition()
      report(
        .missingClauseWord, at: token.range, ["found": .code(clipped(word))],
        correction: isCondition ? edited(replacing: place, with: "where ") : nil)
      return
    }
    if reportUnknownUnit(token, word) { return }
    reportUnknownClause(token, Suggestion.nearest(to: word, among: expectedPhrases(before: token)))
  }

  /// `count wher late`: a word that was taken for a name, and was to begin the clause. Whether
  /// there is one.
  private mutating func reportMisspeltClause() -> Bool {
    guard index > 0, case let token = tokens[index - 1], token.kind == .word else { return false }
    let word = text(of: token)
    guard !names.contains(word), !Vocabulary.contains(word) else { return false }
    let near = Suggestion.nearest(
      to: word, among: expectedPhrases(before: token, among: Keyword.clauseWords))
    guard !near.isEmpty else { return false }
    reportUnknownClause(token, near)
    return true
  }

  private mutating func reportUnknownClause(_ token: Token, _ near: [String]) {
    report(
      .unknownClause, at: token.range, ["found": .code(clipped(text(of: token)))],
      suggestions: near,
      correction: near.first.map { edited(replacing: token.range, with: $0) })
  }

  /// `rate late by month chart line`: a step without its `|`. Whether it was one.
  private mutating func reportMissingPipe(_ token: Token, _ word: String) -> Bool {
    guard peek(Vocabulary.keywords(.pipe)) != nil, candidates.name == nil else { return false }
    let place = SourceRange.empty(at: token.range.start)
    report(
      .missingPipe, at: token.range, ["found": .code(clipped(word))],
      correction: edited(replacing: place, with: "| "))
    return true
  }

  /// The words that may stand in place of a token: what is looked for after the sentence up to it.
  private func expectedPhrases(before token: Token, among wanted: Set<Keyword>? = nil) -> [String] {
    let before = source[SourceRange(sentenceRange.start, token.range.start)]
    let expected = SyntaxTree.expectations(after: before, names: names).keywords
    let keywords = wanted.map(expected.intersection) ?? expected
    return Vocabulary.entries.filter { keywords.contains($0.keyword) }.flatMap(\.phrases)
  }

  /// `3 dayz`: says which units there are. Whether it did.
  private mutating func reportUnknownUnit(_ token: Token, _ word: String) -> Bool {
    guard index > 0, tokens[index - 1].kind == .number else { return false }
    let units = Vocabulary.entries.filter { $0.roles.contains(.unit) }
    let phrases = units.flatMap { $0.vietnamese + $0.english.prefix(1) }
    guard let near = Suggestion.nearest(to: word, among: phrases).first else { return false }
    report(
      .unknownUnit, at: token.range, ["found": .code(clipped(word))], suggestions: [near],
      correction: edited(replacing: token.range, with: near))
    return true
  }

  /// `count by month as cumulative`: a form or label stands right after its item.
  private mutating func reportLateForm() {
    let start = index
    let item = parseFormAndLabel()
    let place = SourceRange(tokens[start].range.start, max(item, tokens[start].range.end))
    var correction: String?
    if let headEnd, headEnd < place.start {
      var from = place.start
      while from > headEnd, source.utf8[from - 1] == UInt8(ascii: " ") { from -= 1 }
      correction = edited([
        (SourceRange.empty(at: headEnd), " " + source[place]),
        (SourceRange(from, place.end), ""),
      ])
    }
    let found = Fact.code(clipped(source[place]))
    report(.formAfterClause, at: place, ["found": found], correction: correction)
  }

  /// Whether a comparison stands in the next few tokens, before a clause.
  private mutating func followsCondition() -> Bool {
    let start = index
    defer { index = start }
    for _ in 0..<6 where !isAtEnd {
      if ComparisonOperator(current.kind) != nil { return true }
      if peek(Keyword.clauseWords) != nil { return false }
      advance()
    }
    return false
  }

  /// Inside brackets, two values stand side by side: `and` is probably missing.
  mutating func reportMissingOperator() -> Bool {
    guard current.kind == .word || current.kind == .quotedName, isAtName() else { return false }
    let token = current
    let place = SourceRange.empty(at: token.range.start)
    report(
      .missingOperator, at: token.range, ["found": .code(clipped(text(of: token)))],
      correction: edited(replacing: place, with: "and "))
    return true
  }

  /// A clause where the sentence must say what is wanted.
  mutating func reportMissingHead(_ keyword: Keyword) {
    let token = current
    let isGrouping: Set<Keyword> = [.by, .across, .filter, .during, .from, .since, .until, .asOf]
    let place = SourceRange.empty(at: token.range.start)
    report(
      .missingHead, at: token.range, ["found": .code(clipped(text(of: token)))],
      correction: isGrouping.contains(keyword) ? edited(replacing: place, with: "count ") : nil)
  }

  /// `rate late = 0 of units`, `rate channel = "web"`, `rate late > 5% by unit`: a head is no
  /// condition.
  mutating func reportComparisonAtHead(behind item: Item?) {
    guard !hasFailed, ComparisonOperator(current.kind) != nil else { return }
    let start = tokens[0].range.start
    let first = index
    advance()
    // A number over rows is compared with numbers alone.
    let comparesRows = current.kind == .text || current.kind == .word
    _ = parseArithmetic(.sum, .aValue)
    let test = SourceRange(tokens[first].range.start, tokens[index - 1].range.end)
    if let argument = item?.expression.judgedRows, isAt(.of) || comparesRows {
      reportBracketsNeeded(around: SourceRange(argument.range.start, test.end))
    } else {
      let whole = SourceRange(start, test.end)
      report(
        .comparisonOfMeasure, at: test, ["found": .code(clipped(source[whole]))],
        correction: correctionWithHaving(whole, test))
    }
  }

  /// `rate late = 0 of units` → `rate (late = 0) of units`
  private mutating func reportBracketsNeeded(around condition: SourceRange) {
    report(
      .conditionNeedsBrackets, at: condition, ["found": .code(clipped(source[condition]))],
      correction: edited(replacing: condition, with: "(" + source[condition] + ")"))
  }

  /// `rate late > 5% by unit` → `rate late by unit having rate late > 5%`
  private func correctionWithHaving(_ whole: SourceRange, _ test: SourceRange) -> String? {
    let rest = tokens[index...]
    guard rest.contains(where: { isWord($0, "by") }),
      !rest.contains(where: { isWord($0, "having") })
    else { return nil }
    let end = rest.first { $0.kind == .pipe || $0.kind == .end } ?? current
    var place = end.range.start
    while place > test.end, source.utf8[place - 1] == UInt8(ascii: " ") { place -= 1 }
    let space = SourceRange(previousBlank(before: test.start), test.end)
    return edited([
      (space, ""), (SourceRange.empty(at: place), " having " + source[whole]),
    ])
  }

  private func previousBlank(before offset: Int) -> Int {
    var start = offset
    while start > 0, source.utf8[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start
  }

  private func isWord(_ token: Token, _ word: String) -> Bool {
    token.kind == .word && text(of: token).lowercased() == word
  }
}

extension Expression {
  /// What a rate or a count looks at in each row.
  fileprivate var judgedRows: Expression? {
    guard case .aggregate(let aggregate) = kind,
      aggregate.function == .rate || aggregate.function == .count
    else { return nil }
    return aggregate.argument
  }
}

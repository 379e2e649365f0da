import Diagnostics
import Values

extension ComparisonOperator {
  init?(_ kind: Token.Kind) { self.init(rawValue: kind.rawValue) }
}

extension Parser {
  /// A value, and at most one test of it: comparisons do not chain.
  mutating func parseComparison(_ expected: Term) -> Expression {
    let start = current.range.start
    let left = parseArithmetic(.sum, expected)
    if hasFailed { return left }
    if let sign = ComparisonOperator(current.kind) { return finishComparison(left, sign, start) }
    if let fault = fault(of: current), fault.message == .unknownOperator {
      diagnostics.append(fault)
      return left
    }
    return parseWordTest(of: left, start) ?? left
  }

  private mutating func finishComparison(
    _ left: Expression, _ sign: ComparisonOperator, _ start: Int
  ) -> Expression {
    advance()
    let right = parseOperand(of: left)
    if let next = ComparisonOperator(current.kind), !hasFailed {
      reportChain(of: next, after: right)
    } else {
      reportUnquotedText(right)
    }
    return Expression(.comparison(sign, left, right), range: range(from: start))
  }

  /// What is compared with `left`.
  private mutating func parseOperand(
    of left: Expression, _ term: Term = .aValue
  ) -> Expression {
    let outer = place?.operandOf
    place?.operandOf = left
    defer { place?.operandOf = outer }
    return parseArithmetic(.sum, term)
  }

  /// `1 < x < 5`: says that both parts must be written.
  private mutating func reportChain(of sign: ComparisonOperator, after middle: Expression) {
    let token = current
    let place = SourceRange.empty(at: middle.range.end)
    report(
      .chainedComparison, at: token.range, ["found": .code(sign.rawValue)],
      correction: edited(replacing: place, with: " and " + source[middle.range]))
  }

  /// `name = Sở Tư pháp`: several bare words right of an operator are a text without quotes.
  private mutating func reportUnquotedText(_ value: Expression) {
    guard !hasFailed, case .path(let path) = value.kind, let name = path.singleName,
      !name.isQuoted, !names.contains(name.text), isPlainWordHere()
    else { return }
    let start = index
    while isPlainWordHere(), index - start < 20 { advance() }
    let words = range(from: name.range.start)
    let quoted = "\"" + source[words] + "\""
    report(
      .unquotedText, at: words, ["text": .code(clipped(source[words]))],
      correction: edited(replacing: words, with: quoted))
  }

  private mutating func isPlainWordHere() -> Bool {
    guard current.kind == .word || current.kind == .number, !current.isAfterNewline, !isAtCursor
    else {
      return false
    }
    return peek(Keyword.followers.union(Vocabulary.keywords(.attribute))) == nil
  }

  /// `in`, `between`, `contains`, `is missing`, each possibly with `not` before it.
  private mutating func parseWordTest(of left: Expression, _ start: Int) -> Expression? {
    if isAtCursor { place?.expected.tested = left }
    let isNegated = isNotBeforeTest(of: left) && accept(.not)
    switch accept(Self.testWords) {
    case .in: return finishMembership(left, isNegated, start)
    case .between: return finishBetween(left, isNegated, start)
    case .contains: return finishTextMatch(left, .contains, isNegated, start)
    case .starts: return finishTextMatch(left, .starts, isNegated, start)
    case .ends: return finishTextMatch(left, .ends, isNegated, start)
    case .like: return finishTextMatch(left, .like, isNegated, start)
    case .isMissing: return presence(left, .missing, isNegated, start)
    case .isNotMissing: return presence(left, .missing, !isNegated, start)
    case .isEmpty: return presence(left, .empty, isNegated, start)
    case .isNotEmpty: return presence(left, .empty, !isNegated, start)
    case .is: return finishIs(left, start)
    default: return nil
    }
  }

  private static let testWords: Set<Keyword> = [
    .in, .between, .contains, .starts, .ends, .like, .isMissing, .isNotMissing, .isEmpty,
    .isNotEmpty, .is,
  ]

  private mutating func isNotBeforeTest(of left: Expression) -> Bool {
    guard let match = peek(Self.testWords.union([.not])), match.keyword == .not else {
      return false
    }
    advance(by: match.length)
    defer { index -= match.length }
    if isAtCursor { place?.expected.negated = left }
    return peek(Self.testWords) != nil
  }

  private func presence(
    _ left: Expression, _ presence: Presence, _ isNegated: Bool, _ start: Int
  ) -> Expression {
    Expression(.presence(left, presence, isNegated: isNegated), range: range(from: start))
  }

  /// `is` with neither `missing` nor `empty` after it: `is null`, or `is` for `=`.
  private mutating func finishIs(_ left: Expression, _ start: Int) -> Expression {
    let word = tokens[index - 1].range
    // `is missing` is one keyword: nothing may follow `is` by itself.
    if isAtCursor { place?.expected.isComplete = true }
    let isNegated = accept(.not)
    if current.kind == .word, ["null", "none", "nil"].contains(text(of: current).lowercased()) {
      let wrong = range(from: word.start).union(current.range)
      let right = isNegated ? "is not missing" : "is missing"
      report(
        .missingTest, at: wrong, ["found": .code(source[wrong])],
        correction: edited(replacing: wrong, with: right))
    } else {
      let wrong = range(from: word.start)
      report(
        .missingTest, at: wrong, ["found": .code(source[wrong])],
        correction: edited(replacing: wrong, with: isNegated ? "!=" : "="))
    }
    return presence(left, .missing, isNegated, start)
  }

  private mutating func finishBetween(
    _ left: Expression, _ isNegated: Bool, _ start: Int
  ) -> Expression {
    let low = parseOperand(of: left)
    if !accept(.and) { reportExpected(.theWordAnd) }
    let high = parseOperand(of: left)
    let kind = Expression.Kind.between(left, low: low, high: high, isNegated: isNegated)
    return Expression(kind, range: range(from: start))
  }

  private mutating func finishTextMatch(
    _ left: Expression, _ match: TextMatchOperator, _ isNegated: Bool, _ start: Int
  ) -> Expression {
    let pattern = parseOperand(of: left, .aText)
    reportUnquotedText(pattern)
    let kind = Expression.Kind.textMatch(left, match, pattern: pattern, isNegated: isNegated)
    return Expression(kind, range: range(from: start))
  }

  /// After `in`: `(a, b)`, `a..b`, a period.
  private mutating func finishMembership(
    _ left: Expression, _ isNegated: Bool, _ start: Int
  ) -> Expression {
    let membership: Membership
    if current.kind == .leftParenthesis {
      membership = parseMembershipList(of: left)
    } else {
      membership = parseMembershipRange(of: left)
    }
    let kind = Expression.Kind.membership(left, membership, isNegated: isNegated)
    return Expression(kind, range: range(from: start))
  }

  private mutating func parseMembershipList(of left: Expression) -> Membership {
    let open = current
    advance()
    var values: [Expression] = []
    defer { place?.chosen = [] }
    repeat {
      place?.chosen = values
      let value = parseOperand(of: left)
      values.append(value)
      reportUnquotedText(value)
    } while !hasFailed && accept(.comma) != nil
    closeBracket(open)
    return .list(values)
  }

  /// `5..10`, `2023-01..2023-03`, `2023`, `last month`, `@q`.
  private mutating func parseMembershipRange(of left: Expression) -> Membership {
    let low = parseOperand(of: left, .aListOrPeriod)
    if hasFailed { return .period(PeriodExpression(.missing, range: low.range)) }
    guard accept(.dotDot) != nil else {
      if let period = PeriodExpression(low) { return .period(period) }
      let wrong = low.range
      report(
        .listExpected, at: wrong, ["found": .code(clipped(source[wrong]))],
        correction: edited(replacing: wrong, with: "(" + source[wrong] + ")"))
      return .list([low])
    }
    let high = parseArithmetic(.sum, .aValue)
    let isPlainNumbers = low.isNumber && high.isNumber
    if !isPlainNumbers, let from = PeriodExpression(low), let through = PeriodExpression(high) {
      let whole = low.range.union(high.range)
      return .period(PeriodExpression(.range(from: from, through: through), range: whole))
    }
    return .range(low: low, high: high)
  }
}

extension Expression {
  var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }
}

extension PeriodExpression {
  /// The period that an expression writes: a period, a variable, a year of four digits.
  init?(_ expression: Expression) {
    switch expression.kind {
    case .period(let period): self = period
    case .variable(let name): self.init(.variable(name), range: expression.range)
    case .number(let number):
      guard !number.isPercent, let year = PeriodLiteral.year(of: number.digits) else { return nil }
      self.init(.literal(.year(year)), range: expression.range)
    default: return nil
    }
  }
}

extension PeriodLiteral {
  /// The year that exactly four digits write.
  static func year(of digits: String) -> Int? {
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}

import Diagnostics
import Values

/// How tightly operators bind, loosest first.
enum Precedence: Int, Comparable {
  case or, and, not, comparison, sum, product

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension ArithmeticOperator {
  var precedence: Precedence { self == .add || self == .subtract ? .sum : .product }

  init?(_ kind: Token.Kind) {
    switch kind {
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    default: return nil
    }
  }
}

extension Parser {
  /// A condition: what may stand after `where`.
  mutating func parseCondition(_ expected: Term = .aCondition) -> Expression {
    nested { $0.parseOr(expected) } ?? missingExpression()
  }

  /// A value without comparison: a measure, a number, a path.
  mutating func parseValue(_ expected: Term = .aValue) -> Expression {
    nested { $0.parseArithmetic(.sum, expected) } ?? missingExpression()
  }

  func missingExpression() -> Expression {
    Expression(.missing, range: .empty(at: current.range.start))
  }

  private mutating func parseOr(_ expected: Term) -> Expression {
    parseChain(of: .or, { Expression.Kind.or($0) }, expected) { $0.parseAnd($1) }
  }

  private mutating func parseAnd(_ expected: Term) -> Expression {
    parseChain(of: .and, { Expression.Kind.and($0) }, expected) { $0.parseNot($1) }
  }

  /// `a and b and c` as one node, so that a chain of any length stays flat.
  private mutating func parseChain(
    of keyword: Keyword, _ make: ([Expression]) -> Expression.Kind, _ expected: Term,
    operand: (inout Parser, Term) -> Expression
  ) -> Expression {
    let start = current.range.start
    let first = operand(&self, expected)
    var operands = [first]
    while accept(keyword) {
      operands.append(operand(&self, .aCondition))
      if hasFailed { break }
    }
    guard operands.count > 1 else { return first }
    let flat = operands.flatMap { $0.operands(of: keyword) ?? [$0] }
    return Expression(make(flat), range: range(from: start))
  }

  private mutating func parseNot(_ expected: Term) -> Expression {
    let start = current.range.start
    guard accept(.not) else { return parseComparison(expected) }
    let operand = nested { $0.parseNot(.aCondition) } ?? missingExpression()
    return Expression(.not(operand), range: range(from: start))
  }

  /// Sums and products, left to right.
  mutating func parseArithmetic(_ least: Precedence, _ expected: Term) -> Expression {
    let start = current.range.start
    var left =
      least == .sum ? parseArithmetic(.product, expected) : parseUnary(expected)
    while let sign = ArithmeticOperator(current.kind), sign.precedence == least {
      operatorCount += 1
      guard operatorCount <= Self.operatorLimit else {
        report(.tooManyOperators, at: current.range, ["limit": .number(Self.operatorLimit)])
        index = tokens.count - 1
        break
      }
      advance()
      let right = least == .sum ? parseArithmetic(.product, .aValue) : parseUnary(.aValue)
      left = Expression(.arithmetic(sign, left, right), range: range(from: start))
      if hasFailed { break }
    }
    return left
  }

  private mutating func parseUnary(_ expected: Term) -> Expression {
    let start = current.range.start
    guard accept(.minus) != nil else { return parsePrimary(expected) }
    let operand = nested { $0.parseUnary(.aValue) } ?? missingExpression()
    return Expression(.negate(operand), range: range(from: start))
  }

  // MARK: Primaries

  private mutating func parsePrimary(_ expected: Term) -> Expression {
    switch current.kind {
    case .leftParenthesis: return parseParenthesized()
    case .text: return Expression(.text(decodedText()), range: tokens[index - 1].range)
    case .date: return parsePeriodExpressionValue()
    case .variable:
      let name = parseVariable()
      return Expression(.variable(name), range: name.range)
    case .number, .percentage: return parseNumber()
    case .word, .quotedName: return parseWord(expected)
    default:
      reportExpected(expected)
      return missingExpression()
    }
  }

  private mutating func parseParenthesized() -> Expression {
    let start = current.range.start
    let open = current
    advance()
    var inner = parseCondition(.aValue)
    closeBracket(open)
    inner.range = range(from: start)
    return inner
  }

  /// Takes `)`, or reports the bracket that stays open.
  mutating func closeBracket(_ open: Token) {
    if accept(.rightParenthesis) != nil || hasFailed { return }
    if isAtCursor { return reportExpected(.aClosingBracket) }
    if let fault = fault(of: current) {
      diagnostics.append(fault)
    } else if isAtEnd || current.isAfterNewline {
      reportUnclosedBracket(open)
    } else if !reportMissingOperator() {
      reportExpected(.aClosingBracket)
    }
  }

  /// A bracket that is open at the end, or where the next line begins another sentence.
  private mutating func reportUnclosedBracket(_ open: Token) {
    let place = SourceRange.empty(at: current.range.start)
    report(
      .unclosedBracket, at: open.range,
      correction: isAtEnd ? edited(replacing: place, with: ")") : nil)
    if !isAtEnd, !current.isIndented { resumeOffset = current.range.start }
  }

  /// The text of the token here, which is taken.
  mutating func decodedText() -> String {
    let raw = text(of: current).dropFirst().dropLast()
    advance()
    guard raw.utf8.contains(UInt8(ascii: "\"")) else { return String(raw) }
    return String(raw).replacing("\"\"", with: "\"")
  }

  mutating func parseVariable() -> Name {
    let token = current
    advance()
    return Name(String(text(of: token).dropFirst()), range: token.range)
  }

  /// A number, possibly with a unit: `3 working days`; or a period: `3 months ago`.
  private mutating func parseNumber() -> Expression {
    findCandidates()
    if current.kind == .number, let name = candidates.name, name.length > 1 {
      return parsePathOrCall(.aValue)
    }
    if let period = parseCountedPeriod() {
      return Expression(.period(period), range: period.range)
    }
    let token = current
    let number = takeNumber()
    if token.kind == .number, let unit = acceptDurationUnit() {
      let duration = DurationLiteral(amount: number, unit: unit)
      return Expression(.duration(duration), range: range(from: token.range.start))
    }
    return Expression(.number(number), range: range(from: token.range.start))
  }

  /// Takes the number here; `%` belongs to it.
  mutating func takeNumber() -> NumberLiteral {
    let raw = text(of: current)
    let isPercent = current.kind == .percentage
    advance()
    return NumberLiteral(isPercent ? String(raw.dropLast()) : raw, isPercent: isPercent)
  }

  private mutating func acceptDurationUnit() -> DurationUnit? {
    switch accept([.minutes, .hours, .days, .workingDays, .weeks, .months]) {
    case .minutes: .minutes
    case .hours: .hours
    case .days: .days
    case .workingDays: .workingDays
    case .weeks: .weeks
    case .months: .months
    default: nil
    }
  }

  /// Aggregates, `case`, relative periods, grains, functions, names.
  private mutating func parseWord(_ expected: Term) -> Expression {
    if let aggregate = parseAggregate() { return aggregate }
    if isAt(.case), let conditional = nested({ $0.parseConditional() }) { return conditional }
    if let period = parseRelativePeriod() {
      return Expression(.period(period), range: period.range)
    }
    if let grain = parseGrainColumn() { return grain }
    return parsePathOrCall(expected)
  }

  private mutating func parsePeriodExpressionValue() -> Expression {
    let period = parsePeriodLiteral()
    return Expression(.period(period), range: period.range)
  }

  /// `month` or `hour of submitted` used as a column.
  private mutating func parseGrainColumn() -> Expression? {
    let start = current.range.start
    guard current.kind == .word, let match = peek(Vocabulary.keywords(.grain)),
      token(ahead: match.length).kind != .leftParenthesis,
      token(ahead: match.length).kind != .dot, let grain = Grain(match.keyword)
    else { return nil }
    advance(by: match.length)
    let path = accept(.of) ? expectPath(.aField) : nil
    return Expression(.grain(grain, of: path), range: range(from: start))
  }

  /// A path, or a function if a bracket follows its name.
  private mutating func parsePathOrCall(_ expected: Term) -> Expression {
    if current.kind == .word, token(ahead: 1).kind == .leftParenthesis,
      peek(Keyword.reserved) == nil
    {
      return nested { $0.parseCall() } ?? missingExpression()
    }
    guard let path = parsePath(expected) else {
      reportExpected(expected)
      return missingExpression()
    }
    return Expression(.path(path), range: path.range)
  }

  private mutating func parseCall() -> Expression {
    let start = current.range.start
    let name = acceptPlainName() ?? missingName()
    let arguments = parseArguments()
    let call = FunctionCall(name: name, arguments: arguments)
    return Expression(.call(call), range: range(from: start))
  }

  /// `(a, b)`, possibly empty.
  mutating func parseArguments() -> [Expression] {
    let open = current
    advance()
    var arguments: [Expression] = []
    if accept(.rightParenthesis) != nil { return arguments }
    repeat {
      arguments.append(parseCondition(.aValue))
    } while !hasFailed && accept(.comma) != nil
    closeBracket(open)
    return arguments
  }

  /// `case c then v, … else w`; labels only in `define states`.
  mutating func parseConditional(labels: Bool = false) -> Expression {
    let start = current.range.start
    advance(by: peek([.case])?.length ?? 0)
    var branches: [ConditionalExpression.Branch] = []
    repeat {
      let condition = parseCondition()
      if !accept(.then) { reportExpected(.theWordThen) }
      let value = parseValue()
      let label = labels && current.kind == .text ? parseText() : nil
      branches.append(.init(condition: condition, value: value, label: label))
    } while !hasFailed && acceptBranchComma()
    var conditional = ConditionalExpression(branches: branches)
    if accept(.else) {
      conditional.otherwise = parseValue()
      if labels && current.kind == .text { conditional.otherwiseLabel = parseText() }
    }
    return Expression(.conditional(conditional), range: range(from: start))
  }

  private mutating func acceptBranchComma() -> Bool {
    guard accept(.comma) != nil else { return false }
    accept(.case)
    return true
  }
}

extension Expression {
  /// The operands of a chain of that word, nil for any other expression.
  func operands(of keyword: Keyword) -> [Expression]? {
    switch kind {
    case .and(let operands) where keyword == .and: operands
    case .or(let operands) where keyword == .or: operands
    default: nil
    }
  }
}

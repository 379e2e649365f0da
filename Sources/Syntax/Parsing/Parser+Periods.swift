import Diagnostics
import Values

extension Grain {
  init?(_ keyword: Keyword) {
    switch keyword {
    case .hour, .hours: self = .hour
    case .day, .days: self = .day
    case .weekday: self = .weekday
    case .week, .weeks: self = .week
    case .month, .months: self = .month
    case .quarter, .quarters: self = .quarter
    case .half, .halves: self = .half
    case .year, .years: self = .year
    default: return nil
    }
  }
}

extension Parser {
  /// A period where only a period may stand, so that four digits are a year; ranges allowed.
  mutating func parsePeriod(_ expected: Term = .aPeriod) -> PeriodExpression {
    let first = parseSinglePeriod(expected)
    guard !hasFailed, accept(.dotDot) != nil else { return first }
    let last = parseSinglePeriod(.aPeriod)
    let range = first.range.union(last.range)
    return PeriodExpression(.range(from: first, through: last), range: range)
  }

  private mutating func parseSinglePeriod(_ expected: Term) -> PeriodExpression {
    switch current.kind {
    case .date: return parsePeriodLiteral()
    case .variable:
      let name = parseVariable()
      return PeriodExpression(.variable(name), range: name.range)
    case .number:
      if let counted = parseCountedPeriod() { return counted }
      if let year = PeriodLiteral.year(of: text(of: current)) {
        advance()
        return PeriodExpression(.literal(.year(year)), range: tokens[index - 1].range)
      }
    case .word:
      if let relative = parseRelativePeriod() { return relative }
    default: break
    }
    reportExpected(expected)
    return PeriodExpression(.missing, range: .empty(at: current.range.start))
  }

  /// The date here, which the lexer has checked.
  mutating func parsePeriodLiteral() -> PeriodExpression {
    let token = current
    advance()
    guard case .success(let literal) = PeriodLiteral.read(text(of: token)) else {
      return PeriodExpression(.missing, range: token.range)
    }
    return PeriodExpression(.literal(literal), range: token.range)
  }

  /// `today`, `year to date`, `this month`, `last 3 months`; Vietnamese `tháng này`, `tháng trước`.
  mutating func parseRelativePeriod() -> PeriodExpression? {
    let start = index
    let place = current.range.start
    guard let kind = parseRelativeKind() else {
      index = start
      return nil
    }
    return PeriodExpression(kind, range: range(from: place))
  }

  private mutating func parseRelativeKind() -> PeriodExpression.Kind? {
    if accept(.today) { return .today }
    if accept(.yearToDate) { return .yearToDate }
    if current.kind == .word, let match = peek(Vocabulary.keywords(.grain)),
      let grain = Grain(match.keyword)
    {
      advance(by: match.length)
      switch accept([.this, .last, .previous]) {
      case .last where !isEnglish(tokens[index - 1]): return .last(grain)
      case .this where !isEnglish(tokens[index - 1]): return .this(grain)
      case .previous where !isEnglish(tokens[index - 1]): return .previous(grain)
      default: return nil
      }
    }
    let relation = accept([.this, .last, .previous])
    let kind = parsePeriod(after: relation)
    // Nothing but a grain may follow the word.
    if relation != nil, kind == nil, isAtCursor { place?.expected.isComplete = true }
    return kind
  }

  private mutating func parsePeriod(after relation: Keyword?) -> PeriodExpression.Kind? {
    switch relation {
    case .this: return acceptGrain().map { .this($0) }
    case .previous: return acceptGrain().map { .previous($0) }
    case .last:
      if let grain = acceptGrain() { return .last(grain) }
      guard current.kind == .number, let count = acceptWholeNumber(),
        let grain = acceptGrainUnit()
      else { return nil }
      return .lastCount(count, grain)
    default: return nil
    }
  }

  /// `previous` after a grain is not English; `trước` is.
  private func isEnglish(_ token: Token) -> Bool {
    ["this", "last", "previous"].contains(text(of: token).lowercased())
  }

  /// `3 months ago`; Vietnamese `3 tháng trước`, `3 tháng gần nhất`.
  mutating func parseCountedPeriod() -> PeriodExpression? {
    let start = index
    let place = current.range.start
    // Nobody who has typed a year goes on with `months ago`.
    let isYear = isCursor(token(ahead: 1)) && PeriodLiteral.year(of: text(of: current)) != nil
    if current.kind == .number, !isYear, let count = acceptWholeNumber(),
      let grain = acceptGrainUnit()
    {
      switch accept([.ago, .last]) {
      case .ago: return PeriodExpression(.ago(count, grain), range: range(from: place))
      case .last where !isEnglish(tokens[index - 1]):
        return PeriodExpression(.lastCount(count, grain), range: range(from: place))
      default: break
      }
    }
    index = start
    return nil
  }

  mutating func acceptGrain() -> Grain? {
    accept(Vocabulary.keywords(.grain)).flatMap { Grain($0) }
  }

  /// A grain after a number, in singular or plural.
  mutating func acceptGrainUnit() -> Grain? {
    let units: Set<Keyword> = [.hours, .days, .weeks, .months, .quarters, .halves, .years]
    return accept(units).flatMap { Grain($0) }
  }

  /// The whole number here if it fits; no report.
  mutating func acceptWholeNumber() -> WholeNumber? {
    guard current.kind == .number, let value = Int(text(of: current)) else { return nil }
    let range = current.range
    advance()
    return WholeNumber(value, range: range)
  }

  /// A whole number, or a report of what stands there instead.
  mutating func expectWholeNumber(atLeast least: Int = 0) -> WholeNumber {
    let token = current
    if token.kind == .number {
      if let number = acceptWholeNumber() {
        if number.value < least {
          report(.wholeNumberExpected, at: token.range, ["found": .code(text(of: token))])
        }
        return number
      }
      let isWhole = !text(of: token).contains(".")
      report(
        isWhole ? .numberTooLarge : .wholeNumberExpected, at: token.range,
        ["found": .code(clipped(text(of: token)))])
    } else if token.kind == .end || fault(of: token) != nil {
      reportExpected(.aWholeNumber)
    } else {
      report(
        .wholeNumberExpected, at: token.range, ["found": .code(clipped(text(of: token)))])
    }
    return WholeNumber(0, range: .empty(at: token.range.start), isMissing: true)
  }

  /// A whole number from 1 or a variable that holds one, or a report.
  mutating func expectCount() -> WholeNumber {
    current.kind == .variable ? WholeNumber(parseVariable()) : expectWholeNumber(atLeast: 1)
  }

  /// A text in double quotes, or a report.
  mutating func parseText(_ expected: Term = .aText) -> TextLiteral {
    guard current.kind == .text else {
      if expected != .aFile || !reportUnquotedFile() { reportExpected(expected) }
      return TextLiteral("", range: .empty(at: current.range.start), isMissing: true)
    }
    let range = current.range
    return TextLiteral(decodedText(), range: range)
  }
}

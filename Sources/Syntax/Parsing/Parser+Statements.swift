import Diagnostics
package import Values

extension Parser {
  /// The statement that begins here, or nil if the sentence is a query.
  mutating func parseStatement() -> Statement? {
    if current.kind == .question { return parseHelp(length: 1) }
    if current.kind == .backslashWord { return parseBackslash() }
    guard current.kind == .word else { return nil }
    if let bare = parseBareStatement() { return bare }
    guard let match = peek(Vocabulary.keywords(.statement)), beginsStatement(match) else {
      return nil
    }
    if match.keyword == .help { return parseHelp(length: match.length) }
    advance(by: match.length)
    return parseStatementBody(match.keyword)
  }

  /// `hint`, `answer`, `skip`, `undo`, `fix`, `quit`: only as the whole line.
  private mutating func parseBareStatement() -> Statement? {
    guard let match = peek(Vocabulary.keywords(.bareStatement)),
      token(ahead: match.length).kind == .end
    else { return nil }
    advance(by: match.length)
    switch match.keyword {
    case .hint: return .hint
    case .answer: return .answer
    case .skip: return .skip
    case .undo: return .undo
    case .fix: return .fix
    default: return .quit
    }
  }

  /// Whether the word begins a statement here and is not the name of something: a flag
  /// called `open` is asked for by `open by unit`, a store by `open "…"`.
  private mutating func beginsStatement(_ match: (keyword: Keyword, length: Int)) -> Bool {
    let next = token(ahead: match.length)
    switch match.keyword {
    case .open, .saveStore, .run, .record, .checkScript, .dataset: return isTextLike(next)
    case .load: return isTextLike(next) || candidates.name == nil
    case .reload: return next.kind == .end
    case .lesson: return candidates.name == nil || next.kind == .end
    case .unload, .undefine, .check, .compare, .profile:
      return next.kind != .pipe && !isClause(after: match)
    case .describe: return next.kind == .end || !isClause(after: match)
    case .setSmall: return next.kind == .number || next.kind == .end || candidates.name == nil
    default: return true
    }
  }

  private mutating func isTextLike(_ token: Token) -> Bool {
    if isCursor(token) {
      if candidates.name == nil { return true }
      // The word may as well be a name: either may go on here.
      place?.expected.terms.insert(.aFile)
    }
    return token.kind == .text || token.kind == .unclosedText || token.kind == .foreignText
  }

  private mutating func isClause(after match: (keyword: Keyword, length: Int)) -> Bool {
    let start = index
    defer { index = start }
    advance(by: match.length)
    return !isAtCursor && peek(Keyword.clauseWords) != nil
  }

  private mutating func parseStatementBody(_ keyword: Keyword) -> Statement {
    switch keyword {
    case .load: return .load(parseLoad())
    case .open: return .open(parseText(.aFile))
    case .saveStore: return .saveStore(parseText(.aFile), replace: !hasFailed && accept(.replace))
    case .reload: return .reload
    case .unload: return .unload(expectName(.anEntity))
    case .define: return .define(parseDefinition())
    case .undefine: return .undefine(expectName())
    case .let: return parseLet()
    case .why: return parseWhy()
    case .explain: return parseExplain()
    case .rowsOf: return .rows(parseRowsTarget(), pipes: hasFailed ? [] : parsePipes())
    case .expect: return .expect(parseExpectation())
    case .check: return .check(expectName(.anEntity))
    case .checkScript: return .checkScript(parseText(.aFile))
    case .compare: return .compare(parseFileComparison())
    case .describe: return .describe(parseDescribeSubject())
    case .profile: return .profile(expectName(.anEntity))
    case .run: return .run(parseRun())
    case .record: return .record(parseText(.aFile), replace: !hasFailed && accept(.replace))
    case .dataset: return .dataset(parseDataset())
    case .setSmall: return .setSmall(expectWholeNumber())
    default: return .lesson(parseLessonRequest())
    }
  }

  // MARK: Small statements

  private mutating func parseHelp(length: Int) -> Statement {
    advance(by: length)
    mayFollow(.aTopic)
    var words: [String] = []
    while !isAtEnd {
      words.append(text(of: current))
      advance()
    }
    guard let first = words.first else { return .help(nil) }
    let topic = words.joined(separator: " ")
    return .help(topic.utf8.count > 200 ? first : topic)
  }

  /// `\q` leaves, as in other shells.
  private mutating func parseBackslash() -> Statement? {
    guard text(of: current) == "\\q", token(ahead: 1).kind == .end else { return nil }
    advance()
    return .quit
  }

  private mutating func parseLet() -> Statement {
    if current.kind == .variable { return .assign(parseAssignment()) }
    if current.kind == .word { reportMissingSign() } else { reportExpected(.aVariable) }
    return .assign(Assignment(name: missingName(), value: missingExpression()))
  }

  /// `q` where `@q` must stand.
  private mutating func reportMissingSign() {
    let place = SourceRange.empty(at: current.range.start)
    report(
      .variableNeedsSign, at: current.range, ["name": .code(clipped(text(of: current)))],
      correction: edited(replacing: place, with: "@"))
  }

  /// `@name = value`; the variable stands here.
  private mutating func parseAssignment() -> Assignment {
    let name = parseVariable()
    if accept(.equal) == nil { reportExpected(.theSignEqual) }
    guard !hasFailed else { return Assignment(name: name, value: missingExpression()) }
    return Assignment(name: name, value: parseAssignedValue())
  }

  /// A value, or a range of periods.
  private mutating func parseAssignedValue() -> Expression {
    let value = parseValue()
    guard !hasFailed, let from = PeriodExpression(value), accept(.dotDot) != nil else {
      return value
    }
    let through = parsePeriod()
    let whole = value.range.union(through.range)
    let period = PeriodExpression(.range(from: from, through: through), range: whole)
    return Expression(.period(period), range: whole)
  }

  private mutating func parseRun() -> Run {
    var run = Run(path: parseText(.aFile), assignments: [])
    while !hasFailed, current.kind == .variable {
      run.assignments.append(parseAssignment())
      accept(Token.Kind.comma)
    }
    if !hasFailed, current.kind == .word { reportMissingSign() }
    return run
  }

  private mutating func parseDataset() -> Dataset {
    var dataset = Dataset(title: parseText(), about: nil, asOf: nil)
    while !hasFailed, let part = accept([.about, .asOf]) {
      if part == .about {
        dataset.about = expectPlainName(.anEntity)
      } else {
        dataset.asOf = parsePeriod(.aDate)
      }
    }
    return dataset
  }

  private mutating func parseFileComparison() -> FileComparison {
    let entity = expectName(.anEntity)
    let missing = TextLiteral("", range: .empty(at: current.range.start), isMissing: true)
    guard !hasFailed else { return FileComparison(entity: entity, old: missing, new: missing) }
    let old = parseText(.aFile)
    if !hasFailed, !accept(.comparedWith) { reportExpected(.theWordWith) }
    return FileComparison(entity: entity, old: old, new: hasFailed ? missing : parseText(.aFile))
  }

  private mutating func parseDescribeSubject() -> DescribeSubject {
    if isAtEnd { return .everything }
    let parts: [(Keyword, DescribeSubject)] = [(.load, .load), (.rejects, .rejects)]
    for (keyword, subject) in parts where isAt(keyword) && token(ahead: 1).kind == .end {
      accept(keyword)
      return subject
    }
    return .path(expectPath(.anItem))
  }

  private mutating func parseLessonRequest() -> LessonRequest {
    if isAtEnd { return .list }
    if accept(.progress) { return .progress }
    return .number(expectWholeNumber(atLeast: 1))
  }

  // MARK: Questions about answers

  /// `explain plan` and a question, unless `plan` is all there is to explain.
  private mutating func parseExplain() -> Statement {
    guard let plan = peek([.plan]), token(ahead: plan.length).kind != .end else {
      return .explain(parseQuery())
    }
    advance(by: plan.length)
    return .explainPlan(parseQuery())
  }

  /// `why item clause*`; without `vs` there is nothing to explain.
  private mutating func parseWhy() -> Statement {
    let query = parseQuery(allowsPipes: false)
    let hasBaseline = query.clauses.contains { $0.family == .versus }
    if !hasFailed, !hasBaseline, isAtEnd {
      let place = SourceRange.empty(at: current.range.start)
      report(
        .whyNeedsVersus, at: tokens[0].range,
        correction: edited(replacing: place, with: " " + likelyPeriods(of: query)))
    }
    return .why(query)
  }

  /// `vs` the period before the one the query speaks of; two periods where it speaks of none.
  private func likelyPeriods(of query: Query) -> String {
    guard let clause = query.clauses.first(where: { $0.family == .period }) else {
      return "during last quarter vs previous quarter"
    }
    guard case .during(let period) = clause.kind, case .literal(let literal) = period.kind else {
      return "vs same period last year"
    }
    return "vs previous " + literal.grain.rawValue
  }

  private mutating func parseExpectation() -> Expectation {
    if accept(.no) { return .none(parseQuery(allowsPipes: false)) }
    if accept(.unique) { return .unique(expectPath(.aColumn)) }
    if current.kind == .number, ComparisonOperator(token(ahead: 1).kind) == nil,
      ArithmeticOperator(token(ahead: 1).kind) == nil
    {
      let count = expectWholeNumber()
      return .count(count, parseQuery(allowsPipes: false))
    }
    let condition = parseCondition(.anItem)
    let clauses = hasFailed ? [] : parseClauses()
    if !hasFailed, !condition.isTest {
      let place = SourceRange.empty(at: condition.range.end)
      report(
        .expectNeedsComparison, at: condition.range,
        ["found": .code(clipped(source[condition.range]))],
        correction: edited(replacing: place, with: " > 0"))
    }
    return .condition(condition, clauses: clauses)
  }
}

extension Expression {
  /// Whether it is a condition by its form: a comparison, a test, or a join of such.
  var isTest: Bool {
    switch kind {
    case .comparison, .and, .or, .not, .membership, .between, .textMatch, .presence: true
    default: false
    }
  }
}

extension PeriodLiteral {
  /// The unit of the calendar that the literal names one of.
  package var grain: Grain {
    switch self {
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .month: .month
    case .week: .week
    case .day: .day
    }
  }
}

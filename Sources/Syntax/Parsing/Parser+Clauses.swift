import Diagnostics
import Values

extension Parser {
  /// The clauses up to a pipe or the end. After an error the search goes on at the next clause.
  mutating func parseClauses() -> [Clause] {
    var clauses: [Clause] = []
    while !isAtEnd, current.kind != .pipe, current.kind != .semicolon {
      let before = index
      if let match = peek(isAtCursor ? clauseWords(after: clauses) : Keyword.clauseWords) {
        let clause = parseClause(match.keyword, length: match.length)
        checkRepetition(of: clause, keyword: match.keyword, after: clauses)
        clauses.append(clause)
      } else if isAtAttribute() {
        break
      } else {
        reportUnknownClause()
      }
      if hasFailed { recover(from: before) }
    }
    return clauses
  }

  /// Whether what is said about a definition begins here, so that its body has ended.
  mutating func isAtAttribute() -> Bool {
    peek(attributes) != nil
  }

  /// Skips to the next clause or pipe, so that the rest of the sentence is still in the tree.
  private mutating func recover(from before: Int) {
    let start = current.range.start
    var searched = 0
    if index == before { advance() }
    while !isAtEnd, current.kind != .pipe, searched < Self.recoveryLimit,
      peek(Keyword.clauseWords) == nil
    {
      advance()
      searched += 1
    }
    if searched == Self.recoveryLimit { index = tokens.count - 1 }
    let skipped = SourceRange(start, current.range.start)
    if !skipped.isEmpty { unexpected.append(skipped) }
  }

  private mutating func parseClause(_ keyword: Keyword, length: Int) -> Clause {
    let start = current.range.start
    advance(by: length)
    let kind = parseClauseBody(keyword)
    return Clause(kind, range: range(from: start))
  }

  private mutating func parseClauseBody(_ keyword: Keyword) -> Clause.Kind {
    switch keyword {
    case .by: return .by(parseDimensions())
    case .across: return .across(parseDimension())
    case .filter: return .filter(parseCondition())
    case .having: return .having(parseCondition(.aGroupCondition))
    case .during: return .during(parsePeriod())
    case .from: return parseSpan()
    case .since: return .since(parsePeriod())
    case .until: return .until(parsePeriod())
    case .asOf: return .asOf(parsePeriod(.aDate))
    case .versus: return .versus(parseBaseline())
    case .sort: return .sort(parseSortKeys())
    case .top: return .ranking(parseRanking(.top))
    case .bottom: return .ranking(parseRanking(.bottom))
    case .limit: return .limit(expectCount())
    case .show: return .show(parseItems())
    default: return .options(parseOptions())
    }
  }

  /// `from a to b`
  private mutating func parseSpan() -> Clause.Kind {
    let from = parsePeriod()
    if !hasFailed, !accept(.to) { reportExpected(.theWordTo) }
    return .span(from: from, through: hasFailed ? missingPeriod() : parsePeriod())
  }

  private func missingPeriod() -> PeriodExpression {
    PeriodExpression(.missing, range: .empty(at: current.range.start))
  }

  private mutating func parseBaseline() -> Baseline {
    let start = current.range.start
    let kind: Baseline.Kind
    switch accept([.samePeriodLastYear, .target, .average]) {
    case .samePeriodLastYear: kind = .samePeriodLastYear
    case .target: kind = .target
    case .average: kind = .average
    default:
      let period = parsePeriod(.aBaseline)
      switch period.kind {
      case .previous(let grain): kind = .previous(grain)
      case .missing: kind = .missing
      default: kind = .period(period)
      }
    }
    return Baseline(kind: kind, range: range(from: start))
  }

  mutating func parseSortKeys() -> [SortKey] {
    var keys: [SortKey] = []
    repeat {
      let start = current.range.start
      let expression = parseValue(.anItem)
      var key = SortKey(expression: expression, isDescending: nil, range: expression.range)
      switch hasFailed ? nil : accept([.ascending, .descending]) {
      case .ascending: key.isDescending = false
      case .descending: key.isDescending = true
      default: break
      }
      key.range = range(from: start)
      keys.append(key)
    } while !hasFailed && accept(.comma) != nil
    return keys
  }

  /// `top 5 exact each unit with others`
  mutating func parseRanking(_ end: Ranking.End) -> Ranking {
    let count = expectCount()
    var ranking = Ranking(end: end, count: count, isExact: false, each: nil, withOthers: false)
    while !hasFailed, let part = accept([.exact, .each, .withOthers]) {
      switch part {
      case .exact: ranking.isExact = true
      case .each: ranking.each = parseDimension()
      default: ranking.withOthers = true
      }
    }
    return ranking
  }

  private mutating func parseOptions() -> [ResultOption] {
    var options: [ResultOption] = []
    repeat {
      let start = current.range.start
      guard let keyword = accept(Vocabulary.keywords(.option)),
        let kind = ResultOption.Kind(rawValue: keyword.rawValue)
      else {
        reportUnknownWord(.unknownOption, among: Vocabulary.keywords(.option))
        break
      }
      options.append(ResultOption(kind: kind, range: range(from: start)))
    } while accept(.comma) != nil
    return options
  }
}

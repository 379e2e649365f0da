import Diagnostics
import Values

extension Clause {
  /// Clauses of one family exclude each other; only `where` may be repeated.
  package enum Family: Hashable, Sendable {
    case by, across, having, period, asOf, versus, sort, ranking, limit, show, options
  }

  /// The family of the clause; nil for `where`.
  package var family: Family? {
    switch kind {
    case .by: .by
    case .across: .across
    case .filter: nil
    case .having: .having
    case .during, .span, .since, .until: .period
    case .asOf: .asOf
    case .versus: .versus
    case .sort: .sort
    case .ranking: .ranking
    case .limit: .limit
    case .show: .show
    case .options: .options
    }
  }
}

extension Parser {
  /// Each clause at most once; one kind of period; one of `top` and `bottom`.
  mutating func checkRepetition(of clause: Clause, keyword: Keyword, after earlier: [Clause]) {
    guard !hasFailed, let family = clause.family,
      let first = earlier.first(where: { $0.family == family && !isPair($0, clause) })
    else { return }
    let place = SourceRange(clause.range.start, clause.range.start + keywordLength(clause))
    let without = edited(removing: clause.range)
    switch (family, first.kind, clause.kind) {
    case (.ranking, .ranking(let one), .ranking(let two)) where one.end != two.end:
      report(.twoRankings, at: place, correction: without)
    case (.period, _, _) where !isSameKind(first, clause):
      report(.twoPeriods, at: place, correction: without)
    case (.by, .by, .by), (.show, .show, .show), (.options, .options, .options),
      (.sort, .sort, .sort):
      report(
        .duplicateClause, at: place, ["clause": .code(keyword.phrase)],
        correction: merged(clause, into: first))
    default:
      report(
        .duplicateClause, at: place, ["clause": .code(keyword.phrase)], correction: without)
    }
  }

  /// `since` and `until` belong together.
  private func isPair(_ first: Clause, _ second: Clause) -> Bool {
    switch (first.kind, second.kind) {
    case (.since, .until), (.until, .since): true
    default: false
    }
  }

  private func isSameKind(_ first: Clause, _ second: Clause) -> Bool {
    switch (first.kind, second.kind) {
    case (.during, .during), (.span, .span), (.since, .since), (.until, .until): true
    default: false
    }
  }

  /// The bytes of the first word of the clause.
  private func keywordLength(_ clause: Clause) -> Int {
    let first = tokens.first { $0.range.start == clause.range.start }
    return first.map { $0.range.end - $0.range.start } ?? 0
  }

  /// The sentence with the second clause's parts appended to the first: `by a by b` → `by a, b`.
  private func merged(_ clause: Clause, into first: Clause) -> String {
    let whole = SourceRange(clause.range.start + keywordLength(clause), clause.range.end)
    let parts = source[whole].trimmingBlanks()
    var start = clause.range.start
    while start > first.range.end, source.utf8[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return edited([
      (SourceRange.empty(at: first.range.end), ", " + parts),
      (SourceRange(start, clause.range.end), ""),
    ])
  }

  /// `having` filters groups, so there must be groups.
  mutating func checkHaving(of query: Query) {
    guard !hasFailed, case .items(let items) = query.head,
      let having = query.clauses.first(where: { $0.family == .having }),
      !query.clauses.contains(where: { $0.family == .by || $0.family == .across })
    else { return }
    let word = SourceRange(having.range.start, having.range.start + keywordLength(having))
    guard items.allSatisfy({ if case .path = $0.expression.kind { true } else { false } }) else {
      report(.havingWithoutGroups, at: word)
      return
    }
    report(.havingWithoutGroups, at: word, correction: edited(replacing: word, with: "where"))
  }
}

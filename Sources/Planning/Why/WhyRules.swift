import Diagnostics
import Syntax

/// What may stand in a `why` beside the rate: what limits the rows, what splits them, and two
/// periods. Everything else has no meaning there, and each thing is refused by its own words.
struct WhyRules {
  let query: Query

  /// - Throws: the first thing that does not belong there, with the sentence without it.
  func check() throws(Diagnostic) {
    guard case .items(let items) = query.head, let item = items.first else { return }
    if items.count > 1 {
      throw refused(.whyTakesOneRate, at: items[1].range) { $0.head = .items([item]) }
    }
    if let form = item.form {
      let word = Fact.code("as " + TreePrinter.text(of: form))
      var plain = item
      plain.form = nil
      throw refused(.whyTakesNoForm, at: form.range, ["form": word]) {
        $0.head = .items([plain])
      }
    }
    for (index, clause) in query.clauses.enumerated() { try check(clause, at: index) }
    if let pipe = query.pipes.first {
      throw refused(.whyTakesNoClause, at: pipe.range, ["word": .code("|")]) { $0.pipes = [] }
    }
  }

  private func check(_ clause: Clause, at index: Int) throws(Diagnostic) {
    switch clause.kind {
    case .by, .filter, .during, .span, .since, .until, .asOf, .limit: return
    case .versus(let baseline): try check(baseline, at: index)
    case .options(let options): try check(options, at: index)
    case .ranking(let ranking) where ranking.end == .top:
      // Rows stand in the order of their effects, so the first ones are the largest.
      throw refused(.whyTakesNoClause, at: clause.range, ["word": .code("top")]) { query in
        if query.clauses.contains(where: { $0.family == .limit }) {
          query.clauses.remove(at: index)
        } else {
          query.clauses[index].kind = .limit(ranking.count)
        }
      }
    case .ranking, .across, .having, .sort, .show:
      throw refused(
        .whyTakesNoClause, at: clause.range, ["word": .code(clause.kind.keyword)]
      ) { $0.clauses.remove(at: index) }
    }
  }

  private func check(_ baseline: Baseline, at index: Int) throws(Diagnostic) {
    switch baseline.kind {
    case .period, .previous, .samePeriodLastYear, .missing: return
    case .target, .average:
      let word: Term = baseline.kind == .target ? .wordVersusTarget : .wordVersusAverage
      throw refused(.whyNeedsTwoPeriods, at: baseline.range, ["word": .term(word)]) { query in
        var other = baseline
        other.kind = query.periodBefore
        query.clauses[index].kind = .versus(other)
      }
    }
  }

  /// Totals and labels are shown as they are anywhere, and n always is.
  private func check(_ options: [ResultOption], at index: Int) throws(Diagnostic) {
    let known: Set<ResultOption.Kind> = [.totals, .labels, .n]
    guard let option = options.first(where: { !known.contains($0.kind) }) else { return }
    let facts = ["word": Fact.code(option.kind.rawValue)]
    throw refused(.whyTakesNoClause, at: option.range, facts) { query in
      let rest = options.filter { known.contains($0.kind) }
      query.clauses[index].kind = .options(rest)
      if rest.isEmpty { query.clauses.remove(at: index) }
    }
  }

  /// The message, with the sentence after a change.
  private func refused(
    _ message: MessageID, at range: SourceRange, _ facts: [String: Fact] = [:],
    _ change: (inout Query) -> Void
  ) -> Diagnostic {
    var query = query
    change(&query)
    return Diagnostic(
      message, at: range, facts, correction: TreePrinter.text(of: Statement.why(query)))
  }
}

extension Clause.Kind {
  /// The word that it begins with.
  fileprivate var keyword: String {
    let text = TreePrinter.text(of: Clause(self, range: .empty(at: 0)))
    return String(text.prefix { $0 != " " })
  }
}

extension Query {
  /// The period before that of the question, as `vs` names it.
  fileprivate var periodBefore: Baseline.Kind {
    for clause in clauses {
      guard case .during(let period) = clause.kind, case .literal(let literal) = period.kind
      else { continue }
      return .previous(literal.grain)
    }
    return .samePeriodLastYear
  }
}

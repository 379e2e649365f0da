import Syntax

/// The clauses of a question by kind.
struct JudgeClauses {
  var by: [Dimension] = []
  var across: Dimension?
  var filters: [Expression] = []
  var having: Expression?
  var asOf: PeriodExpression?
  var during: PeriodExpression?
  var from: PeriodExpression?
  var through: PeriodExpression?
  var versus: Baseline?
  var sort: [SortKey] = []
  var ranking: Ranking?
  var limit: Int?
  var show: [Item] = []
  var options: Set<ResultOption.Kind> = []

  init(_ clauses: [Clause]) throws(Refusal) {
    for clause in clauses {
      switch clause.kind {
      case .by(let dimensions): by = dimensions
      case .across(let dimension): across = dimension
      case .filter(let condition): filters.append(condition)
      case .having(let condition): having = condition
      case .during(let period): during = period
      case .span(let first, let last): (from, through) = (first, last)
      case .since(let start): from = start
      case .until(let end): through = end
      case .asOf(let date): asOf = date
      case .versus(let baseline): versus = baseline
      case .sort(let keys): sort = keys
      case .ranking(let ranking): self.ranking = ranking
      case .limit(let count): limit = count.value
      case .show(let items): show = items
      case .options(let options): self.options.formUnion(options.map(\.kind))
      }
    }
    if options.contains(.parts) || options.contains(.labels) { throw .abstention("with parts") }
  }
}

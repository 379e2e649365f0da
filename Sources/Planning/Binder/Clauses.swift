import Diagnostics
import Syntax

/// The clauses of a question by kind; several `where` are one.
struct Clauses {
  /// Those of `by`, then that of `across`.
  var dimensions: [Dimension] = []
  /// Where `across` stands; its dimension is the last one.
  var acrossRange: SourceRange?
  var filters: [Expression] = []
  var filterRange: SourceRange?
  var having: (condition: Expression, range: SourceRange)?
  var period: PeriodClause?
  var asOf: PeriodExpression?
  var sort: [Syntax.SortKey] = []
  var ranking: (ranking: Ranking, range: SourceRange)?
  var limit: WholeNumber?
  var show: [Item] = []
  var showRange: SourceRange?
  var withTotals = false
  var withDenominators = false
  var withLabels = false
  var withIntervals = false
  var withZeros = false
  /// Where `with parts` stands.
  var partsRange: SourceRange?
  var baseline: Baseline?

  /// The ways of naming the time of a question.
  enum PeriodClause {
    case during(PeriodExpression)
    case span(from: PeriodExpression, through: PeriodExpression)
    case since(PeriodExpression)
    case until(PeriodExpression)
    case sinceUntil(PeriodExpression, PeriodExpression)
  }

  init(_ query: Query) throws(Diagnostic) {
    var across: [Dimension] = []
    for clause in query.clauses {
      switch clause.kind {
      case .by(let dimensions):
        self.dimensions = dimensions
      case .filter(let condition):
        filters.append(condition)
        filterRange = clause.range
      case .having(let condition): having = (condition, clause.range)
      case .during(let period): self.period = .during(period)
      case .span(let first, let last): period = .span(from: first, through: last)
      case .since(let start): addSince(start)
      case .until(let end): addUntil(end)
      case .asOf(let date): asOf = date
      case .sort(let keys): sort = keys
      case .ranking(let ranking): self.ranking = (ranking, clause.range)
      case .limit(let count): limit = count
      case .show(let items):
        show = items
        showRange = clause.range
      case .options(let options): try take(options)
      case .across(let dimension):
        across = [dimension]
        acrossRange = clause.range
      case .versus(let baseline): self.baseline = baseline
      }
    }
    dimensions += across
  }

  /// Where the dimensions of `by` end; nil without them.
  var endOfBy: Int? {
    (acrossRange == nil ? dimensions.last : dimensions.dropLast().last)?.range.end
  }

  private mutating func addSince(_ start: PeriodExpression) {
    if case .until(let end)? = period {
      period = .sinceUntil(start, end)
    } else {
      period = .since(start)
    }
  }

  private mutating func addUntil(_ end: PeriodExpression) {
    if case .since(let start)? = period {
      period = .sinceUntil(start, end)
    } else {
      period = .until(end)
    }
  }

  private mutating func take(_ options: [ResultOption]) throws(Diagnostic) {
    for option in options {
      switch option.kind {
      case .totals: withTotals = true
      case .n: withDenominators = true
      case .ci: withIntervals = true
      case .zeros: withZeros = true
      case .labels: withLabels = true
      case .parts: partsRange = option.range
      }
    }
  }
}

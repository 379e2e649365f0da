import Diagnostics
import Values

extension PeriodResolver {
  /// The days that the clauses of a question name; nil means all.
  func period(_ clause: Clauses.PeriodClause?) throws(Diagnostic) -> Period? {
    switch clause {
    case nil: return nil
    case .during(let period): return try resolve(period)
    case .span(let first, let last): return try span(from: first, through: last)
    case .sinceUntil(let first, let last): return try span(from: first, through: last)
    case .since(let first):
      return Period(start: try resolve(first).start, end: PeriodResolver.endOfTime)
    case .until(let last):
      return Period(start: PeriodResolver.startOfTime, end: try resolve(last).end)
    }
  }

  /// The bounds of the calendar that dates can be written in.
  private static let startOfTime = CivilDate.firstDay(ofYear: 1)
  private static let endOfTime = CivilDate.firstDay(ofYear: 9999)
}

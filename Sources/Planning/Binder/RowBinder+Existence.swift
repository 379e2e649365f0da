import Diagnostics
import Metrics
import Values

extension RowBinder {
  /// What makes a row of the entity exist at the as-of date and lie in a period; without a
  /// time and validity it always exists.
  func existence(in period: Period?, at range: SourceRange) throws(Diagnostic) -> Condition {
    var conditions: [Condition] = []
    if let time = try ownTime(at: range) {
      if let asOf { conditions.append(notAfter(asOf, time)) }
      if let period { conditions.append(.isWithin(time, period)) }
    }
    if let asOf, let span = try validity(at: range) { conditions.append(span.contains(asOf)) }
    return .conjunction(conditions)
  }

  /// A row whose time is later than the as-of date does not exist; one without a time does.
  private func notAfter(_ asOf: CivilDate, _ time: RowExpression) -> Condition {
    let end = asOf.adding(days: 1)
    let limit: Literal = time.type == .date ? .date(end) : .timestamp(Timestamp(startOf: end))
    let isEarlier = Condition.compare(.less, time, .literal(limit))
    return mayBeMissing(time) ? .any([.isMissing(time), isEarlier]) : isEarlier
  }

  private func mayBeMissing(_ time: RowExpression) -> Bool {
    guard case .column(let column, _) = time else { return true }
    return catalog.statistics.hasMissing(column)
  }
}

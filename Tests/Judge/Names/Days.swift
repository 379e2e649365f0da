import Diagnostics
import Syntax
import Values

/// The days that periods mean. The clock is the as-of date.
struct Days: Sendable {
  let asOf: CivilDate?
  let variables: [String: Expression]

  func period(_ expression: PeriodExpression) throws(Refusal) -> Period {
    switch expression.kind {
    case .literal(let literal): return try period(literal)
    case .range(let first, let last): return try span(first, last)
    case .variable(let name):
      switch variables[name.key]?.kind {
      case .period(let period)?: return try self.period(period)
      case .number(let number)? where number.digits.count == 4 && !number.isPercent:
        return try period(.year(Int(number.digits) ?? 0))
      case nil: throw Refusal("no @\(name.text)")
      default: throw Refusal("@\(name.text) is no period")
      }
    case .missing: throw Refusal("no period")
    default: return try relative(expression.kind)
    }
  }

  /// Both ends are included whole.
  func span(_ first: PeriodExpression, _ last: PeriodExpression) throws(Refusal) -> Period {
    let (start, end) = (try period(first).start, try period(last).end)
    guard start < end else { throw Refusal("a period that ends before it begins") }
    return Period(start: start, end: end)
  }

  private func period(_ literal: PeriodLiteral) throws(Refusal) -> Period {
    let (first, grain): (CivilDate?, Grain) =
      switch literal {
      case .year(let year): (CivilDate(year: year, month: 1, day: 1), .year)
      case .half(let year, let half): (CivilDate(year: year, month: 6 * half - 5, day: 1), .half)
      case .quarter(let year, let quarter):
        (CivilDate(year: year, month: 3 * quarter - 2, day: 1), .quarter)
      case .month(let year, let month): (CivilDate(year: year, month: month, day: 1), .month)
      // 4 January always lies in week 1.
      case .week(let year, let week):
        (CivilDate(year: year, month: 1, day: 4)?.adding(days: 7 * (week - 1)), .week)
      case .day(let year, let month, let day):
        (CivilDate(year: year, month: month, day: day), .day)
      }
    guard let first, let period = grain.period(containing: first) else { throw Refusal("no date") }
    return period
  }

  private func relative(_ kind: PeriodExpression.Kind) throws(Refusal) -> Period {
    guard let asOf else { throw Refusal("a relative period without an as-of date") }
    switch kind {
    case .this(let grain): return try spans(grain, from: 0, through: 0, of: asOf)
    case .last(let grain), .previous(let grain): return try complete(1, grain, asOf)
    case .lastCount(let count, let grain): return try complete(count.value, grain, asOf)
    case .ago(let count, let grain):
      return try spans(grain, from: -count.value, through: -count.value, of: asOf)
    case .yearToDate:
      return Period(start: CivilDate.firstDay(ofYear: asOf.components.year), end: asOf.next)
    default: return Period(day: asOf)
    }
  }

  /// The last complete spans: the one of the as-of date is complete if it ends with that day.
  private func complete(_ count: Int, _ grain: Grain, _ asOf: CivilDate) throws(Refusal) -> Period {
    try spans(grain, from: -count, through: -1, of: asOf.next)
  }

  private func spans(
    _ grain: Grain, from first: Int, through last: Int, of day: CivilDate
  ) throws(Refusal) -> Period {
    let number = grain.ordinal(of: day)
    guard !grain.isCyclic, let start = grain.firstDay(ofOrdinal: number + first),
      let end = grain.firstDay(ofOrdinal: number + last + 1)
    else { throw Refusal("a grain that has no spans") }
    return Period(start: start, end: end)
  }
}

extension CivilDate {
  var next: CivilDate { adding(days: 1) }
}

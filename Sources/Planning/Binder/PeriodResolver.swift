package import Diagnostics
package import Syntax
package import Values

/// Turns a written period into a span of days. The clock is the as-of date, never the
/// machine's: without one, relative periods are an error.
package struct PeriodResolver: Sendable {
  package let asOf: CivilDate?
  package var variables: [String: Expression]
  /// The days that the question is about; nil means all. Rows below a member are counted by
  /// it wherever they are counted.
  package var asked: Period?

  package init(asOf: CivilDate?, variables: [String: Expression] = [:]) {
    self.asOf = asOf
    self.variables = variables
  }

  /// The span that an expression means.
  package func resolve(_ expression: PeriodExpression) throws(Diagnostic) -> Period {
    switch expression.kind {
    case .literal(let literal):
      return try period(of: literal, at: expression.range)
    case .range(let first, let last):
      return try span(from: first, through: last)
    case .variable(let name):
      return try resolve(variable: name)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: expression.range, ["expected": .term(.aPeriod)])
    default:
      return try relative(expression)
    }
  }

  /// Both ends included whole.
  package func span(
    from first: PeriodExpression, through last: PeriodExpression
  ) throws(Diagnostic) -> Period {
    let start = try resolve(first).start
    let end = try resolve(last).end
    guard start < end else {
      throw Diagnostic(
        .emptyPeriod, at: first.range.union(last.range),
        ["start": .code(start.description), "end": .code(end.adding(days: -1).description)])
    }
    return Period(start: start, end: end)
  }

  private func period(
    of literal: PeriodLiteral, at range: SourceRange
  ) throws(Diagnostic) -> Period {
    let (date, grain): (CivilDate?, Grain) =
      switch literal {
      case .year(let year): (CivilDate(year: year, month: 1, day: 1), .year)
      case .half(let year, let half): (CivilDate(year: year, month: half * 6 - 5, day: 1), .half)
      case .quarter(let year, let quarter):
        (CivilDate(year: year, month: quarter * 3 - 2, day: 1), .quarter)
      case .month(let year, let month): (CivilDate(year: year, month: month, day: 1), .month)
      case .week(let year, let week):
        // ISO 8601: 4 January always lies in week 1.
        (CivilDate(year: year, month: 1, day: 4)?.adding(days: (week - 1) * 7), .week)
      case .day(let year, let month, let day):
        (CivilDate(year: year, month: month, day: day), .day)
      }
    guard let period = date.flatMap(grain.period(containing:)) else {
      throw Diagnostic(
        .wrongDate, at: range, ["reason": .term(.notADate), "date": .text("")])
    }
    return period
  }

  /// What stands for a variable: its value, in the place of its name; anything else as it is.
  func meant(_ expression: Expression) -> Expression {
    guard case .variable(let name) = expression.kind, let value = variables[name.key] else {
      return expression
    }
    return Expression(value.kind, range: expression.range)
  }

  /// A whole number from 1, written out or held by a variable.
  func count(_ number: WholeNumber) throws(Diagnostic) -> Int {
    guard let name = number.variable else { return number.value }
    guard let value = variables[name.key] else {
      throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
    }
    guard case .number(let literal) = value.kind, !literal.isPercent,
      let count = Int(literal.digits), count > 0
    else {
      throw Diagnostic(
        .variableIsNoCount, at: name.range,
        ["name": .code("@" + name.text), "value": .code(TreePrinter.text(of: value))])
    }
    return count
  }

  private func resolve(variable name: Name) throws(Diagnostic) -> Period {
    switch variables[name.key]?.kind {
    case .period(let expression)?: return try resolve(expression)
    case .number(let number)?:
      if let year = number.year {
        return try period(of: .year(year), at: name.range)
      }
      fallthrough
    case .some:
      throw Diagnostic(.variableIsNoPeriod, at: name.range, ["name": .code("@" + name.text)])
    case nil:
      throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
    }
  }

  private func relative(_ expression: PeriodExpression) throws(Diagnostic) -> Period {
    guard let asOf else { throw Diagnostic(.noAsOf, at: expression.range) }
    let found: Period? =
      switch expression.kind {
      case .this(let grain): grain.period(containing: asOf)
      case .last(let grain), .previous(let grain): complete(grain, count: 1, before: asOf)
      case .lastCount(let count, let grain): complete(grain, count: count.value, before: asOf)
      case .ago(let count, let grain): single(grain, ago: count.value, from: asOf)
      case .yearToDate:
        Period(
          start: CivilDate.firstDay(ofYear: asOf.components.year), end: asOf.adding(days: 1))
      default: Period(day: asOf)
      }
    guard let found else { throw Diagnostic(.cyclicGrain, at: expression.range) }
    return found
  }

  /// The last `count` complete spans: the one that holds the as-of date is complete only
  /// when it ends with that day.
  private func complete(_ grain: Grain, count: Int, before asOf: CivilDate) -> Period? {
    let next = grain.ordinal(of: asOf.adding(days: 1))
    guard let start = grain.firstDay(ofOrdinal: next - min(count, 100_000)),
      let end = grain.firstDay(ofOrdinal: next)
    else { return nil }
    return Period(start: start, end: end)
  }

  private func single(_ grain: Grain, ago count: Int, from asOf: CivilDate) -> Period? {
    grain.firstDay(ofOrdinal: grain.ordinal(of: asOf) - min(count, 100_000))
      .flatMap(grain.period(containing:))
  }
}

extension NumberLiteral {
  /// The year that four plain digits may mean.
  package var year: Int? {
    digits.utf8.count == 4 && !isPercent ? Int(digits) : nil
  }

  /// The exact number; a percentage in hundredths. Nil when it has too many digits.
  package var value: Decimal? {
    guard let number = Decimal(digits) else { return nil }
    guard isPercent else { return number }
    guard number.scale + 2 <= Decimal.maximumScale else { return nil }
    return Decimal(unscaled: number.unscaled, scale: number.scale + 2)
  }
}

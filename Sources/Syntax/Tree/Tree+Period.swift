package import Diagnostics
package import Values

/// A date literal as written, already proven to be a date of the calendar.
package enum PeriodLiteral: Hashable, Sendable {
  /// `2023`
  case year(Int)
  /// `2023-H1`
  case half(year: Int, half: Int)
  /// `2023-Q1`
  case quarter(year: Int, quarter: Int)
  /// `2023-03`
  case month(year: Int, month: Int)
  /// `2023-W07`, an ISO week of an ISO year.
  case week(year: Int, week: Int)
  /// `2023-03-15`
  case day(year: Int, month: Int, day: Int)
}

/// A stretch of time, written as a literal or relative to the as-of date.
package struct PeriodExpression: Hashable, Sendable {
  /// How it is written.
  package indirect enum Kind: Hashable, Sendable {
    /// `2023-Q1`
    case literal(PeriodLiteral)
    /// `2023-01..2023-03`: both ends are included whole.
    case range(from: PeriodExpression, through: PeriodExpression)
    /// `this month`
    case this(Grain)
    /// `last month`
    case last(Grain)
    /// `previous month`, the same as `last` except after `vs`, which has its own case.
    case previous(Grain)
    /// `last 3 months`: that many complete ones.
    case lastCount(WholeNumber, Grain)
    /// `3 months ago`
    case ago(WholeNumber, Grain)
    /// `today`: the as-of date.
    case today
    /// `year to date`
    case yearToDate
    /// `@q`
    case variable(Name)
    /// Nothing was written where a period must stand.
    case missing
  }

  /// How it is written.
  package var kind: Kind
  /// Where it stands.
  package var range: SourceRange

  /// A period at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

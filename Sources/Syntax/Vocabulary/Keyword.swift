/// Every word of the language that is no name.
///
/// A keyword is one only where the grammar expects it; `Vocabulary` holds its phrases.
package enum Keyword: String, CaseIterable, Hashable, Sendable {
  // Clauses
  case by, across, filter, having, during, from, to, since, until, asOf, versus, sort, top
  case bottom, limit, show, with
  // Parts of clauses and items
  case `as`, label, of, ascending, descending, exact, each, withOthers, bands, within, lastResult
  // Options of with
  case totals, n, ci, zeros, parts, labels
  // Forms
  case share, rank, cumulative, change, index, rolling
  // Aggregates
  case rate, count, sum, avg, median, min, max, distinct, stddev, percentile
  // Operators and values
  case and, or, not, `in`, between, contains, starts, ends, like, isMissing, isNotMissing
  case isEmpty, isNotEmpty, `is`, `case`, then, `else`
  // Grains
  case hour, day, weekday, week, month, quarter, half, year
  // Units after a number
  case minutes, hours, days, workingDays, weeks, months, quarters, halves, years
  // Periods
  case this, last, previous, ago, today, yearToDate, samePeriodLastYear, target, average
  // Pipes
  case keep, drop, rename, add, chart, save, say, rowsOf, expect, replace
  // Charts
  case bar, line, spark, heat, hist, funnel, spc
  // Targets of rows of
  case all, numerator, denominator, exceptions
  // Statements
  case load, open, saveStore, reload, unload, define, undefine, `let`, why, explain, plan, check
  case checkScript, compare, comparedWith, describe, profile, run, record, dataset, about, setSmall,
    lesson, progress, rejects
  case hint, answer, skip, undo, fix, help, quit, no, unique
  // Kinds of definitions
  case entity, flag, field, states, metric, score, set, calendar, query
  // Attributes of definitions
  case singular, stock, better, higher, lower, source, per, values, statesAgainst, fullAt, whenEmpty
  case full, missing
  // Options of load
  case key, time, events, snapshot, on, link, valid, `private`, text, decimal, decimalComma
  case decimalPoint, dates, dmy
  case mdy, ymd, sheet, header, row, none, delimiter, encoding
  // Days of the week
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The canonical English phrase.
  package var phrase: String { Vocabulary.entry(of: self).english[0] }
}

package import Metrics
package import Values

/// Why a condition can be neither true nor false for a row: a value that it compares is not
/// there.
package struct UnknownReason: Hashable, Sendable {
  /// When it applies.
  package let condition: Condition
  /// The columns that have no value, each with the links that lead to it. Several stand for
  /// one another, and all of them are missing.
  package let columns: [[Step]]
  /// Set when there is a value, but only after that day.
  package let laterThan: CivilDate?

  /// One step on the way to a value.
  package enum Step: Hashable, Sendable {
    case link(LinkID)
    case column(ColumnID)
  }
}

extension Condition {
  /// What can make it unknown, in the order in which it is written, each once.
  package var unknownReasons: [UnknownReason] {
    var reasons: [UnknownReason] = []
    for value in comparedValues {
      for reason in value.reasons where !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  /// The values that it compares, down to columns.
  private var comparedValues: [RowExpression] {
    switch self {
    case .constant, .isMissing, .judged, .belongs: []
    case .compare(_, let left, let right): left.parts + right.parts
    case .isAmong(let value, _), .isWithin(let value, _), .matches(let value, _),
      .holds(let value):
      value.parts
    case .not(let inner): inner.comparedValues
    case .all(let inner), .any(let inner): inner.flatMap(\.comparedValues)
    case .via(let link, let inner): inner.comparedValues.map { .via(link, $0) }
    }
  }

  fileprivate var parts: [RowExpression] { comparedValues }
}

extension RowExpression {
  /// The values without which this one is missing: columns, or choices between them.
  fileprivate var parts: [RowExpression] {
    switch self {
    case .literal: []
    case .column, .known: [self]
    case .via(let link, let inner): inner.parts.map { .via(link, $0) }
    case .arithmetic(_, let left, let right), .shifted(let left, let right),
      .elapsed(_, let left, let right), .worked(_, _, let left, let right):
      left.parts + right.parts
    case .negated(let inner), .absolute(let inner), .rounded(let inner, _),
      .moved(let inner, _), .date(let inner), .part(_, let inner), .lowercased(let inner),
      .length(let inner):
      inner.parts
    case .coalesce(let choices):
      choices.contains { $0.parts.isEmpty } ? [] : [self]
    case .conditional(let branches, let otherwise, _):
      branches.flatMap(\.value.parts) + (otherwise?.parts ?? [])
    case .flag(let condition): condition.parts
    }
  }

  /// Why this value is missing: it was never there, or only after the as-of date.
  fileprivate var reasons: [UnknownReason] {
    let columns = columnPaths
    guard let raw, let day else {
      return [
        UnknownReason(condition: .isMissing(self), columns: columns, laterThan: nil)
      ]
    }
    return [
      UnknownReason(condition: .isMissing(raw), columns: columns, laterThan: nil),
      UnknownReason(condition: .isMissing(self), columns: columns, laterThan: day),
    ]
  }

  /// The same value whether it is known yet or not; nil for what is always known.
  private var raw: RowExpression? {
    switch self {
    case .known(let field, _): field
    case .via(let link, let inner): inner.raw.map { .via(link, $0) }
    default: nil
    }
  }

  /// The day up to which an event is known.
  private var day: CivilDate? {
    switch self {
    case .known(_, let end): end.date.adding(days: -1)
    case .via(_, let inner): inner.day
    default: nil
    }
  }

  private var columnPaths: [[UnknownReason.Step]] {
    switch self {
    case .column(let column, _): [[.column(column)]]
    case .known(let field, _): field.columnPaths
    case .via(let link, let inner): inner.columnPaths.map { [.link(link)] + $0 }
    default: parts == [self] ? choicePaths : parts.flatMap(\.columnPaths)
    }
  }

  private var choicePaths: [[UnknownReason.Step]] {
    guard case .coalesce(let choices) = self else { return [] }
    return choices.flatMap { $0.parts.flatMap(\.columnPaths) }
  }
}

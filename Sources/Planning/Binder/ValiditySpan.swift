import Diagnostics
import Metrics
import Values

/// The days between which a row exists, both included; nil where no row has such a day.
///
/// A row whose last day lies before its first says nothing of when it exists: it always does,
/// so that it is seen and can be put right.
struct ValiditySpan {
  let first: RowExpression?
  let last: RowExpression?

  /// That a row exists on a day.
  func contains(_ day: CivilDate) -> Condition {
    let day = RowExpression.literal(.date(day))
    var conditions: [Condition] = []
    if let first {
      conditions.append(
        .any([.isMissing(first), .compare(.lessOrEqual, first, day)] + isReversed))
    }
    if let last {
      conditions.append(
        .any([.isMissing(last), .compare(.greaterOrEqual, last, day)] + isReversed))
    }
    return .conjunction(conditions)
  }

  /// That a row existed before a day, and no longer on it.
  func hasEnded(by day: CivilDate) -> Condition {
    guard let last else { return .constant(false) }
    return .conjunction([.compare(.less, last, .literal(.date(day))), isInOrder(first)])
  }

  /// That a row exists after a day, and not yet on it.
  func begins(after day: CivilDate) -> Condition {
    guard let first else { return .constant(false) }
    return .conjunction([.compare(.greater, first, .literal(.date(day))), isInOrder(last)])
  }

  /// That the last day lies before the first.
  private var isReversed: [Condition] {
    guard let first, let last else { return [] }
    return [.compare(.less, last, first)]
  }

  /// That the other day is missing, or that both stand in their order.
  private func isInOrder(_ other: RowExpression?) -> Condition {
    guard let first, let last, let other else { return .constant(true) }
    return .any([.isMissing(other), .compare(.lessOrEqual, first, last)])
  }
}

extension RowBinder {
  /// Between which days a row exists; nil for an entity whose rows always do.
  func validity(at range: SourceRange) throws(Diagnostic) -> ValiditySpan? {
    guard let validity = model[entity].validity else { return nil }
    return ValiditySpan(
      first: try day(validity.first, at: range), last: try day(validity.last, at: range))
  }

  private func day(_ field: Int?, at range: SourceRange) throws(Diagnostic) -> RowExpression? {
    guard let field else { return nil }
    let value = try value(of: .field(field, owner: entity, path: []), at: range)
    return value.type == .timestamp ? .date(value.expression) : value.expression
  }
}

import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// Binds `left op right` by the type of the left side.
  func comparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    if let condition = try varyingComparison(op, left, right) { return condition }
    let value = try value(left)
    switch value.type {
    case .text: return try textComparison(op, value, right)
    case .date, .timestamp: return try temporalComparison(op, value, left, right)
    case .flag: throw flagCompared(op, left, right, at: range)
    case .integer, .decimal, .rate, .quotient, .duration:
      return try numberComparison(op, value, left, right)
    }
  }

  /// A flag is compared with nothing: seen from its own row it is true or false.
  private func flagCompared(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) -> Diagnostic {
    let flag = TreePrinter.text(of: left)
    let holds: Bool? =
      switch (op, right.truth) {
      case (.equal, let truth?), (.identical, let truth?): truth
      case (.notEqual, let truth?): !truth
      case (.greater, false?), (.greaterOrEqual, true?): true
      case (.less, true?), (.lessOrEqual, false?): false
      default: nil
      }
    return Diagnostic(
      .flagCompared, at: range,
      ["name": .code(flag), "entity": .code(model[entity].memberName)],
      replacement: holds.map { Replacement(range, with: $0 ? flag : "not \(flag)") })
  }

  // MARK: Numbers

  private func numberComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> Condition {
    let other = try self.value(right)
    guard other.type.isNumeric else {
      throw Diagnostic(
        .wrongType, at: right.range,
        ["expected": .term(value.type.term), "type": .term(other.type.term)])
    }
    let rule = UnitRule(model: model)
    let (first, second) = (TreePrinter.text(of: left), TreePrinter.text(of: right))
    try rule.check(
      ColumnKind(value.expression), left, named: first, against: periods.meant(right))
    try rule.check(
      ColumnKind(other.expression), right, named: second, against: periods.meant(left))
    let comparison = ComparisonOperator(op)
    if case .literal(.duration(let seconds)) = other.expression, value.type != .duration {
      let days = seconds % 86_400 == 0 ? String(seconds / 86_400) : ""
      throw Diagnostic(
        .durationMismatch, at: right.range,
        [
          "name": .code(TreePrinter.text(of: left)),
          "found": .code(TreePrinter.text(of: right)),
        ],
        replacement: days.isEmpty ? nil : Replacement(right.range, with: days))
    }
    if case .literal(.number(let number)) = other.expression, value.type == .duration {
      guard value.secondsPerUnit > 1 else {
        throw Diagnostic(.durationNeedsUnit, at: right.range, ["number": .code(number.description)])
      }
      guard let scaled = number.times(value.secondsPerUnit) else {
        throw Diagnostic(
          .numberTooLarge, at: right.range, ["found": .code(number.description)])
      }
      return .compare(comparison, value.expression, .literal(.number(scaled)))
    }
    return .compare(comparison, value.expression, other.expression)
  }

  // MARK: Dates

  /// A literal means its whole duration: `> 2023-03` is after March, `= 2023-03` within it.
  private func temporalComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> Condition {
    if let period = try literalPeriod(right) {
      return within(value.expression, ComparisonOperator(op), period)
    }
    let other = try self.value(right)
    if other.type == .text { throw dateAgainstText(left, right) }
    guard other.type.isTemporal else {
      throw Diagnostic(
        .wrongType, at: right.range,
        ["expected": .term(value.type.term), "type": .term(other.type.term)])
    }
    if value.type == other.type {
      return .compare(ComparisonOperator(op), value.expression, other.expression)
    }
    // A day and an instant are compared by day.
    return .compare(
      ComparisonOperator(op), asDay(value.expression), asDay(other.expression))
  }

  func asDay(_ expression: RowExpression) -> RowExpression {
    expression.type == .timestamp ? .date(expression) : expression
  }

  private func within(
    _ value: RowExpression, _ op: ComparisonOperator, _ period: Period
  ) -> Condition {
    func bound(_ date: CivilDate) -> RowExpression {
      value.type == .date
        ? .literal(.date(date)) : .literal(.timestamp(Timestamp(startOf: date)))
    }
    switch op {
    case .equal: return .isWithin(value, period)
    case .notEqual: return .not(.isWithin(value, period))
    case .less: return .compare(.less, value, bound(period.start))
    case .lessOrEqual: return .compare(.less, value, bound(period.end))
    case .greater: return .compare(.greaterOrEqual, value, bound(period.end))
    case .greaterOrEqual: return .compare(.greaterOrEqual, value, bound(period.start))
    }
  }

  /// The period that the right side of a date comparison means, if it is one.
  private func literalPeriod(_ right: Expression) throws(Diagnostic) -> Period? {
    switch periods.meant(right).kind {
    case .period(let period):
      return try periods.resolve(PeriodExpression(period.kind, range: right.range))
    case .number(let number):
      guard let year = number.year else { return nil }
      return try periods.resolve(PeriodExpression(.literal(.year(year)), range: right.range))
    default:
      return nil
    }
  }

  private func dateAgainstText(_ left: Expression, _ right: Expression) -> Diagnostic {
    var replacement: Replacement?
    if case .text(let text) = right.kind, let date = CivilDate(iso: text) {
      replacement = Replacement(right.range, with: date.description)
    }
    return Diagnostic(
      .dateAgainstText, at: right.range,
      [
        "name": .code(TreePrinter.text(of: left)),
        "found": .code(TreePrinter.text(of: right)),
      ],
      replacement: replacement)
  }
}

extension ComparisonOperator {
  init(_ op: Syntax.ComparisonOperator) {
    switch op {
    case .equal, .identical: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

extension Decimal {
  /// This number in a smaller unit; nil when it becomes too large.
  func times(_ unit: Int64) -> Decimal? {
    let (product, overflow) = unscaled.multipliedReportingOverflow(by: Int128(unit))
    return overflow ? nil : Decimal(unscaled: product, scale: scale)
  }
}

extension CivilDate {
  /// Reads `2023-02-28`; nil for anything else.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

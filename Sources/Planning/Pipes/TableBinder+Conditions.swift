import Diagnostics
import Metrics
import Syntax
import Values

extension TableBinder {
  /// Binds a condition on one row of the table.
  func condition(_ expression: Expression) throws(Diagnostic) -> TableCondition {
    switch expression.kind {
    case .and(let parts): return .all(try conditions(parts))
    case .or(let parts): return .any(try conditions(parts))
    case .not(let operand): return .not(try condition(operand))
    case .comparison(let op, let left, let right):
      return try comparison(op, left, right)
    case .between(let operand, let low, let high, let isNegated):
      return negated(try between(operand, low, high), if: isNegated)
    case .membership(let operand, let membership, let isNegated):
      return negated(try self.membership(operand, membership), if: isNegated)
    case .textMatch(let operand, let op, let pattern, let isNegated):
      return negated(try match(operand, op, pattern), if: isNegated)
    case .presence(let operand, let presence, let isNegated):
      let value = try value(operand)
      let found: TableCondition =
        presence == .missing
        ? .isMissing(value.expression)
        : .matches(value.expression, TextPattern(.equals, [""], folding: .exact))
      return negated(found, if: isNegated)
    default:
      let value = try value(expression)
      guard value.kind == .flag else {
        throw Diagnostic(
          .notACondition, at: expression.range,
          ["name": .code(TreePrinter.text(of: expression)), "type": .term(value.kind.term)])
      }
      return .holds(value.expression)
    }
  }

  private func conditions(_ parts: [Expression]) throws(Diagnostic) -> [TableCondition] {
    var bound: [TableCondition] = []
    for part in parts { bound.append(try condition(part)) }
    return bound
  }

  private func negated(_ condition: TableCondition, if isNegated: Bool) -> TableCondition {
    isNegated ? .not(condition) : condition
  }

  private func between(
    _ operand: Expression, _ low: Expression, _ high: Expression
  ) throws(Diagnostic) -> TableCondition {
    .all([
      try comparison(.greaterOrEqual, operand, low), try comparison(.lessOrEqual, operand, high),
    ])
  }

  private func membership(
    _ operand: Expression, _ membership: Membership
  ) throws(Diagnostic) -> TableCondition {
    switch membership {
    case .range(let low, let high): return try between(operand, low, high)
    case .period(let period):
      return try comparison(.equal, operand, Expression(.period(period), range: period.range))
    case .list(let items):
      var parts: [TableCondition] = []
      for item in items { parts.append(try comparison(.equal, operand, item)) }
      return .any(parts)
    }
  }

  private func match(
    _ operand: Expression, _ op: TextMatchOperator, _ pattern: Expression
  ) throws(Diagnostic) -> TableCondition {
    let value = try value(operand)
    guard value.kind == .text, case .text(let text) = pattern.kind else {
      let isText = value.kind == .text
      let found = isText ? try self.value(pattern).kind : value.kind
      throw wrongType(found, .typeText, at: isText ? pattern.range : operand.range)
    }
    let kind: TextPattern.Kind =
      switch op {
      case .contains: .contains
      case .starts: .starts
      case .ends: .ends
      case .like: .like
      }
    return .matches(value.expression, TextPattern(kind, [text], folding: .init(for: text)))
  }

  private func wrongType(
    _ kind: ColumnKind, _ expected: Term, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: range, ["expected": .term(expected), "type": .term(kind.term)])
  }

  // MARK: Comparisons

  private func comparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    let value = try value(left)
    switch value.kind {
    case .text: return try textComparison(op, value, left, right)
    case .date, .timestamp: return try temporalComparison(op, value, right)
    case .flag: throw wrongType(.flag, .typeNumber, at: left.range)
    case .count, .rate, .points, .number:
      let other = try self.value(right)
      guard other.kind.isNumeric else {
        throw wrongType(other.kind, value.kind.term, at: right.range)
      }
      try checkUnits(value, left, against: right)
      try checkUnits(other, right, against: left)
      return .compare(ComparisonOperator(op), value.expression, other.expression)
    }
  }

  /// A count is not compared with a percentage, nor a rate with a number over 1 without `%`.
  private func checkUnits(
    _ value: BoundCell, _ written: Expression, against tree: Expression
  ) throws(Diagnostic) {
    guard case .number(let number) = tree.kind, let limit = number.value else { return }
    let name = TreePrinter.text(of: written)
    if value.kind == .count, number.isPercent {
      throw Diagnostic(
        .countAgainstPercent, at: tree.range, ["name": .code(name), "plain": .text(name)])
    }
    let isShare = value.kind == .rate || value.kind == .points
    if isShare, !number.isPercent, limit > Decimal(1) {
      throw Diagnostic(
        .rateAgainstNumber, at: tree.range, ["found": .code(number.digits)],
        replacement: Replacement(tree.range, with: number.digits + "%"))
    }
  }

  private func textComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundCell, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    if let other = find(right) {
      let column = schema.columns[other]
      guard column.kind == .text else {
        throw wrongType(column.kind, .typeText, at: right.range)
      }
      return .compare(ComparisonOperator(op), value.expression, .column(other))
    }
    let text = try comparedText(left, right)
    let folding: TextPattern.Folding = op == .identical ? .exact : .init(for: text)
    func matches(_ kind: TextPattern.Kind) -> TableCondition {
      .matches(value.expression, TextPattern(kind, [text], folding: folding))
    }
    switch op {
    case .equal, .identical: return matches(.equals)
    case .notEqual: return .not(matches(.equals))
    case .less: return matches(.less)
    case .lessOrEqual: return matches(.lessOrEqual)
    case .greater: return matches(.greater)
    case .greaterOrEqual: return matches(.greaterOrEqual)
    }
  }

  /// The text on the right side. A period stands for the label of its group: `month = 2023-03`.
  private func comparedText(
    _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> String {
    switch right.kind {
    case .text(let text): return TextFolding.normalized(text)
    case .period: return TreePrinter.text(of: right)
    case .variable(let name):
      if let bound = periods.variables[name.key] { return try comparedText(left, bound) }
      throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
    case .number(let number):
      if case .grain = left.kind, number.year != nil { return number.digits }
      throw Diagnostic(
        .codeAgainstNumber, at: right.range,
        ["name": .code(TreePrinter.text(of: left)), "found": .code(number.digits)],
        replacement: Replacement(right.range, with: "\"\(number.digits)\""))
    case .path(let path):
      throw Diagnostic(
        .unquotedText, at: right.range, ["text": .code(path.text)],
        replacement: Replacement(right.range, with: "\"\(path.text)\""))
    default:
      throw wrongType(try value(right).kind, .typeText, at: right.range)
    }
  }

  /// A literal means its whole duration: `> 2023-03` is after March, `= 2023-03` within it.
  private func temporalComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundCell, _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    guard let period = try period(right) else {
      let other = try self.value(right)
      guard other.kind == value.kind else {
        throw wrongType(other.kind, value.kind.term, at: right.range)
      }
      return .compare(ComparisonOperator(op), value.expression, other.expression)
    }
    func bound(_ day: CivilDate) -> TableExpression {
      .literal(value.kind == .date ? .date(day) : .timestamp(Timestamp(startOf: day)))
    }
    let cell = value.expression
    switch ComparisonOperator(op) {
    case .equal: return .isWithin(cell, period)
    case .notEqual: return .not(.isWithin(cell, period))
    case .less: return .compare(.less, cell, bound(period.start))
    case .lessOrEqual: return .compare(.less, cell, bound(period.end))
    case .greater: return .compare(.greaterOrEqual, cell, bound(period.end))
    case .greaterOrEqual: return .compare(.greaterOrEqual, cell, bound(period.start))
    }
  }

  /// The period that a written date, year or variable means.
  private func period(_ expression: Expression) throws(Diagnostic) -> Period? {
    switch expression.kind {
    case .period(let period): return try periods.resolve(period)
    case .number(let number):
      guard let year = number.year else { return nil }
      return try periods.resolve(PeriodExpression(.literal(.year(year)), range: expression.range))
    case .variable(let name):
      return try periods.resolve(PeriodExpression(.variable(name), range: expression.range))
    default: return nil
    }
  }
}

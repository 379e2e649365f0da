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
      if presence == .empty, value.kind != .text {
        throw wrongType(value.kind, .typeText, at: operand.range)
      }
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
    let pattern = try written(pattern)
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

  // MARK: Comparisons

  private func comparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    let right = try written(right)
    if let condition = try varyingComparison(op, left, right) { return condition }
    let value = try value(left)
    switch value.kind {
    case .text:
      if let grain = value.grain, let found = try grainComparison(op, value, grain, right) {
        return found
      }
      return try textComparison(op, value, left, right)
    case .date, .timestamp: return try temporalComparison(op, value, left, right)
    case .flag: throw wrongType(.flag, .typeNumber, at: left.range)
    case .count, .rate, .points, .number, .quotient, .score, .ratioPer, .hours, .days:
      let other = try self.value(right)
      guard other.kind.isNumeric else {
        throw wrongType(other.kind, value.kind.term, at: right.range)
      }
      let rule = UnitRule(model: catalog.model)
      let (first, second) = (TreePrinter.text(of: left), TreePrinter.text(of: right))
      try rule.check(value.kind, left, named: first, against: right)
      try rule.check(other.kind, right, named: second, against: written(left))
      try checkDurations(value, left, other, right)
      let (one, two) = inOneUnit(value, other)
      return .compare(ComparisonOperator(op), one.expression, two.expression)
    }
  }

  /// A written duration is compared with a span of time only.
  private func checkDurations(
    _ value: BoundCell, _ left: Expression, _ other: BoundCell, _ right: Expression
  ) throws(Diagnostic) {
    guard case .duration = right.kind, !value.kind.isSpan else { return }
    var replacement: Replacement?
    if other.kind == .days, case .literal(.number(let days)) = other.expression {
      replacement = Replacement(right.range, with: days.description)
    }
    throw Diagnostic(
      .durationMismatch, at: right.range,
      ["name": .code(TreePrinter.text(of: left)), "found": .code(TreePrinter.text(of: right))],
      replacement: replacement)
  }

  private func textComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundCell, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> TableCondition {
    switch right.kind {
    case .call, .conditional:
      let other = try self.value(right)
      guard other.kind == .text else { throw wrongType(other.kind, .typeText, at: right.range) }
      return .compare(ComparisonOperator(op), value.expression, other.expression)
    default: break
    }
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
    case .number(let number):
      if case .grain = left.kind, number.year != nil { return number.digits }
      throw Diagnostic(
        .codeAgainstNumber, at: right.range,
        ["name": .code(TreePrinter.text(of: left)), "found": .code(number.digits)],
        replacement: Replacement(right.range, with: "\"\(number.digits)\""))
    case .path(let path):
      if let text = try bareWord(right, left) { return text }
      throw Diagnostic(
        .unquotedText, at: right.range, ["text": .code(path.text)],
        replacement: Replacement(right.range, with: "\"\(path.text)\""))
    default:
      throw wrongType(try value(right).kind, .typeText, at: right.range)
    }
  }

  /// A bare word that occurs in the column of the data that the table's column is made of; nil
  /// when there is no such column.
  private func bareWord(
    _ right: Expression, _ left: Expression
  ) throws(Diagnostic) -> String? {
    guard let home = catalog.model.mainEntity else { return nil }
    let rows = RowBinder(
      catalog: catalog, entity: home, periods: periods, notes: NoteCollector())
    guard let column = try? rows.value(left), column.type == .text else { return nil }
    return try rows.textOperand(right, for: column)
  }
}

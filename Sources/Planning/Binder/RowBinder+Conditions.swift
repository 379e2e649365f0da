import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// Binds a condition on one row.
  func condition(_ expression: Expression) throws(Diagnostic) -> Condition {
    let condition: Condition
    do throws(Diagnostic) { condition = try meant(expression) } catch {
      throw offeringStates(error, for: expression)
    }
    if !expression.kind.joinsConditions { try requireTest(condition, at: expression.range) }
    return condition
  }

  private func meant(_ expression: Expression) throws(Diagnostic) -> Condition {
    if let condition = try judgedElsewhere(expression) { return condition }
    if countsBelow(expression) { return try judged(expression) }
    switch expression.kind {
    case .and(let parts):
      return .conjunction(try conditions(parts))
    case .or(let parts):
      return .any(try conditions(parts))
    case .not(let operand):
      return .not(try condition(operand))
    case .path(let path):
      return try flagCondition(path)
    case .comparison(let op, let left, let right):
      return try comparison(op, left, right, at: expression.range)
    case .membership(let left, let membership, let isNegated):
      return negated(try self.membership(left, membership, at: expression.range), if: isNegated)
    case .between(let operand, let low, let high, let isNegated):
      let both = Condition.conjunction([
        try comparison(.greaterOrEqual, operand, low, at: expression.range),
        try comparison(.lessOrEqual, operand, high, at: expression.range),
      ])
      return negated(both, if: isNegated)
    case .textMatch(let operand, let op, let pattern, let isNegated):
      return negated(try match(operand, op, pattern), if: isNegated)
    case .presence(let operand, let presence, let isNegated):
      return negated(try self.presence(operand, presence), if: isNegated)
    case .call, .conditional, .variable:
      let value = try value(expression)
      guard value.type == .flag else { throw notACondition(expression, value.type) }
      return .holds(value.expression)
    case .aggregate:
      throw Diagnostic(
        .measureInWhere, at: expression.range, ["name": .code(TreePrinter.text(of: expression))])
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: expression.range, ["expected": .term(.aCondition)])
    case .number, .text, .period, .grain, .duration, .negate, .arithmetic:
      throw notACondition(expression, try value(expression).type)
    }
  }

  private func conditions(_ parts: [Expression]) throws(Diagnostic) -> [Condition] {
    var bound: [Condition] = []
    for part in parts { bound.append(try condition(part)) }
    return bound
  }

  private func negated(_ condition: Condition, if isNegated: Bool) -> Condition {
    isNegated ? .not(condition) : condition
  }

  private func notACondition(_ expression: Expression, _ type: ScalarType) -> Diagnostic {
    Diagnostic(
      .notACondition, at: expression.range,
      ["name": .code(TreePrinter.text(of: expression)), "type": .term(type.term)])
  }

  /// A name that stands alone as a condition: a flag.
  private func flagCondition(_ path: Path) throws(Diagnostic) -> Condition {
    let resolved = try resolve(path)
    if case .flag(let index, let owner, let links) = resolved {
      return try flag(index, of: owner, at: path.range).via(links)
    }
    let value = try value(of: resolved, at: path.range)
    guard value.type == .flag else {
      throw Diagnostic(
        .notAFlag, at: path.range,
        ["name": .code(path.text), "type": .term(value.type.term)])
    }
    return .holds(value.expression)
  }

  private func presence(
    _ operand: Expression, _ presence: Presence
  ) throws(Diagnostic) -> Condition {
    let value = try value(operand)
    if presence == .missing { return .isMissing(value.expression) }
    guard value.type == .text else {
      throw Diagnostic(
        .wrongType, at: operand.range,
        ["expected": .term(.typeText), "type": .term(value.type.term)])
    }
    return .matches(value.expression, TextPattern(.equals, [""], folding: .exact))
  }

  private func match(
    _ operand: Expression, _ op: TextMatchOperator, _ pattern: Expression
  ) throws(Diagnostic) -> Condition {
    let value = try value(operand)
    guard value.type == .text else {
      throw Diagnostic(
        .wrongType, at: operand.range,
        ["expected": .term(.typeText), "type": .term(value.type.term)])
    }
    guard case .text(let text) = periods.meant(pattern).kind else {
      throw notWritten(pattern, try self.value(pattern))
    }
    let kind: TextPattern.Kind =
      switch op {
      case .contains: .contains
      case .starts: .starts
      case .ends: .ends
      case .like: .like
      }
    return try texts(labelled(value), kind, [text], at: pattern.range, noteAbsence: false)
  }

  /// A column, a number or an expression stands where a text is looked for.
  private func notWritten(
    _ pattern: Expression, _ value: BoundValue
  ) -> Diagnostic {
    let found = TreePrinter.text(of: pattern)
    var isWord = false
    var type = value.type.term
    switch pattern.kind {
    case .path:
      isWord = true
      type = .typeColumn
    case .number: isWord = true
    default: break
    }
    return Diagnostic(
      .textNotWritten, at: pattern.range,
      ["found": .code(found), "type": .term(type)],
      replacement: isWord ? Replacement(pattern.range, with: "\"\(found)\"") : nil)
  }

  private func membership(
    _ left: Expression, _ membership: Membership, at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    switch membership {
    case .period(let expression):
      let value = try value(left)
      guard value.type.isTemporal else {
        throw Diagnostic(
          .wrongType, at: left.range,
          ["expected": .term(.typeDate), "type": .term(value.type.term)])
      }
      return .isWithin(value.expression, try periods.resolve(expression))
    case .range(let low, let high):
      return .conjunction([
        try comparison(.greaterOrEqual, left, low, at: range),
        try comparison(.lessOrEqual, left, high, at: range),
      ])
    case .list(let items):
      return try list(left, items)
    }
  }

  private func list(_ left: Expression, _ items: [Expression]) throws(Diagnostic) -> Condition {
    let value = try value(left)
    if value.type == .text {
      var texts: [String] = []
      for item in items { texts.append(try textOperand(item, for: value)) }
      let range = items.dropFirst().reduce(items[0].range) { $0.union($1.range) }
      return try self.texts(labelled(value), .equals, texts, at: range, noteAbsence: true)
    }
    if value.type.isTemporal {
      var parts: [Condition] = []
      for item in items {
        parts.append(try comparison(.equal, left, item, at: item.range))
      }
      return .any(parts)
    }
    var literals: [Literal] = []
    for item in items {
      let bound = try self.value(item)
      guard case .literal(.number(let number)) = bound.expression, value.type.isNumeric else {
        throw Diagnostic(
          .wrongType, at: item.range,
          ["expected": .term(value.type.term), "type": .term(bound.type.term)])
      }
      try UnitRule(model: model).check(
        ColumnKind(value.expression), left, named: TreePrinter.text(of: left),
        against: periods.meant(item))
      literals.append(.number(number))
    }
    return .isAmong(value.expression, literals)
  }
}

extension Expression.Kind {
  /// Whether its parts are conditions, each bound by itself.
  fileprivate var joinsConditions: Bool {
    switch self {
    case .and, .or, .not: true
    default: false
    }
  }
}

extension Path {
  /// As typed: `unit.tier`.
  package var text: String { names.map(\.text).joined(separator: ".") }
}

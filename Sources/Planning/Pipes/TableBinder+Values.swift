import Diagnostics
import Syntax
import Values

extension TableBinder {
  /// Binds a value of one row of the table.
  func value(_ expression: Expression) throws(Diagnostic) -> BoundCell {
    if case .period = expression.kind, let index = find(expression) {
      return BoundCell(expression: .column(index), kind: schema.columns[index].kind)
    }
    if let literal = try literal(expression) { return literal }
    if let index = find(expression) {
      let column = schema.columns[index]
      return BoundCell(expression: .column(index), kind: column.kind, grain: column.grain)
    }
    switch expression.kind {
    case .negate(let operand): return try negated(operand)
    case .arithmetic(let op, let left, let right):
      return try arithmetic(op, left, right, at: expression.range)
    case .comparison, .and, .or, .not, .membership, .between, .textMatch, .presence:
      return BoundCell(expression: .truth(try condition(expression)), kind: .flag)
    case .call(let call): return try function(call, at: expression.range)
    case .conditional(let conditional): return try self.conditional(conditional, expression)
    case .duration(let duration): return try self.duration(duration, at: expression.range)
    case .grain(let grain, of: let path?):
      return try part(grain, Expression(.path(path), range: path.range))
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: expression.range, ["expected": .term(.aValue)])
    case .path(let path) where path.singleName?.key == RowBinder.asOfName:
      guard let asOf = periods.asOf else { throw Diagnostic(.noAsOf, at: expression.range) }
      return BoundCell(expression: .literal(.date(asOf)), kind: .date)
    case .path, .grain, .aggregate, .number, .text, .period, .variable:
      _ = try column(expression)
      throw Diagnostic(.notBound, at: expression.range)
    }
  }

  /// What is written out: a number, a text, a day, or a variable.
  private func literal(_ expression: Expression) throws(Diagnostic) -> BoundCell? {
    switch expression.kind {
    case .number(let number):
      guard let value = number.value else {
        throw Diagnostic(
          .numberTooLarge, at: expression.range, ["found": .code(number.digits)])
      }
      return BoundCell(
        expression: .literal(.number(value)), kind: number.isPercent ? .rate : .number)
    case .text(let text):
      return BoundCell(
        expression: .literal(.text(TextFolding.normalized(text))), kind: .text)
    case .period(let period):
      let span = try periods.resolve(period)
      guard span == Period(day: span.start) else {
        throw Diagnostic(
          .periodAsDate, at: expression.range, ["period": .code(TreePrinter.text(of: expression))])
      }
      return BoundCell(expression: .literal(.date(span.start)), kind: .date)
    case .variable: return try value(written(expression))
    default:
      return nil
    }
  }

  /// A variable replaced by what it stands for; everything else as it is.
  func written(_ expression: Expression) throws(Diagnostic) -> Expression {
    guard case .variable(let name) = expression.kind else { return expression }
    guard let bound = periods.variables[name.key] else {
      throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
    }
    return Expression(bound.kind, range: expression.range)
  }

  private func negated(_ operand: Expression) throws(Diagnostic) -> BoundCell {
    let bound = try number(operand)
    if case .literal(.number(let number)) = bound.expression {
      let negative = Decimal(unscaled: -number.unscaled, scale: number.scale)
      return BoundCell(expression: .literal(.number(negative)), kind: bound.kind)
    }
    return BoundCell(
      expression: .negated(bound.expression), kind: bound.kind == .rate ? .points : bound.kind)
  }

  // MARK: Arithmetic

  private func arithmetic(
    _ op: Syntax.ArithmeticOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> BoundCell {
    let first = try value(left)
    if first.kind.isTemporal { return try moved(first, op, right, at: range) }
    try requireNumber(first, at: left.range)
    let (one, other) = inOneUnit(first, try number(right))
    let bound = ArithmeticOperator(op)
    var kind = ColumnKind.combined(bound, one.kind, other.kind)
    if op == .divide, case .literal(.number(let divisor)) = other.expression {
      kind = one.kind.divided(by: divisor)
    }
    if one.kind.isSpan || other.kind.isSpan, !kind.isSpan, op != .divide {
      throw wrongType(other.kind, one.kind.isSpan ? .typeNumber : one.kind.term, at: right.range)
    }
    return BoundCell(
      expression: .arithmetic(bound, one.expression, other.expression), kind: kind)
  }

  /// Two spans of time in one unit, hours if one of them is in hours; everything else as it is.
  func inOneUnit(_ left: BoundCell, _ right: BoundCell) -> (BoundCell, BoundCell) {
    guard left.kind.isSpan, right.kind.isSpan, left.kind != right.kind else {
      return (left, right)
    }
    return (inHours(left), inHours(right))
  }

  /// A span of time in hours; everything else as it is.
  func inHours(_ cell: BoundCell) -> BoundCell {
    guard cell.kind == .days else { return cell }
    let day = TableExpression.literal(.number(Decimal(24)))
    return BoundCell(expression: .arithmetic(.times, cell.expression, day), kind: .hours)
  }

  /// A value that can be reckoned with.
  func number(_ expression: Expression) throws(Diagnostic) -> BoundCell {
    let bound = try value(expression)
    try requireNumber(bound, at: expression.range)
    return bound
  }

  private func requireNumber(_ cell: BoundCell, at range: SourceRange) throws(Diagnostic) {
    guard cell.kind.isNumeric else { throw wrongType(cell.kind, .typeNumber, at: range) }
  }

  func wrongType(_ kind: ColumnKind, _ expected: Term, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongType, at: range, ["expected": .term(expected), "type": .term(kind.term)])
  }
}

extension ColumnKind {
  /// What messages call a value of this kind.
  var term: Term {
    switch self {
    case .count, .number, .points, .quotient, .score, .ratioPer: .typeNumber
    case .hours, .days: .typeDuration
    case .rate: .typeRate
    case .text: .typeText
    case .date: .typeDate
    case .timestamp: .typeInstant
    case .flag: .typeFlag
    }
  }
}

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
      return BoundCell(expression: .column(index), kind: schema.columns[index].kind)
    }
    switch expression.kind {
    case .negate(let operand):
      let bound = try number(operand)
      return BoundCell(
        expression: .negated(bound.expression), kind: bound.kind == .rate ? .points : bound.kind)
    case .arithmetic(let op, let left, let right):
      return try arithmetic(op, left, right)
    case .comparison, .and, .or, .not, .membership, .between, .textMatch, .presence:
      return BoundCell(expression: .truth(try condition(expression)), kind: .flag)
    case .call(let call):
      throw notYet(call.name.text, call.name.range)
    case .conditional:
      throw notYet("case", expression.range)
    case .duration:
      throw notYet(TreePrinter.text(of: expression), expression.range)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: expression.range, ["expected": .term(.aValue)])
    case .path, .grain, .aggregate, .number, .text, .period, .variable:
      _ = try column(expression)
      throw notYet(TreePrinter.text(of: expression), expression.range)
    }
  }

  private func notYet(_ feature: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.notYetAvailable, at: range, ["found": .code("| … " + feature)])
  }

  /// A number, text or day that is written out; nil for everything else.
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
    case .variable(let name):
      guard let bound = periods.variables[name.key] else {
        throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
      }
      return try literal(bound)
    default:
      return nil
    }
  }

  private func arithmetic(
    _ op: Syntax.ArithmeticOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> BoundCell {
    let (first, second) = (try number(left), try number(right))
    let bound = ArithmeticOperator(op)
    return BoundCell(
      expression: .arithmetic(bound, first.expression, second.expression),
      kind: ColumnKind.combined(bound, first.kind, second.kind))
  }

  /// A value that can be reckoned with.
  private func number(_ expression: Expression) throws(Diagnostic) -> BoundCell {
    let bound = try value(expression)
    guard bound.kind.isNumeric else {
      throw Diagnostic(
        .wrongType, at: expression.range,
        ["expected": .term(.typeNumber), "type": .term(bound.kind.term)])
    }
    return bound
  }
}

extension ColumnKind {
  /// What messages call a value of this kind.
  var term: Term {
    switch self {
    case .count, .number, .points: .typeNumber
    case .rate: .typeRate
    case .text: .typeText
    case .date: .typeDate
    case .timestamp: .typeInstant
    case .flag: .typeFlag
    }
  }
}

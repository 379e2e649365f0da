import Diagnostics
import Syntax
import Values

extension TableBinder {
  /// A span of fixed length: in hours, or in days where it is written so.
  func duration(
    _ literal: DurationLiteral, at range: SourceRange
  ) throws(Diagnostic) -> BoundCell {
    let seconds = try self.seconds(literal, at: range)
    let kind: ColumnKind = literal.unit == .days || literal.unit == .weeks ? .days : .hours
    let unit: Int64 = kind == .days ? 86_400 : 3600
    func number(_ value: Int64) -> TableExpression { .literal(.number(Decimal(value))) }
    return BoundCell(
      expression: seconds % unit == 0
        ? number(seconds / unit) : .arithmetic(.divided, number(seconds), number(unit)),
      kind: kind)
  }

  private func seconds(
    _ literal: DurationLiteral, at range: SourceRange
  ) throws(Diagnostic) -> Int64 {
    guard case .literal(.duration(let seconds)) = try rows.duration(literal, at: range).expression
    else { throw Diagnostic(.notBound, at: range) }
    return seconds
  }

  /// A day or instant plus or minus a duration, or minus another one: the days between them.
  func moved(
    _ value: BoundCell, _ op: Syntax.ArithmeticOperator, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> BoundCell {
    if case .duration(let literal) = right.kind, op == .add || op == .subtract {
      return try moved(value, by: literal, isBack: op == .subtract, at: right.range)
    }
    let other = try self.value(right)
    guard op == .subtract, other.kind.isTemporal else {
      throw wrongType(other.kind, value.kind.term, at: right.range)
    }
    return BoundCell(
      expression: .call(.time(per: 86_400), [other.expression, value.expression]), kind: .days)
  }

  private func moved(
    _ value: BoundCell, by literal: DurationLiteral, isBack: Bool, at range: SourceRange
  ) throws(Diagnostic) -> BoundCell {
    let function: TableFunction
    if literal.unit.varies {
      let count = Int(try rows.wholeCount(literal, at: range)) * (isBack ? -1 : 1)
      function = .moved(
        literal.unit == .months
          ? .months(count) : .workingDays(count, try rows.calendar(nil, at: range)))
    } else {
      let seconds = try self.seconds(literal, at: range) * (isBack ? -1 : 1)
      let unit: Int64 = value.kind == .date ? 86_400 : 1
      guard seconds % unit == 0 else { throw Diagnostic(.dateStep, at: range) }
      function = .shifted(by: seconds / unit)
    }
    return BoundCell(expression: .call(function, [value.expression]), kind: value.kind)
  }

  /// `finished - submitted < 3 working days`, `due - submitted < 2 months`: spans compared with
  /// a duration whose length depends on where it starts. Nil for everything else.
  func varyingComparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Diagnostic) -> TableCondition? {
    guard case .duration(let literal) = right.kind, literal.unit.varies else { return nil }
    let relation = ComparisonOperator(op)
    let count = try rows.wholeCount(literal, at: right.range)
    let number = TableExpression.literal(.number(Decimal(count)))
    let value = try value(left)
    if literal.unit == .workingDays, case .call(.workingDays, _) = value.expression {
      return .compare(relation, value.expression, number)
    }
    guard case .call(.time(per: 86_400), _) = value.expression,
      case .arithmetic(.subtract, let end, let start) = left.kind
    else {
      throw Diagnostic(
        .durationMismatch, at: right.range,
        ["name": .code(TreePrinter.text(of: left)), "found": .code(TreePrinter.text(of: right))])
    }
    let (from, to) = (try self.value(start), try self.value(end))
    if literal.unit == .workingDays {
      let calendar = try rows.calendar(nil, at: right.range)
      let worked = TableExpression.call(
        .workingDays(calendar), [asDay(from).expression, asDay(to).expression])
      return .compare(relation, worked, number)
    }
    let limit = BoundCell(
      expression: .call(.moved(.months(Int(count))), [from.expression]), kind: from.kind)
    return from.kind == to.kind
      ? .compare(relation, to.expression, limit.expression)
      : .compare(relation, asDay(to).expression, asDay(limit).expression)
  }
}

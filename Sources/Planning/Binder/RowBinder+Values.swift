import Diagnostics
import Metrics
import Syntax
package import Values

extension RowBinder {
  /// What the place of a value wants to have: `as_of` is a day in date expressions and the
  /// end of that day where an instant is needed.
  enum Wanted {
    case anything, day, instant
  }

  /// Binds a value of one row.
  func value(_ expression: Expression, wanted: Wanted = .anything) throws(Diagnostic) -> BoundValue
  {
    switch expression.kind {
    case .number(let number):
      guard let value = number.value else {
        throw Diagnostic(
          .numberTooLarge, at: expression.range, ["found": .code(number.digits)])
      }
      return BoundValue(.literal(.number(value)))
    case .text(let text):
      return BoundValue(.literal(.text(TextFolding.normalized(text))))
    case .period(let period):
      return try dateLiteral(period, wanted: wanted)
    case .path(let path):
      return try pathValue(path, wanted: wanted)
    case .negate(let operand):
      return try negated(operand)
    case .arithmetic(let op, let left, let right):
      return try arithmetic(op, left, right, at: expression.range)
    case .duration(let duration):
      return try self.duration(duration, at: expression.range)
    case .call(let call):
      return try function(call, wanted: wanted, at: expression.range)
    case .conditional(let conditional):
      return try self.conditional(conditional, at: expression.range)
    case .comparison, .and, .or, .not, .membership, .between, .textMatch, .presence:
      return BoundValue(.flag(try condition(expression)))
    case .variable(let name):
      guard let bound = periods.variables[name.key] else {
        throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
      }
      return try value(bound, wanted: wanted)
    case .grain(let grain, let path):
      return try part(grain, of: path, at: expression.range)
    case .aggregate(let aggregate):
      throw Diagnostic(
        .measureAsField, at: expression.range,
        [
          "name": .code(TreePrinter.text(of: expression)),
          "entity": .code(aggregate.entity?.text ?? model[entity].naming.name.text),
        ])
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: expression.range, ["expected": .term(.aValue)])
    }
  }

  private func pathValue(_ path: Path, wanted: Wanted) throws(Diagnostic) -> BoundValue {
    if let name = path.singleName, name.key == RowBinder.asOfName, try find(path) == nil {
      guard let asOf else { throw Diagnostic(.noAsOf, at: name.range) }
      return wanted == .instant
        ? BoundValue(.literal(.timestamp(Timestamp(startOf: asOf.adding(days: 1)))))
        : BoundValue(.literal(.date(asOf)))
    }
    return cast(try value(of: resolve(path), at: path.range), to: wanted)
  }

  /// The name of the as-of date in expressions.
  static let asOfName = "as_of"

  private func cast(_ value: BoundValue, to wanted: Wanted) -> BoundValue {
    guard wanted == .day, value.type == .timestamp else { return value }
    return BoundValue(.date(value.expression))
  }

  private func dateLiteral(
    _ expression: PeriodExpression, wanted: Wanted
  ) throws(Diagnostic) -> BoundValue {
    let period = try periods.resolve(expression)
    guard period == Period(day: period.start) else {
      throw Diagnostic(
        .periodAsDate, at: expression.range, ["period": .code(period.description)])
    }
    return wanted == .instant
      ? BoundValue(.literal(.timestamp(Timestamp(startOf: period.start))))
      : BoundValue(.literal(.date(period.start)))
  }

  private func negated(_ operand: Expression) throws(Diagnostic) -> BoundValue {
    var value = try value(operand)
    if case .literal(.number(let number)) = value.expression {
      let negative = Decimal(unscaled: -number.unscaled, scale: number.scale)
      return BoundValue(.literal(.number(negative)))
    }
    try requireNumber(value, at: operand.range)
    value.expression = .negated(value.expression)
    return value
  }

  private func arithmetic(
    _ op: Syntax.ArithmeticOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    if let moved = try movedDate(op, left, right) { return moved }
    let (leftValue, rightValue) = (try value(left), try value(right))
    if leftValue.type.isTemporal {
      return try temporal(op, leftValue, rightValue, at: range)
    }
    try requireNumber(leftValue, at: left.range)
    try requireNumber(rightValue, at: right.range)
    let bound = ArithmeticOperator(op)
    if bound == .divided, rightValue.type == .duration, leftValue.type != .duration {
      throw Diagnostic(
        .wrongType, at: right.range,
        ["expected": .term(.typeNumber), "type": .term(rightValue.type.term)])
    }
    var result = BoundValue(
      .arithmetic(
        bound, scaled(leftValue, besides: rightValue, by: bound),
        scaled(rightValue, besides: leftValue, by: bound)))
    if result.type == .duration {
      result.secondsPerUnit = max(leftValue.secondsPerUnit, rightValue.secondsPerUnit)
    }
    return result
  }

  /// A written number beside a value in hours means hours: sums need it in seconds.
  private func scaled(
    _ value: BoundValue, besides other: BoundValue, by op: ArithmeticOperator
  ) -> RowExpression {
    guard op == .plus || op == .minus, value.type != .duration, other.secondsPerUnit > 1 else {
      return value.expression
    }
    return .arithmetic(.times, value.expression, .literal(.number(Decimal(other.secondsPerUnit))))
  }

  /// Date minus date is the time between them; date plus or minus a duration is a date.
  private func temporal(
    _ op: Syntax.ArithmeticOperator, _ left: BoundValue, _ right: BoundValue,
    at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    if op == .subtract, right.type.isTemporal {
      return BoundValue(.elapsed(.seconds, from: right.expression, to: left.expression))
    }
    guard op == .add || op == .subtract, case .literal(.duration(let seconds)) = right.expression
    else {
      throw Diagnostic(
        .wrongType, at: range, ["expected": .term(left.type.term), "type": .term(right.type.term)])
    }
    let signed = op == .add ? seconds : -seconds
    let unit: Int64 = left.type == .date ? 86_400 : 1
    guard signed % unit == 0 else {
      throw Diagnostic(.dateStep, at: range)
    }
    let step = RowExpression.literal(.number(Decimal(signed / unit)))
    return BoundValue(.shifted(left.expression, by: step))
  }

  private func conditional(
    _ tree: ConditionalExpression, at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    var values: [BoundValue] = []
    var branches: [RowExpression.Branch] = []
    for branch in tree.branches {
      values.append(try value(branch.value))
      branches.append(
        .init(
          condition: try condition(branch.condition),
          value: values[values.count - 1].expression))
    }
    if let tree = tree.otherwise { values.append(try value(tree)) }
    let otherwise = tree.otherwise == nil ? nil : values.last?.expression
    let types = values.map(\.type)
    guard let type = ScalarType.common(types) else {
      throw Diagnostic(
        .wrongType, at: range,
        ["expected": .term((types.first ?? .text).term), "type": .term((types.last ?? .text).term)])
    }
    var result = BoundValue(
      .conditional(branches: branches, otherwise: otherwise, type: type))
    result.secondsPerUnit = values.map(\.secondsPerUnit).max() ?? 1
    result.writtenTexts = values.flatMap { value in
      if case .literal(.text(let text)) = value.expression { return [text] }
      return value.writtenTexts
    }
    return result
  }

  func requireNumber(_ value: BoundValue, at range: SourceRange) throws(Diagnostic) {
    guard value.type.isNumeric else {
      throw Diagnostic(
        .wrongType, at: range,
        ["expected": .term(.typeNumber), "type": .term(value.type.term)])
    }
  }
}

extension ArithmeticOperator {
  init(_ op: Syntax.ArithmeticOperator) {
    switch op {
    case .add: self = .plus
    case .subtract: self = .minus
    case .multiply: self = .times
    case .divide: self = .divided
    }
  }
}

extension ScalarType {
  /// Whether values are days or instants.
  package var isTemporal: Bool { self == .date || self == .timestamp }

  /// The type that holds values of all these types; nil when they do not mix.
  static func common(_ types: [ScalarType]) -> ScalarType? {
    guard let first = types.first else { return nil }
    if types.allSatisfy({ $0 == first }) { return first }
    guard types.allSatisfy({ $0 == .integer || $0.decimalScale > 0 }) else { return nil }
    return .decimal(scale: types.map(\.decimalScale).max() ?? 0)
  }
}

import Syntax
import Values

/// Judges values and conditions on one row of a finished table.
struct CellJudge: ConditionOnNumbers {
  let model: JudgeModel
  let columns: [JudgeTable.Column]
  let row: [Value]
  let days: Days

  struct Operand {
    var value: Value
    /// What its number is; nil for what is no number.
    var kind: JudgeTable.Kind?
  }

  /// The form in which names of columns are compared: `Rate_Online` is `rate online`.
  static func key(_ name: String) -> String {
    TextFolding.key(String(name.compactMap { $0 == "`" ? nil : $0 == "_" ? " " : $0 }))
  }

  /// The column that an expression calls.
  func find(_ expression: Expression) -> Int? {
    var texts = [TreePrinter.text(of: expression)]
    if case .path(let path) = expression.kind {
      texts.append(path.names.map(\.text).joined(separator: "."))
      // Groups that are members stand under the word for one of them.
      if let key = path.singleName?.key, let entity = model.entity(named: key) {
        texts.append(model.entities[entity].memberName)
      }
    }
    texts.append(TreePrinter.text(of: model.named(expression)))
    let keys = texts.map(Self.key)
    for key in keys {
      if let found = columns.firstIndex(where: { Self.key($0.name) == key }) { return found }
    }
    return columns.firstIndex { $0.aliases.contains { keys.contains(Self.key($0)) } }
  }

  // MARK: Values

  func operand(_ expression: Expression) throws(Refusal) -> Operand {
    switch expression.kind {
    case .number(let number):
      return Operand(
        value: .number(try number.fraction), kind: number.isPercent ? .rate : .number)
    case .text(let text): return Operand(value: .text(TextFolding.normalized(text)))
    default: break
    }
    if let column = find(expression) {
      return Operand(value: row[column], kind: columns[column].kind)
    }
    switch expression.kind {
    case .negate(let operand):
      var bound = try number(operand)
      bound.value = NumberJudge.combine(.subtract, .number(.zero), bound.value)
      if bound.kind == .rate { bound.kind = .points }
      return bound
    case .arithmetic(let op, let left, let right):
      let (first, second) = (try number(left), try number(right))
      return Operand(
        value: NumberJudge.combine(op, first.value, second.value),
        kind: combined(op, first.kind, second.kind))
    case .path, .aggregate, .grain: throw Refusal("no such column")
    default: throw .abstention("an expression of a pipe")
    }
  }

  private func number(_ expression: Expression) throws(Refusal) -> Operand {
    let operand = try operand(expression)
    guard operand.kind != nil else { throw Refusal("no number") }
    return operand
  }

  private func combined(
    _ op: ArithmeticOperator, _ left: JudgeTable.Kind?, _ right: JudgeTable.Kind?
  ) -> JudgeTable.Kind {
    let shares: [JudgeTable.Kind?] = [.rate, .points]
    if op == .add || op == .subtract {
      if shares.contains(left), shares.contains(right) { return .points }
      return left == .count && right == .count ? .count : .number
    }
    if left == .points, right == .number { return .points }
    return op == .multiply && left == .number && right == .points ? .points : .number
  }

  // MARK: Conditions

  var otherCondition: Refusal { .abstention("a condition of a pipe") }

  func isMissing(_ expression: Expression) throws(Refusal) -> Bool {
    try operand(expression).value == .missing
  }

  func compare(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Refusal) -> Bool? {
    let (first, second) = (try operand(left), try operand(right))
    if case .text(let written) = right.kind {
      if first.kind != nil { throw Refusal("a number beside a text") }
      guard case .text(let text) = first.value else { return nil }
      switch op {
      case .equal: return TextJudge(written).equals(text)
      case .notEqual: return !TextJudge(written).equals(text)
      default: throw .abstention("an order of texts in a pipe")
      }
    }
    guard first.kind != nil, second.kind != nil else {
      throw .abstention("what is compared in a pipe")
    }
    try checkUnits(first, right)
    try checkUnits(second, left)
    switch (first.value, second.value) {
    case (.number(let first), .number(let second)):
      return op.holds(first < second ? -1 : first == second ? 0 : 1)
    case (.missing, _), (_, .missing): return nil
    default: throw .abstention("what is compared in a pipe")
    }
  }

  private func checkUnits(_ operand: Operand, _ other: Expression) throws(Refusal) {
    guard case .number(let number) = other.kind else { return }
    if operand.kind == .count, number.isPercent { throw Refusal("a count beside a percentage") }
    if operand.kind == .rate || operand.kind == .points, !number.isPercent,
      try number.fraction > Fraction(1)
    {
      throw Refusal("a rate beside a number over 1")
    }
  }
}

extension JudgeModel {
  /// The expression with every label replaced by the name that it stands for.
  fileprivate func named(_ expression: Expression) -> Expression {
    var named = expression
    switch expression.kind {
    case .path(let path):
      named.kind = .path(Path(path.names.map(self.named), range: path.range))
    case .aggregate(var aggregate):
      aggregate.argument = aggregate.argument.map(self.named)
      named.kind = .aggregate(aggregate)
    case .arithmetic(let op, let left, let right):
      named.kind = .arithmetic(op, self.named(left), self.named(right))
    default: break
    }
    return named
  }

  private func named(_ name: Name) -> Name {
    let namings =
      metrics.map(\.naming) + entities.map(\.naming)
      + entities.flatMap { $0.flags.map(\.naming) + $0.fields.map(\.naming) }
    guard let found = namings.first(where: { $0.answers(to: name.key) }) else { return name }
    return Name(found.name, range: name.range, isQuoted: name.isQuoted)
  }
}

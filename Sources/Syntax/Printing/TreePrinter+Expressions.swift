import Diagnostics

extension TreePrinter {
  /// How tightly the place of an expression binds; what binds less stands in brackets.
  enum Place: Int {
    /// A whole condition or body.
    case whole
    /// An element of a list, where `case` and its commas need brackets.
    case listElement
    case orOperand, andOperand, notOperand, comparisonOperand, productOperand, factor, atom
  }

  /// The text of an expression that stands alone.
  package static func text(of expression: Expression) -> String { text(of: expression, in: .whole) }

  static func text(of expression: Expression, in place: Place) -> String {
    let plain = plainText(of: expression)
    return strength(of: expression.kind).rawValue < place.rawValue ? "(" + plain + ")" : plain
  }

  /// The place for which the expression is just strong enough.
  private static func strength(of kind: Expression.Kind) -> Place {
    switch kind {
    case .conditional: .whole
    case .or: .listElement
    case .and: .andOperand
    case .not: .notOperand
    case .comparison, .membership, .between, .textMatch, .presence: .notOperand
    case .arithmetic(let sign, _, _):
      sign == .add || sign == .subtract ? .comparisonOperand : .productOperand
    case .negate: .factor
    default: .atom
    }
  }

  private static func plainText(of expression: Expression) -> String {
    switch expression.kind {
    case .number(let number): text(of: number)
    case .text(let string): quoted(string)
    case .period(let period): text(of: period)
    case .variable(let name): "@" + name.text
    case .path(let path): text(of: path)
    case .grain(let grain, let path): text(of: grain, path)
    case .aggregate(let aggregate): text(of: aggregate)
    case .duration(let duration): text(of: duration.amount) + " " + duration.unit.rawValue
    case .call(let call): text(of: call)
    case .conditional(let conditional): text(of: conditional)
    case .negate(let operand): "-" + text(of: operand, in: .atom)
    case .arithmetic(let sign, let left, let right): arithmetic(sign, left, right)
    case .comparison(let sign, let left, let right):
      text(of: left, in: .comparisonOperand) + " \(sign.rawValue) "
        + text(of: right, in: .comparisonOperand)
    case .and(let operands): chain(operands, " and ", .notOperand)
    case .or(let operands): chain(operands, " or ", .andOperand)
    case .not(let operand): "not " + text(of: operand, in: .notOperand)
    default: testText(of: expression)
    }
  }

  /// The tests that are written in words.
  private static func testText(of expression: Expression) -> String {
    func subject(_ left: Expression, _ isNegated: Bool) -> String {
      text(of: left, in: .comparisonOperand) + (isNegated ? " not " : " ")
    }
    switch expression.kind {
    case .membership(let left, let membership, let isNegated):
      return subject(left, isNegated) + "in " + text(of: membership)
    case .between(let left, let low, let high, let isNegated):
      let bounds = [low, high].map { text(of: $0, in: .comparisonOperand) }
      return subject(left, isNegated) + "between " + bounds.joined(separator: " and ")
    case .textMatch(let left, let match, let pattern, let isNegated):
      return subject(left, isNegated) + match.rawValue + " "
        + text(of: pattern, in: .comparisonOperand)
    case .presence(let left, let presence, let isNegated):
      return text(of: left, in: .comparisonOperand) + (isNegated ? " is not " : " is ")
        + presence.rawValue
    default: return ""
    }
  }

  private static func arithmetic(
    _ sign: ArithmeticOperator, _ left: Expression, _ right: Expression
  ) -> String {
    text(of: left, in: place(.left, of: sign)) + " \(sign.rawValue) "
      + text(of: right, in: place(.right, of: sign))
  }

  /// A side of an operator.
  package enum Side {
    case left, right
  }

  /// Left to right: the right side needs brackets at equal strength.
  private static func place(_ side: Side, of sign: ArithmeticOperator) -> Place {
    switch (side, sign) {
    case (.left, .add), (.left, .subtract): .comparisonOperand
    case (.left, .multiply), (.left, .divide), (.right, .add), (.right, .subtract):
      .productOperand
    case (.right, .multiply), (.right, .divide): .factor
    }
  }

  /// Whether an operand stands in brackets, whatever words it is told in.
  package static func needsBrackets(
    _ operand: Expression, _ side: Side, of sign: ArithmeticOperator
  ) -> Bool {
    strength(of: operand.kind).rawValue < place(side, of: sign).rawValue
  }

  /// Whether an operand stands in brackets behind a minus of its own.
  package static func needsBrackets(negated operand: Expression) -> Bool {
    strength(of: operand.kind).rawValue < Place.atom.rawValue
  }

  private static func chain(
    _ operands: [Expression], _ word: String, _ place: Place
  ) -> String {
    operands.map { text(of: $0, in: place) }.joined(separator: word)
  }

  private static func text(of call: FunctionCall) -> String {
    let arguments = call.arguments.map { text(of: $0, in: .listElement) }
    return call.name.text + "(" + arguments.joined(separator: ", ") + ")"
  }

  private static func text(of membership: Membership) -> String {
    switch membership {
    case .list(let values): "(" + list(values) + ")"
    case .range(let low, let high):
      text(of: low, in: .comparisonOperand) + ".." + text(of: high, in: .comparisonOperand)
    case .period(let period): text(of: period)
    }
  }

  static func text(of conditional: ConditionalExpression) -> String {
    func labeled(_ value: Expression, _ label: TextLiteral?) -> String {
      text(of: value, in: .comparisonOperand) + (label.map { " " + text(of: $0) } ?? "")
    }
    let branches = conditional.branches.map { branch in
      text(of: branch.condition, in: .listElement) + " then " + labeled(branch.value, branch.label)
    }
    var words = "case " + branches.joined(separator: ", ")
    if let otherwise = conditional.otherwise {
      words += " else " + labeled(otherwise, conditional.otherwiseLabel)
    }
    return words
  }

  /// An aggregate; its argument stands in brackets unless it is a name or a function.
  private static func text(of aggregate: Aggregate) -> String {
    var words = [name(of: aggregate.function)]
    if let argument = aggregate.argument {
      words.append(argumentText(argument, of: aggregate.function))
    }
    if let entity = aggregate.entity { words.append("of " + text(of: entity)) }
    return words.joined(separator: " ")
  }

  private static func argumentText(
    _ argument: Expression, of function: AggregateFunction
  ) -> String {
    switch argument.kind {
    case .path(let path): return text(of: path)
    case .call where function != .rate && function != .count: return plainText(of: argument)
    case .missing: return ""
    default: return "(" + plainText(of: argument) + ")"
    }
  }

  /// The English word of a function.
  package static func name(of function: AggregateFunction) -> String {
    switch function {
    case .rate: "rate"
    case .count: "count"
    case .sum: "sum"
    case .avg: "avg"
    case .median: "median"
    case .min: "min"
    case .max: "max"
    case .distinct: "distinct"
    case .stddev: "stddev"
    case .percentile(let number): "p\(number)"
    }
  }
}

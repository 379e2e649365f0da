import Syntax

/// What judges conditions on numbers that are already worked out: those of a group, or those of a
/// row of a table.
protocol ConditionOnNumbers {
  /// Nil where one side is missing.
  func compare(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Refusal) -> Bool?
  func isMissing(_ expression: Expression) throws(Refusal) -> Bool
  /// What any other condition is refused with.
  var otherCondition: Refusal { get }
}

extension ConditionOnNumbers {
  /// Whether a condition holds; nil where that is unknown. Every part is judged, so that what is
  /// wrong in one of them shows whatever the others say.
  func truth(_ expression: Expression) throws(Refusal) -> Bool? {
    switch expression.kind {
    case .and(let parts): return try truths(parts).conjunction
    case .or(let parts): return try truths(parts).disjunction
    case .not(let operand): return try truth(operand).map { !$0 }
    case .comparison(let op, let left, let right): return try compare(op, left, right)
    case .between(let operand, let low, let high, let isNegated):
      let above = try compare(.greaterOrEqual, operand, low)
      let below = try compare(.lessOrEqual, operand, high)
      return [above, below].conjunction.map { $0 != isNegated }
    case .presence(let operand, .missing, let isNegated):
      return try isMissing(operand) != isNegated
    default: throw otherCondition
    }
  }

  private func truths(_ parts: [Expression]) throws(Refusal) -> [Bool?] {
    var truths: [Bool?] = []
    for part in parts { truths.append(try truth(part)) }
    return truths
  }
}

/// Kleene's strong logic of three values; nil is unknown.
extension [Bool?] {
  /// False if one is, else unknown if one is.
  var conjunction: Bool? { contains(false) ? false : contains(nil) ? nil : true }
  /// True if one is, else unknown if one is.
  var disjunction: Bool? { contains(true) ? true : contains(nil) ? nil : false }
}

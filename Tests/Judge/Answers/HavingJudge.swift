import Syntax

/// Judges a condition on the numbers of a group.
struct HavingJudge {
  let numbers: NumberJudge

  /// Nil where it is unknown.
  func truth(_ expression: Expression) throws(Refusal) -> Bool? {
    switch expression.kind {
    case .and(let parts):
      let truths = try truths(parts)
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .or(let parts):
      let truths = try truths(parts)
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .not(let operand): return try truth(operand).map { !$0 }
    case .comparison(let op, let left, let right): return try compare(op, left, right)
    case .between(let operand, let low, let high, let isNegated):
      let above = try compare(.greaterOrEqual, operand, low)
      let below = try compare(.lessOrEqual, operand, high)
      if above == false || below == false { return isNegated }
      return above == nil || below == nil ? nil : !isNegated
    case .presence(let operand, .missing, let isNegated):
      return (try numbers.number(operand).value == .missing) != isNegated
    default: throw Refusal("a number of the group is compared")
    }
  }

  private func truths(_ parts: [Expression]) throws(Refusal) -> [Bool?] {
    var truths: [Bool?] = []
    for part in parts { truths.append(try truth(part)) }
    return truths
  }

  private func compare(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression
  ) throws(Refusal) -> Bool? {
    let (first, second) = (try numbers.number(left), try numbers.number(right))
    try checkUnits(first, right)
    try checkUnits(second, left)
    if first.kind != second.kind {
      try numbers.requireNumber(first)
      try numbers.requireNumber(second)
    }
    guard let first = first.value.number, let second = second.value.number else { return nil }
    return op.holds(first < second ? -1 : first == second ? 0 : 1)
  }

  private func checkUnits(_ counted: Counted, _ other: Expression) throws(Refusal) {
    guard case .number(let number) = other.kind else { return }
    if counted.kind == .count, number.isPercent { throw Refusal("a count beside a percentage") }
    if counted.kind == .rate, !number.isPercent, try number.fraction > Fraction(1) {
      throw Refusal("a rate beside a number over 1")
    }
  }
}

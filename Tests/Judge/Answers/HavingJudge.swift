import Syntax

/// Judges a condition on the numbers of a group.
struct HavingJudge: ConditionOnNumbers {
  let numbers: NumberJudge

  var otherCondition: Refusal { Refusal("a number of the group is compared") }

  func isMissing(_ expression: Expression) throws(Refusal) -> Bool {
    try numbers.number(expression).value == .missing
  }

  func compare(
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

import Diagnostics
import Metrics
import Syntax

extension Verbalizer {
  /// What a flag holds for.
  func told(_ flag: Flag) -> String {
    let told = say(.toldFlag, ["member": member, "condition": condition(flag.condition)])
    return flag.isStock ? say(.toldStock, ["value": told]) : told
  }

  /// A condition on a row.
  func condition(_ expression: Expression) -> String {
    switch expression.kind {
    case .and(let parts): parts.map(part).joined(separator: say(.toldAnd))
    case .or(let parts): parts.map(part).joined(separator: say(.toldOr))
    case .not(let operand): negated(operand)
    case .path(let path): say(.toldHolds, ["left": name(of: path)])
    case .comparison(let op, let left, let right): comparison(op, left, right)
    case .presence(let operand, let presence, let isNegated):
      say(presence.term(isNegated: isNegated), ["left": value(operand)])
    case .membership(let operand, let membership, let isNegated):
      self.membership(operand, membership, isNegated: isNegated)
    case .between(let operand, let low, let high, let isNegated):
      not(
        say(
          .toldBetween, ["left": value(operand), "low": value(low), "high": value(high)]),
        if: isNegated)
    case .textMatch(let operand, let op, let pattern, let isNegated):
      not(
        say(op.term, ["left": value(operand), "right": value(pattern)]), if: isNegated)
    default: TreePrinter.text(of: expression)
    }
  }

  /// A part of a longer condition, in brackets where it has parts itself.
  private func part(_ expression: Expression) -> String {
    switch expression.kind {
    case .and, .or: "(\(condition(expression)))"
    default: condition(expression)
    }
  }

  private func negated(_ operand: Expression) -> String {
    if case .path(let path) = operand.kind {
      return say(.toldHoldsNot, ["left": name(of: path)])
    }
    return not(part(operand), if: true)
  }

  private func not(_ condition: String, if isNegated: Bool) -> String {
    isNegated ? say(.toldNot, ["condition": condition]) : condition
  }

  private func comparison(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression
  ) -> String {
    let term = op.term(ofTimes: isTemporal(left) || isTemporal(right))
    if let days = comparedDays(left, right) {
      return say(
        .toldByDay,
        ["condition": say(term, ["left": days.left, "right": days.right])])
    }
    if case .period(let period) = right.kind, op == .equal {
      return say(.toldWithin, ["left": value(left), "right": text(of: period)])
    }
    return say(term, ["left": value(left), "right": value(right, comparedWith: left)])
  }

  /// Both sides of a comparison of days, one of them at least the day of an instant.
  private func comparedDays(
    _ left: Expression, _ right: Expression
  ) -> (left: String, right: String)? {
    let (inLeft, inRight) = (left.instantOfDay, right.instantOfDay)
    guard inLeft != nil || inRight != nil, inLeft != nil || left.isAsOf,
      inRight != nil || right.isAsOf
    else { return nil }
    func told(_ instant: Expression?, _ side: Expression) -> String {
      instant.map { say(.toldDayCompared, ["value": value($0)]) } ?? value(side)
    }
    return (told(inLeft, left), told(inRight, right))
  }

  /// The right side of a comparison: a bare word may be a value of the column on the left.
  private func value(_ expression: Expression, comparedWith left: Expression) -> String {
    guard case .path(let column) = left.kind else { return value(expression) }
    switch expression.kind {
    case .text(let text): return value(text, of: column)
    case .path(let path):
      guard let word = path.singleName, word.key != "as_of",
        model.nearestAttributes(named: word, from: entity).isEmpty
      else { return value(expression) }
      return value(word.text, of: column)
    default: return value(expression)
    }
  }

  private func membership(
    _ operand: Expression, _ membership: Membership, isNegated: Bool
  ) -> String {
    let left = value(operand)
    switch membership {
    case .list(let values):
      let list = values.map { value($0, comparedWith: operand) }.joined(separator: ", ")
      return say(isNegated ? .toldNotAmong : .toldAmong, ["left": left, "right": list])
    case .range(let low, let high):
      return not(
        say(.toldBetween, ["left": left, "low": value(low), "high": value(high)]),
        if: isNegated)
    case .period(let period):
      return not(say(.toldWithin, ["left": left, "right": text(of: period)]), if: isNegated)
    }
  }
}

extension Expression {
  /// What `date(…)` takes the day of.
  fileprivate var instantOfDay: Expression? {
    guard case .call(let call) = kind, call.name.key == "date" else { return nil }
    return call.arguments.first
  }

  fileprivate var isAsOf: Bool {
    guard case .path(let path) = kind else { return false }
    return path.singleName?.key == "as_of"
  }
}

extension ComparisonOperator {
  fileprivate func term(ofTimes: Bool) -> Term {
    switch self {
    case .equal: .toldIs
    case .notEqual: .toldIsNot
    case .identical: .toldIsExactly
    case .less: ofTimes ? .toldBefore : .toldLess
    case .lessOrEqual: ofTimes ? .toldNotAfter : .toldAtMost
    case .greater: ofTimes ? .toldAfter : .toldMore
    case .greaterOrEqual: ofTimes ? .toldNotBefore : .toldAtLeast
    }
  }
}

extension Presence {
  fileprivate func term(isNegated: Bool) -> Term {
    switch self {
    case .missing: isNegated ? .toldPresent : .toldMissing
    case .empty: isNegated ? .toldNotEmpty : .toldEmpty
    }
  }
}

extension TextMatchOperator {
  fileprivate var term: Term {
    switch self {
    case .contains: .toldContains
    case .starts: .toldStarts
    case .ends: .toldEnds
    case .like: .toldLike
    }
  }
}

import Syntax
import Values

extension RowJudge {
  /// Whether a condition holds on a row; nil where that is unknown. Every part is judged, so
  /// that what is wrong in one of them shows whatever the others say.
  func truth(_ expression: Expression, _ seat: Seat) throws(Refusal) -> Bool? {
    switch expression.kind {
    case .and(let parts): return try truths(parts, seat).conjunction
    case .or(let parts): return try truths(parts, seat).disjunction
    case .not(let operand): return try truth(operand, seat).map { !$0 }
    case .path(let path): return try flag(path, seat)
    case .comparison(let op, let left, let right):
      return try compare(op, left, right, seat)
    case .between(let operand, let low, let high, let isNegated):
      let above = try compare(.greaterOrEqual, operand, low, seat)
      let below = try compare(.lessOrEqual, operand, high, seat)
      return [above, below].conjunction.map { $0 != isNegated }
    case .membership(let operand, let membership, let isNegated):
      return try isMember(operand, membership, seat).map { $0 != isNegated }
    case .textMatch(let operand, let op, let pattern, let isNegated):
      return try matches(operand, op, pattern, seat).map { $0 != isNegated }
    case .presence(let operand, let presence, let isNegated):
      let value = try value(operand, seat)
      if presence == .missing { return (value == .missing) != isNegated }
      guard value != .missing else { return nil }
      return (value == .text("")) != isNegated
    case .call, .conditional, .variable:
      switch try value(expression, seat) {
      case .truth(let truth): return truth
      case .missing: return nil
      default: throw Refusal("no condition")
      }
    case .aggregate: throw Refusal("a number is no condition")
    default: throw Refusal("no condition")
    }
  }

  private func truths(_ parts: [Expression], _ seat: Seat) throws(Refusal) -> [Bool?] {
    var truths: [Bool?] = []
    for part in parts { truths.append(try truth(part, seat)) }
    return truths
  }

  /// A name alone as a condition: a flag of the row. From above it is a number.
  private func flag(_ path: Path, _ seat: Seat) throws(Refusal) -> Bool? {
    guard let found = try model.find(path, from: seat.entity) else {
      throw Refusal("\(path.names[0].text) is no flag here")
    }
    guard case .flag = found.attribute else {
      guard case .truth(let truth) = try value(found, seat) else { throw Refusal("no flag") }
      return truth
    }
    guard case .truth(let truth) = try value(found, seat) else { return nil }
    return truth
  }

  private func isMember(
    _ operand: Expression, _ membership: Membership, _ seat: Seat
  ) throws(Refusal) -> Bool? {
    switch membership {
    case .period(let period):
      let days = try days.period(period)
      let value = try value(operand, seat)
      guard value != .missing else { return nil }
      guard let day = value.day else { throw Refusal("no date") }
      return days.contains(day)
    case .range(let low, let high):
      let above = try compare(.greaterOrEqual, operand, low, seat)
      let below = try compare(.lessOrEqual, operand, high, seat)
      return [above, below].conjunction
    case .list(let items):
      var truths: [Bool?] = []
      for item in items { truths.append(try compare(.equal, operand, item, seat)) }
      return truths.disjunction
    }
  }

  private func matches(
    _ operand: Expression, _ op: TextMatchOperator, _ pattern: Expression, _ seat: Seat
  ) throws(Refusal) -> Bool? {
    guard case .text(let written) = pattern.kind else { throw Refusal("no text to look for") }
    let subject = try subject(operand, seat)
    switch subject.value {
    case .missing: return nil
    case .text(let text): return TextJudge(meant(written, subject)).holds(op, text)
    default: throw Refusal("no text")
    }
  }
}

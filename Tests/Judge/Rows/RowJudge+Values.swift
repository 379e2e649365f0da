import Syntax
import Values

extension RowJudge {
  /// What the place of a value wants: `as_of` is a day, or the end of that day.
  enum Wanted {
    case anything, day, instant
  }

  /// The value of an expression on a row.
  func value(
    _ expression: Expression, _ seat: Seat, wanted: Wanted = .anything
  ) throws(Refusal) -> Value {
    switch expression.kind {
    case .number(let number): return .number(try number.fraction)
    case .text(let text): return .text(TextFolding.normalized(text))
    case .period(let period): return try day(period, wanted)
    case .variable(let name):
      guard let bound = model.variables[name.key] else { throw Refusal("no @\(name.text)") }
      return try value(bound, seat, wanted: wanted)
    case .path(let path): return try value(path, seat, wanted)
    case .grain(let grain, let path): return try part(grain, of: time(path, seat))
    case .aggregate: return try below(expression, seat).value
    case .duration(let duration): return .span(try seconds(duration), unit: 0)
    case .call(let call): return try function(call, seat, wanted)
    case .conditional(let tree): return try conditional(tree, seat)
    case .negate(let operand):
      return try arithmetic(.subtract, .number(.zero), value(operand, seat))
    case .arithmetic(let op, let left, let right):
      if case .duration(let duration) = right.kind, duration.unit == .months {
        return try moved(value(left, seat), op, duration)
      }
      return try arithmetic(op, value(left, seat), value(right, seat))
    case .comparison, .and, .or, .not, .membership, .between, .textMatch, .presence:
      return try truth(expression, seat).map(Value.truth) ?? .missing
    case .missing: throw Refusal("nothing where a value must stand")
    }
  }

  private func value(_ path: Path, _ seat: Seat, _ wanted: Wanted) throws(Refusal) -> Value {
    guard let found = try model.find(path, from: seat.entity) else {
      if path.singleName?.key == "as_of" {
        guard let asOf, let horizon else { throw Refusal("no as-of date") }
        return wanted == .instant ? .instant(horizon) : .day(asOf)
      }
      return try below(Expression(.path(path), range: path.range), seat).value
    }
    let value = try value(found, seat)
    if wanted == .day, case .instant(let instant) = value { return .day(instant.date) }
    return value
  }

  /// A written day; a longer period is no value.
  private func day(_ expression: PeriodExpression, _ wanted: Wanted) throws(Refusal) -> Value {
    let period = try days.period(expression)
    guard period == Period(day: period.start) else { throw Refusal("a period is no day") }
    return wanted == .instant ? .instant(Timestamp(startOf: period.start)) : .day(period.start)
  }

  /// A date or instant by its path, else the entity's own time.
  func time(_ path: Path?, _ seat: Seat) throws(Refusal) -> Value {
    if let path {
      guard let found = try model.find(path, from: seat.entity) else {
        throw Refusal("no \(path.names[0].text)")
      }
      let value = try value(found, seat)
      guard value == .missing || value.start != nil else { throw Refusal("no date") }
      return value
    }
    guard let time = model.entities[seat.entity].time else { throw Refusal("no time") }
    return try field(time, seat)
  }

  func part(_ grain: Grain, of value: Value) -> Value {
    guard let start = value.start, let day = value.day else { return .missing }
    switch grain {
    case .hour: return .count(start.secondOfDay / 3600)
    case .day: return .count(day.components.day)
    case .weekday: return .count(day.weekday)
    case .week: return .count(day.isoWeek.week)
    case .month: return .count(day.components.month)
    case .quarter: return .count((day.components.month - 1) / 3 + 1)
    case .half: return .count((day.components.month - 1) / 6 + 1)
    case .year: return .count(day.components.year)
    }
  }

  private func conditional(
    _ tree: ConditionalExpression, _ seat: Seat
  ) throws(Refusal) -> Value {
    var chosen: Value?
    for branch in tree.branches {
      let value = try value(branch.value, seat)
      if try truth(branch.condition, seat) == true, chosen == nil { chosen = value }
    }
    let otherwise = try tree.otherwise.map { (tree) throws(Refusal) in try value(tree, seat) }
    return chosen ?? otherwise ?? .missing
  }

  // MARK: Arithmetic

  private func arithmetic(
    _ op: ArithmeticOperator, _ left: Value, _ right: Value
  ) throws(Refusal) -> Value {
    if let left = left.start, let right = right.start {
      guard op == .subtract else { throw Refusal("dates are not \(op.rawValue)") }
      return .span(Fraction(Int128(left.secondsSinceEpoch - right.secondsSinceEpoch)), unit: 1)
    }
    switch (left, right) {
    case (.missing, _), (_, .missing): return .missing
    case (.number(let left), .number(let right)):
      guard op != .divide else {
        // The quotient of two fields of a row keeps six places.
        let quotient = left.divided(by: right)
        return quotient.map { .number($0.rounded(to: Fraction(1, 1_000_000))) } ?? .missing
      }
      return .number(op.combine(left, right))
    case (.day, .span(let seconds, _)), (.instant, .span(let seconds, _)):
      return try shifted(left, op, seconds)
    case (.span(let left, let unit), .span(let right, let other)):
      if op == .divide {
        let quotient = left.divided(by: right)
        return quotient.map { .number($0.rounded(to: Fraction(1, 1_000_000))) } ?? .missing
      }
      return .span(op.combine(left, right), unit: max(unit, other))
    case (.span(let left, let unit), .number(let right)):
      return spanAndNumber(op, left, unit, right)
    case (.number(let left), .span(let right, let unit)):
      guard op != .divide else { throw Refusal("a number is not divided by a span") }
      let factor = op == .multiply ? Fraction(1) : Fraction(Int128(max(unit, 1)))
      return .span(op.combine(left * factor, right), unit: unit)
    default: throw Refusal("no arithmetic of \(left) and \(right)")
    }
  }

  private func spanAndNumber(
    _ op: ArithmeticOperator, _ left: Fraction, _ unit: Int, _ right: Fraction
  ) -> Value {
    switch op {
    case .divide:
      return left.divided(by: right).map { .span($0.rounded(to: Fraction(1)), unit: unit) }
        ?? .missing
    case .multiply: return .span(left * right, unit: unit)
    case .add, .subtract:
      return .span(op.combine(left, right * Fraction(Int128(max(unit, 1)))), unit: unit)
    }
  }

  private func shifted(
    _ value: Value, _ op: ArithmeticOperator, _ seconds: Fraction
  ) throws(Refusal) -> Value {
    guard op == .add || op == .subtract else { throw Refusal("a date is not \(op.rawValue)") }
    let step = (op == .add ? 1 : -1) * Int64(seconds.numerator / seconds.denominator)
    switch value {
    case .instant(let instant):
      return .instant(Timestamp(secondsSinceEpoch: instant.secondsSinceEpoch + step))
    case .day(let day):
      guard step % 86_400 == 0 else { throw Refusal("a date moves by whole days") }
      return .day(day.adding(days: Int(step / 86_400)))
    default: return .missing
    }
  }

  /// A date moved by calendar months; the time of day stays.
  private func moved(
    _ value: Value, _ op: ArithmeticOperator, _ duration: DurationLiteral
  ) throws(Refusal) -> Value {
    guard op == .add || op == .subtract else { throw Refusal("a date is not \(op.rawValue)") }
    let count = (Int(duration.amount.digits) ?? 0) * (op == .add ? 1 : -1)
    switch value {
    case .day(let day): return .day(day.adding(months: count))
    case .instant(let instant):
      let start = Timestamp(startOf: instant.date.adding(months: count))
      return .instant(
        Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + Int64(instant.secondOfDay)))
    case .missing: return .missing
    default: throw Refusal("no date")
    }
  }

  /// The length of a span.
  func seconds(_ duration: DurationLiteral) throws(Refusal) -> Fraction {
    let amount = try duration.amount.fraction
    switch duration.unit {
    case .minutes: return amount * Fraction(60)
    case .hours: return amount * Fraction(3600)
    case .days: return amount * Fraction(86_400)
    case .weeks: return amount * Fraction(604_800)
    case .workingDays, .months: throw .abstention("spans that vary")
    }
  }
}

extension ArithmeticOperator {
  /// Sum, difference or product; for quotients see where they are rounded.
  func combine(_ left: Fraction, _ right: Fraction) -> Fraction {
    switch self {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left.divided(by: right) ?? .zero
    }
  }
}

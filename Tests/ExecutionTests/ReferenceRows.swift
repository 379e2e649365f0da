import Columnar
import Execution
import Metrics
import Planning
import Results
import Values

/// Evaluates row expressions and conditions one row at a time, straight from the definition.
struct ReferenceRows {
  let dataset: Dataset

  func value(_ expression: RowExpression, _ row: Int) -> ReferenceValue {
    switch expression {
    case .literal(let literal): return ReferenceValue(literal)
    case .column(let id, _): return stored(id, row)
    case .via(let link, let inner):
      return dataset.links[link.index].target(ofRow: row).map { value(inner, $0) } ?? .missing
    case .known(let field, let end):
      let known = value(field, row)
      guard let seconds = known.seconds else { return .missing }
      return seconds < end.secondsSinceEpoch ? known : .missing
    case .arithmetic(let op, let left, let right):
      let result = arithmetic(op, value(left, row), value(right, row))
      guard op == .divided, case .number(let a, let b) = result else { return result }
      let scale = Decimal.powerOfTen(expression.type.decimalScale)
      return .fraction(halfUp(a * scale, b), scale)
    case .negated(let operand):
      return arithmetic(.minus, .number(0, 1), value(operand, row))
    case .absolute(let operand):
      guard case .number(let a, let b) = value(operand, row) else { return .missing }
      return .number(a < 0 ? -a : a, b)
    case .rounded(let operand, let step):
      guard case .number(let a, let b) = value(operand, row) else { return .missing }
      let unit = ReferenceValue.decimal(step)
      guard case .number(let c, let d) = unit else { return .missing }
      return arithmetic(.times, .number(halfUp(a * d, b * c), 1), unit)
    case .moved(let operand, let step): return moved(value(operand, row), by: step)
    case .shifted(let instant, let by): return shifted(value(instant, row), value(by, row))
    case .date(let operand):
      return value(operand, row).day.map { .date(Int64($0.daysSinceEpoch)) } ?? .missing
    case .part(let grain, let operand): return part(grain, value(operand, row))
    case .elapsed(let unit, let from, let to):
      return elapsed(unit, value(from, row), value(to, row))
    case .worked(let unit, let calendar, let from, let to):
      return worked(unit, dataset.calendars[calendar.index], value(from, row), value(to, row))
    case .coalesce(let choices):
      let values = choices.map { value($0, row) }
      let present = values.first { !$0.isMissing } ?? .missing
      // A date among instants is the start of its day.
      let isInstant = choices.contains { $0.type == .timestamp }
      return isInstant ? present.seconds.map { .instant($0) } ?? .missing : present
    case .conditional(let branches, let otherwise, _):
      for branch in branches where holds(branch.condition, row) == true {
        return value(branch.value, row)
      }
      return otherwise.map { value($0, row) } ?? .missing
    case .lowercased(let operand):
      guard case .text(let text) = value(operand, row) else { return .missing }
      return .text(text.lowercased())
    case .length(let operand):
      guard case .text(let text) = value(operand, row) else { return .missing }
      return .number(Int128(text.count), 1)
    case .flag(let condition): return holds(condition, row).map { .flag($0) } ?? .missing
    }
  }

  private func stored(_ id: ColumnID, _ row: Int) -> ReferenceValue {
    let column = dataset.tables[id.entity.index].columns[id.index]
    return ReferenceValue(column.cell(at: row))
  }

  private func arithmetic(
    _ op: ArithmeticOperator, _ left: ReferenceValue, _ right: ReferenceValue
  ) -> ReferenceValue {
    guard case .number(let a, let b) = left, case .number(let c, let d) = right else {
      return .missing
    }
    switch op {
    case .plus: return .fraction(a * d + c * b, b * d)
    case .minus: return .fraction(a * d - c * b, b * d)
    case .times: return .fraction(a * c, b * d)
    case .divided: return .fraction(a * d, b * c)
    }
  }

  /// The nearest whole number, a half away from zero.
  private func halfUp(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let whole = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return (numerator < 0) == (denominator < 0) ? Int128(whole) : -Int128(whole)
  }

  private func moved(_ instant: ReferenceValue, by step: CalendarStep) -> ReferenceValue {
    guard let day = instant.day, let seconds = instant.seconds else { return .missing }
    let target: CivilDate
    switch step {
    case .months(let count): target = day.adding(months: count)
    case .workingDays(let count, let calendar):
      let office = dataset.calendars[calendar.index]
      var (current, left) = (day, count)
      while left > 0 {
        current = current.adding(days: 1)
        if office.isWorkingDay(current) { left -= 1 }
      }
      while left < 0 {
        current = current.adding(days: -1)
        if office.isWorkingDay(current) { left += 1 }
      }
      target = current
    }
    if case .date = instant { return .date(Int64(target.daysSinceEpoch)) }
    let secondOfDay = seconds - Int64(day.daysSinceEpoch) * 86_400
    return .instant(Int64(target.daysSinceEpoch) * 86_400 + secondOfDay)
  }

  private func shifted(_ instant: ReferenceValue, _ by: ReferenceValue) -> ReferenceValue {
    guard case .number(let amount, 1) = by else { return .missing }
    switch instant {
    case .date(let day): return .date(day + Int64(amount))
    case .instant(let seconds): return .instant(seconds + Int64(amount))
    default: return .missing
    }
  }

  private func part(_ grain: Grain, _ value: ReferenceValue) -> ReferenceValue {
    guard let day = value.day else { return .missing }
    let (year, month, dayOfMonth) = day.components
    let part =
      switch grain {
      case .hour: Int(value.seconds ?? 0) - Int(day.daysSinceEpoch) * 86_400
      case .day: dayOfMonth
      case .weekday: day.weekday
      case .week: day.isoWeek.week
      case .month: month
      case .quarter: (month + 2) / 3
      case .half: month <= 6 ? 1 : 2
      case .year: year
      }
    return .number(Int128(grain == .hour ? part / 3_600 : part), 1)
  }

  private func elapsed(
    _ unit: ElapsedUnit, _ from: ReferenceValue, _ to: ReferenceValue
  ) -> ReferenceValue {
    guard let start = from.seconds, let end = to.seconds, let first = from.day, let last = to.day
    else { return .missing }
    let days = Int128(last.daysSinceEpoch) - Int128(first.daysSinceEpoch)
    return .number(unit == .days ? days : Int128(end - start), 1)
  }

  private func worked(
    _ unit: WorkedUnit, _ calendar: WorkingCalendar, _ from: ReferenceValue,
    _ to: ReferenceValue
  ) -> ReferenceValue {
    guard let start = from.seconds, let end = to.seconds, let first = from.day, let last = to.day
    else { return .missing }
    let amount =
      unit == .days
      ? calendar.workingDays(from: first, to: last)
      : calendar.workingSeconds(
        from: Timestamp(secondsSinceEpoch: start), to: Timestamp(secondsSinceEpoch: end))
    return .number(Int128(amount), 1)
  }

  /// True, false, or nil for unknown.
  func holds(_ condition: Condition, _ row: Int) -> Bool? {
    switch condition {
    case .constant(let truth): return truth
    case .compare(let relation, let left, let right):
      let order = value(left, row).order(value(right, row)) {
        Collation.key(TextFolding.marked($0))
      }
      return order.map(relation.holds(forOrder:))
    case .isAmong(let operand, let literals):
      let operand = value(operand, row)
      if operand.isMissing { return nil }
      return literals.contains { operand.order(ReferenceValue($0)) == 0 }
    case .isWithin(let operand, let period): return value(operand, row).day.map(period.contains)
    case .matches(let operand, let pattern):
      guard case .text(let text) = value(operand, row) else { return nil }
      return matches(text, pattern)
    case .isMissing(let operand): return value(operand, row).isMissing
    case .not(let inner): return holds(inner, row).map { !$0 }
    case .all(let parts):
      let truths = parts.map { holds($0, row) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map { holds($0, row) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .via(let link, let inner):
      return dataset.links[link.index].target(ofRow: row).flatMap { holds(inner, $0) }
    case .judged(let judged): return ReferenceInterpreter(dataset: dataset).holds(judged, row)
    case .holds(let operand):
      guard case .flag(let flag) = value(operand, row) else { return nil }
      return flag
    case .belongs: return nil
    }
  }

  private func matches(_ text: String, _ pattern: TextPattern) -> Bool {
    func fold(_ text: String) -> String {
      switch pattern.folding {
      case .exact: text
      case .letterCase: TextFolding.marked(text)
      case .letterCaseAndMarks: TextFolding.key(text)
      }
    }
    let value = fold(text)
    return pattern.texts.map(fold).contains { wanted in
      let order = ReferenceValue.text(value).order(.text(wanted)) ?? 0
      return switch pattern.kind {
      case .equals: value == wanted
      case .contains:
        wanted.isEmpty || value.indices.contains { value[$0...].hasPrefix(wanted) }
      case .starts: value.hasPrefix(wanted)
      case .ends: value.hasSuffix(wanted)
      case .like: isLike(Substring(value), Substring(wanted))
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      case .greaterOrEqual: order >= 0
      }
    }
  }

  private func isLike(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "%" {
      return isLike(text, rest) || !text.isEmpty && isLike(text.dropFirst(), pattern)
    }
    guard let character = text.first, first == "_" || first == character else { return false }
    return isLike(text.dropFirst(), rest)
  }
}

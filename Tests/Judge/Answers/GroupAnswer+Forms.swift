import Syntax
import Values

extension GroupAnswer {
  /// `measure as form`.
  func form(_ form: Form, _ item: Item) throws(Refusal) -> GroupColumn {
    let expression = item.expression
    let counted = try numbers(at: .all).number(expression)
    let (kind, number) = try value(of: form, expression, counted)
    let name = item.label?.text ?? "\(counted.name) as \(TreePrinter.text(of: form))"
    var column = GroupColumn(name: name, kind: kind, number: number)
    column.sentence = item.label.map { _ in TreePrinter.text(of: expression) }
    if case .rank = form.kind {
      column.isPlace = true
      column.rank = { (place, answer) throws(Refusal) in
        try answer.numbers(at: place).number(expression)
      }
    }
    return column
  }

  private func value(
    of form: Form, _ expression: Expression, _ counted: Counted
  ) throws(Refusal) -> (JudgeTable.Kind, GroupColumn.Number) {
    switch form.kind {
    case .share(let within): return (.rate, try share(expression, counted, within))
    case .rank: return (.number, try rank(expression))
    case .cumulative:
      try requireFlow(expression)
      return (JudgeTable.Kind(counted.kind), cumulative(expression, try neededAxis()))
    case .change:
      try requireFlow(expression)
      if counted.kind == .date { throw Refusal("dates are not subtracted") }
      return (counted.kind == .rate ? .points : .number, change(expression, try neededAxis()))
    case .index(let period):
      try requireFlow(expression)
      if counted.kind == .date { throw Refusal("dates are not divided") }
      return (.number, try index(expression, try neededAxis(), period))
    case .rolling(let count, let grain):
      try requireFlow(expression)
      let axis = try neededAxis()
      guard axis.grain == grain else { throw Refusal("rolling along another grain") }
      return (JudgeTable.Kind(counted.kind), rolling(expression, axis, count.value))
    case .missing: throw Refusal("no form")
    }
  }

  private func neededAxis() throws(Refusal) -> Axis {
    guard let axis = try axis() else { throw Refusal("a form that needs a grain") }
    return axis
  }

  // MARK: The forms

  /// The part of the whole, for numbers that add up to it.
  private func share(
    _ expression: Expression, _ counted: Counted, _ within: Dimension?
  ) throws(Refusal) -> GroupColumn.Number {
    guard counted.isAdditive else { throw Refusal("a share of what does not add up") }
    var position: Int?
    if let within {
      position = dimensions.firstIndex { $0.answers(to: within) }
      if position == nil { throw Refusal("within that is not in by") }
    }
    return { (place, answer) throws(Refusal) in
      var result = try answer.numbers(at: place).number(expression)
      let whole = try answer.number(expression, answer.groups.own) { key in
        if case .slice(_, let last) = place, position == key.count - 1 { return key.last == last }
        guard let position, case .group(let own) = place else { return true }
        return own[position] == key[position]
      }
      if place.isOthers, position != nil { throw .abstention("others within") }
      result.value = NumberJudge.combine(.divide, result.value, whole.value)
      return result
    }
  }

  /// Competition places among the groups that have a key; of what stands across, among the
  /// cells of one column.
  private func rank(_ expression: Expression) throws(Refusal) -> GroupColumn.Number {
    let isDescending = try judgement(of: expression)?.higherIsBetter ?? true
    var values: [[Value]: Value] = [:]
    let hasColumns = clauses.across != nil && dimensions.count > clauses.by.count
    func rowOf(_ key: [Value]) -> [Value] { hasColumns ? Array(key.dropLast()) : key }
    for key in keys where !rowOf(key).contains(.missing) {
      values[key] = try numbers(at: .group(key)).number(expression).value
    }
    let ranked = values.filter { $0.value != .missing }
    return { (place, answer) throws(Refusal) in
      var result = try answer.undefined(expression)
      result.denominators = []
      guard case .group(let key) = place, let own = ranked[key] else { return result }
      let rivals = ranked.filter { !hasColumns || $0.key.last == key.last }.map(\.value)
      let better = rivals.count { Ordering.precedes($0, own, isDescending: isDescending) }
      let equal = rivals.count { $0 == own }
      result.value = .place(better + 1, isTied: equal > 1)
      return result
    }
  }

  private func cumulative(_ expression: Expression, _ axis: Axis) -> GroupColumn.Number {
    { (place, answer) throws(Refusal) in
      switch place {
      case .others, .slice: throw .abstention("others of a form")
      case .all: return try answer.number(expression, answer.groups.own) { _ in true }
      case .group(let key):
        guard let last = key[axis.position].number else {
          return try answer.undefined(expression)
        }
        return try answer.number(expression, answer.groups.own) { other in
          guard let span = other[axis.position].number else { return false }
          return span <= last && Self.alike(other, key, but: axis.position)
        }
      }
    }
  }

  private func change(_ expression: Expression, _ axis: Axis) -> GroupColumn.Number {
    let span = daysBefore(axis, 1, axis.grain)
    return { (place, answer) throws(Refusal) in
      let other = try answer.earlier(
        expression, place, axis, 1, axis.grain, span, coversAll: false)
      var result = try answer.numbers(at: place).number(expression)
      result.value = NumberJudge.combine(.subtract, result.value, other.value)
      result.denominators = []
      return result
    }
  }

  private func index(
    _ expression: Expression, _ axis: Axis, _ tree: PeriodExpression
  ) throws(Refusal) -> GroupColumn.Number {
    let period = try rows.days.period(tree)
    guard axis.grain.period(containing: period.start) == period else {
      throw Refusal("an index at no span of the grain")
    }
    let base = Value.count(axis.grain.ordinal(of: period.start))
    return { (place, answer) throws(Refusal) in
      var result = try answer.undefined(expression)
      result.denominators = []
      if place.isOthers || place.isSlice { throw .abstention("others of a form") }
      guard case .group(let key) = place, key[axis.position] != .missing else { return result }
      let own = try answer.numbers(at: place).number(expression)
      let other = try answer.number(expression, answer.groups.own) { other in
        other[axis.position] == base && Self.alike(other, key, but: axis.position)
      }
      let hundredfold = NumberJudge.combine(.multiply, .count(100), own.value)
      result.value = NumberJudge.combine(.divide, hundredfold, other.value)
      return result
    }
  }

  private func rolling(_ expression: Expression, _ axis: Axis, _ count: Int) -> GroupColumn.Number {
    var span = groups.own
    if let asked = rows.asked,
      let start = TimeSteps.moved(asked.start, by: 1 - count, axis.grain)
    {
      span.days = Period(start: start, end: asked.end)
    }
    let days = span
    return { (place, answer) throws(Refusal) in
      if place.isOthers || place.isSlice { throw .abstention("others of a form") }
      guard case .group(let key) = place, let own = key[axis.position].number,
        let first = try answer.firstSpan(axis.position, days),
        own - Fraction(Int128(count - 1)) >= Fraction(Int128(first))
      else { return try answer.undefined(expression) }
      return try answer.number(expression, days) { other in
        guard let number = other[axis.position].number else { return false }
        return number <= own && number > own - Fraction(Int128(count))
          && Self.alike(other, key, but: axis.position)
      }
    }
  }
}

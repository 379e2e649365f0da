import Syntax
import Values

extension GroupAnswer {
  /// What `vs` compares with: how its column is called, and the number there.
  struct Baseline {
    let name: String
    let number: (Item, GroupColumn) throws(Refusal) -> GroupColumn.Number
    /// Other days whose groups stand beside those of the question.
    var compared: GroupRows.Span?
    /// Whether it compares with rows of another time.
    var isOtherTime = true
    /// What it is called beside numbers that add up to it.
    var nameOfSum: String?
  }

  func baseline(_ tree: Syntax.Baseline) throws(Refusal) -> Baseline {
    switch tree.kind {
    case .average:
      var average = Baseline(name: "average") { (item, _) throws(Refusal) in
        return { (_, answer) throws(Refusal) in
          try answer.number(item.expression, answer.groups.own) { _ in true }
        }
      }
      average.isOtherTime = false
      average.nameOfSum = "all"
      return average
    case .target:
      var goal = Baseline(name: "target") { (item, _) throws(Refusal) in try target(item) }
      goal.isOtherTime = false
      return goal
    case .period(let period):
      guard let current = bounded else { throw Refusal("vs without a period") }
      return try days(current, rows.days.period(period))
    case .previous(let grain): return try previous(grain)
    case .samePeriodLastYear:
      if let axis = try axis() { return before(axis, 1, .year, "same period last year") }
      guard let current = bounded, let other = TimeSteps.moved(current, by: -1, .year) else {
        throw Refusal("vs without a period")
      }
      return try days(current, other)
    case .missing: throw Refusal("vs nothing")
    }
  }

  /// The columns beside a number: the other one and the difference; for rates in percentage
  /// points, for others also in percent.
  func comparison(
    _ column: GroupColumn, _ item: Item, _ baseline: Baseline, isOnly: Bool
  ) throws(Refusal) -> [GroupColumn] {
    let own = try column.number(.all, self)
    if own.kind == .date { throw Refusal("dates are not compared") }
    if baseline.isOtherTime { try requireFlow(item.expression) }
    let number = try baseline.number(item, column)
    var name = baseline.name
    if let sum = baseline.nameOfSum, try number(.all, self).isAdditive { name = sum }
    let prefix = isOnly ? "" : (column.name ?? own.name) + " "
    let isRate = own.kind == .rate
    var columns = [
      GroupColumn(
        name: prefix + name, kind: JudgeTable.Kind(own.kind), number: number),
      GroupColumn(name: prefix + "difference", kind: isRate ? .points : .number) {
        (place, answer) throws(Refusal) in
        var result = try column.number(place, answer)
        let other = try number(place, answer)
        result.value = NumberJudge.combine(.subtract, result.value, other.value)
        result.denominators = []
        return result
      },
    ]
    guard !isRate else { return columns }
    let difference = columns[1].number
    columns.append(
      GroupColumn(name: prefix + "difference %", kind: .rate) { (place, answer) throws(Refusal) in
        var result = try difference(place, answer)
        let other = try number(place, answer)
        result.value = NumberJudge.combine(.divide, result.value, other.value)
        return result
      })
    return columns
  }

  // MARK: Other days

  /// The same groups in other days; along a calendar dimension so many spans earlier.
  private func days(_ current: Period, _ other: Period) throws(Refusal) -> Baseline {
    let span = GroupRows.Span(
      days: TimeSteps.likePart(of: other, current, asOf: rows.asOf), leftOut: nil)
    if let axis = try axis() {
      let count = axis.grain.ordinal(of: current.start) - axis.grain.ordinal(of: other.start)
      return Baseline(name: other.description) { (item, _) throws(Refusal) in
        return { (place, answer) throws(Refusal) in
          try answer.earlier(
            item.expression, place, axis, count, axis.grain, span, coversAll: true)
        }
      }
    }
    return Baseline(
      name: other.description,
      number: { (item, _) throws(Refusal) in
        return { (place, answer) throws(Refusal) in
          if place.isOthers { throw .abstention("others of other days") }
          let isKnown =
            answer.dimensions.isEmpty && clauses.across == nil ? true : try answer.hasRows(span)
          guard isKnown else {
            return try answer.undefined(item.expression)
          }
          return try answer.number(item.expression, span) { place.holds($0) }
        }
      }, compared: span)
  }

  private func previous(_ grain: Grain) throws(Refusal) -> Baseline {
    if let axis = try axis(), axis.grain == grain {
      return before(axis, 1, grain, "previous \(grain.rawValue)")
    }
    guard let current = bounded, let whole = grain.period(containing: current.start),
      whole.start == current.start, current.end <= whole.end,
      let before = grain.period(containing: whole.start.adding(days: -1))
    else { throw Refusal("vs previous without its grain") }
    let isWhole = current == whole
    return try days(
      current,
      isWhole ? before : TimeSteps.likePart(of: before, whole, until: current.lastDay))
  }

  private func before(_ axis: Axis, _ count: Int, _ unit: Grain, _ name: String) -> Baseline {
    let span = daysBefore(axis, count, unit)
    return Baseline(name: name) { (item, _) throws(Refusal) in
      return { (place, answer) throws(Refusal) in
        try answer.earlier(
          item.expression, place, axis, count, unit, span, coversAll: answer.rows.asked != nil)
      }
    }
  }

  // MARK: Targets

  /// The target that holds on the last day of each row.
  private func target(_ item: Item) throws(Refusal) -> GroupColumn.Number {
    let counted = try numbers(at: .all).number(item.expression)
    let targets = try judgement(of: item.expression)?.targets ?? []
    // A target on a flag is its rate's.
    let isCountOfFlag = counted.kind == .count && metric(item.expression) == nil
    guard !targets.isEmpty, !isCountOfFlag else { throw Refusal("no target") }
    let last = bounded?.lastDay
    let day = last.map { last in rows.asOf.map { min($0, last) } ?? last } ?? rows.asOf
    let axis = try axis()
    return { (place, answer) throws(Refusal) in
      var result = try answer.undefined(item.expression)
      result.denominators = []
      var own = day
      if let axis,
        let next = place.value(at: axis.position, of: answer)?.number.flatMap({
          axis.grain.firstDay(ofOrdinal: Int($0.numerator) + 1)
        })
      {
        let end = next.adding(days: -1)
        own = day.map { min($0, end) } ?? end
      }
      for target in targets {
        let since = try target.since.map { (tree) throws(Refusal) in
          try answer.rows.days.period(tree).start
        }
        if let own, let since, own < since { continue }
        result.value = .number(target.value)
      }
      return result
    }
  }
}

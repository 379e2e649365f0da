import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureShapes {
  /// `measure as form`.
  func form(
    _ form: Form, of measure: BoundMeasure, _ tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    var result = try value(of: form, measure, tree)
    result.name = "\(measure.name) as \(TreePrinter.text(of: form))"
    return result
  }

  private func value(
    of form: Form, _ measure: BoundMeasure, _ tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    switch form.kind {
    case .share(let within): return try share(of: measure, within: within, form, tree)
    case .rank(let within): return try rank(of: measure, within: within, form, tree)
    case .cumulative:
      try requireFlow(tree, form)
      let axis = try calendar(form).axis
      return measure.over(related: related.add(RelatedRequest(window: .upTo(axis))))
    case .change:
      try requireNoStock(tree, at: form.range)
      return try change(of: measure, form)
    case .index(let period):
      try requireNoStock(tree, at: form.range)
      return try index(of: measure, at: period, form)
    case .rolling(let count, let grain):
      try requireFlow(tree, form)
      return try rolling(measure, count.value, grain, form)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: form.range, ["expected": .term(.aKeyword)])
    }
  }

  // MARK: The forms

  /// The part of the whole, for numbers that add up to it.
  private func share(
    of measure: BoundMeasure, within: Dimension?, _ form: Form, _ tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    guard isAdditive(measure.expression) else {
      throw Diagnostic(.rateAsShare, at: form.range, replacement: countInstead(of: tree))
    }
    var positions: [Int] = []
    if let within {
      guard let position = dimensions.firstIndex(where: { $0.answers(to: within) }) else {
        throw Diagnostic(
          .withinNotInBy, at: within.range, ["name": .code(TreePrinter.text(of: within))])
      }
      positions = [position]
    }
    let whole = related.add(RelatedRequest(window: .whole(within: positions)))
    var result = measure
    result.kind = .number
    result.expression = .percentage(
      .arithmetic(.divided, measure.expression, measure.expression.over(related: whole)), .share)
    return result
  }

  /// `count online` for `rate online`.
  private func countInstead(of tree: Expression) -> Replacement? {
    guard case .aggregate(let rate) = tree.kind, rate.function == .rate else { return nil }
    return Replacement(rate.functionRange, with: "count")
  }

  /// The difference to the span before.
  private func change(
    of measure: BoundMeasure, _ form: Form
  ) throws(Diagnostic) -> BoundMeasure {
    try binder.requireNumber(measure, at: form.range)
    let calendar = try calendar(form)
    var before = try earlierRows(
      GrainStep(grain: calendar.grain, count: 1, unit: calendar.grain), calendar)
    before.coversTotals = false
    let other = measure.expression.over(related: related.add(before))
    return difference(of: measure, other)
  }

  /// 100 at one span.
  private func index(
    of measure: BoundMeasure, at tree: PeriodExpression, _ form: Form
  ) throws(Diagnostic) -> BoundMeasure {
    try binder.requireNumber(measure, at: form.range)
    let (axis, grain) = try calendar(form)
    let period = try sentence.periods.resolve(tree)
    guard grain.period(containing: period.start) == period else {
      throw Diagnostic(.indexNeedsOneSpan, at: tree.range, ["grain": .code(grain.rawValue)])
    }
    let base = related.add(
      RelatedRequest(
        window: .at(axis, ordinal: grain.ordinal(of: period.start)), coversTotals: false))
    var result = measure
    result.kind = .number
    result.denominators = []
    result.expression = .arithmetic(
      .divided, .arithmetic(.times, .number(Decimal(100)), measure.expression),
      measure.expression.over(related: base))
    return result
  }

  /// Over the last spans, read from rows before the period if needed.
  private func rolling(
    _ measure: BoundMeasure, _ count: Int, _ grain: Grain, _ form: Form
  ) throws(Diagnostic) -> BoundMeasure {
    let calendar = try calendar(form)
    guard calendar.grain == grain else { throw rollsAlongOtherGrain(form, grain, calendar.axis) }
    var request = RelatedRequest(window: .last(count, calendar.axis), coversTotals: false)
    if let period = try sentence.period(),
      let start = period.start.moved(by: 1 - count, grain)
    {
      request.rows = .during(Period(start: start, end: period.end), leavingOut: nil)
    }
    return measure.over(related: related.add(request))
  }

  // MARK: What they need

  /// The calendar that a form follows.
  private func calendar(
    _ form: Form
  ) throws(Diagnostic) -> (axis: TimeAxis, grain: Grain) {
    let word = Fact.code("as " + TreePrinter.text(of: form))
    if let calendar = try calendar(for: word, at: form.range) { return calendar }
    throw Diagnostic(
      .formNeedsGrain, at: form.range, ["form": .code(TreePrinter.text(of: form))],
      replacement: grouping(by: .month, at: form.range.end))
  }

  /// `rolling 3 months` by quarters.
  private func rollsAlongOtherGrain(_ form: Form, _ grain: Grain, _ axis: TimeAxis) -> Diagnostic {
    Diagnostic(
      .rollingNeedsGrain, at: form.range,
      ["form": .code("as " + TreePrinter.text(of: form)), "grain": .code(grain.rawValue)],
      replacement: axis.coarser.isEmpty
        ? Replacement(dimensions[axis.dimension].tree.range, with: grain.rawValue) : nil)
  }

  /// A stock is never summed over periods.
  private func requireFlow(_ tree: Expression, _ form: Form) throws(Diagnostic) {
    if let stock = stock(in: tree) {
      throw Diagnostic(
        .stockOverPeriods, at: stock.range, ["name": .code(stock.name)],
        replacement: Replacement(SourceRange(tree.range.end, form.range.end), with: ""))
    }
  }

  /// Rows of an earlier span, counted as a stock stands now, are not the stock of that span.
  func requireNoStock(_ tree: Expression, at range: SourceRange) throws(Diagnostic) {
    if let stock = stock(in: tree) {
      throw Diagnostic(.stockAgainstPeriod, at: range, ["name": .code(stock.name)])
    }
  }

  /// Says of when a stock is that is grouped by time.
  func noteStock(_ tree: Expression) {
    guard let stock = stock(in: tree), let asOf = sentence.periods.asOf else { return }
    for dimension in dimensions {
      guard case .grain(let grain, nil) = dimension.tree.kind, !grain.isCyclic else { continue }
      sentence.notes.add(
        Diagnostic(
          .stockByTime,
          [
            "name": .code(stock.name), "date": .text(asOf.description),
            "grain": .code(grain.rawValue),
          ]))
    }
  }

  /// Whether numbers of groups add up to the number of all.
  func isAdditive(_ expression: ResultExpression) -> Bool {
    switch expression {
    case .measure(let id):
      switch binder.aggregations[id.aggregation].measures[id.measure].function {
      case .count, .sum: return true
      default: return false
      }
    case .arithmetic(.plus, let left, let right), .arithmetic(.minus, let left, let right):
      return isAdditive(left) && isAdditive(right)
    case .arithmetic(.divided, let operand, .number), .arithmetic(.times, let operand, .number):
      return isAdditive(operand)
    case .negated(let operand): return isAdditive(operand)
    default: return false
    }
  }
}

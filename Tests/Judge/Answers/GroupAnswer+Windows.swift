import Syntax
import Values

extension GroupAnswer {
  /// The calendar dimension that a form follows.
  typealias Axis = (position: Int, grain: Grain)

  /// The only calendar dimension; nil where there is none.
  func axis() throws(Refusal) -> Axis? {
    var found: [Axis] = []
    for (position, dimension) in dimensions.enumerated() {
      if let span = dimension.span { found.append((position, span)) }
    }
    guard found.count <= 1 else { throw .abstention("two grains") }
    return found.first
  }

  /// The number over the rows of some days whose keys satisfy a condition.
  func number(
    _ expression: Expression, _ span: GroupRows.Span, where holds: @escaping ([Value]) -> Bool
  ) throws(Refusal) -> Counted {
    var counted = try numbers(span, where: holds).number(expression)
    counted.denominators = counted.denominators.map {
      Counted.Denominator(identity: "\($0.identity) elsewhere", name: $0.name, count: $0.count)
    }
    return counted
  }

  /// A number where there is nothing to take it over.
  func undefined(_ expression: Expression) throws(Refusal) -> Counted {
    var counted = try number(expression, groups.own) { _ in false }
    counted.value = .missing
    counted.denominators = counted.denominators.map {
      Counted.Denominator(identity: $0.identity, name: $0.name, count: .missing)
    }
    return counted
  }

  /// The first span that rows of some days have; nil where there are none.
  func firstSpan(_ position: Int, _ span: GroupRows.Span) throws(Refusal) -> Int? {
    var first: Int?
    for entity in measured {
      for row in try groups.rows(of: entity, span) {
        guard let number = row.key[position].number else { continue }
        first = min(first ?? .max, Int(number.numerator))
      }
    }
    return first
  }

  func hasRows(_ span: GroupRows.Span) throws(Refusal) -> Bool {
    for entity in measured where try !groups.rows(of: entity, span).isEmpty { return true }
    return false
  }

  /// Whether two keys are the same but for one dimension.
  static func alike(_ left: [Value], _ right: [Value], but position: Int) -> Bool {
    left.indices.allSatisfy { $0 == position || left[$0] == right[$0] }
  }

  /// The number of a group's rows so much earlier, and of all rows of those days.
  func earlier(
    _ expression: Expression, _ place: Place, _ axis: Axis, _ count: Int, _ unit: Grain,
    _ span: GroupRows.Span, coversAll: Bool
  ) throws(Refusal) -> Counted {
    switch place {
    case .others, .slice(.others, _): throw .abstention("others of other days")
    case .slice: throw .abstention("totals of other days across")
    case .all:
      guard coversAll, try hasRows(span) else { return try undefined(expression) }
      return try number(expression, span) { _ in true }
    case .group(let key):
      let first = try firstSpan(axis.position, span)
      guard let ordinal = key[axis.position].number.map({ Int($0.numerator) }),
        let before = TimeSteps.before(ordinal, axis.grain, count, unit), let first,
        before >= first
      else { return try undefined(expression) }
      return try number(expression, span) { other in
        other[axis.position] == .count(before)
          && Self.alike(other, key, but: axis.position)
      }
    }
  }

  /// The days of the rows one step before each span. Of the span before one that is not over,
  /// only the same part counts.
  func daysBefore(_ axis: Axis, _ count: Int, _ unit: Grain) -> GroupRows.Span {
    var span = GroupRows.Span()
    span.days = rows.asked.flatMap { TimeSteps.moved($0, by: -count, unit) }
    guard let asOf = rows.asOf, let current = axis.grain.period(containing: asOf),
      asOf < current.lastDay, rows.asked.map({ $0.contains(asOf) }) ?? true,
      let other = TimeSteps.before(axis.grain.ordinal(of: asOf), axis.grain, count, unit)
        .flatMap(axis.grain.firstDay(ofOrdinal:)).flatMap(axis.grain.period(containing:))
    else { return span }
    let part = TimeSteps.likePart(of: other, current, asOf: asOf)
    if part.end < other.end { span.leftOut = Period(start: part.end, end: other.end) }
    return span
  }

  /// The period of the question, up to the as-of date where it has no end; nil where it has
  /// no beginning.
  var bounded: Period? {
    guard let asked = rows.asked else { return nil }
    if clauses.during != nil || clauses.from != nil && clauses.through != nil { return asked }
    guard clauses.from != nil, let asOf = rows.asOf, asked.start <= asOf else { return nil }
    return Period(start: asked.start, end: asOf.next)
  }
}

import Diagnostics
import Values

extension Parser {
  /// What follows `define`: kind, name, entity, label, body, attributes.
  mutating func parseDefinition() -> Definition {
    let start = tokens[max(0, index - 1)].range.start
    var definition = Definition(
      body: .missing, name: missingName(), entity: nil, label: nil, attributes: [],
      range: .empty(at: start), bodyRange: .empty(at: start))
    guard let kind = accept(Vocabulary.keywords(.definition)) else {
      reportUnknownWord(.unknownDefinitionKind, among: Vocabulary.keywords(.definition))
      return definition
    }
    attributes = kind.attributes
    defer { attributes = [] }
    definition.name = expectPlainName()
    if !hasFailed, accept(.of) { definition.entity = expectName(.anEntity) }
    if !hasFailed, current.kind == .text { definition.label = parseText() }
    if !hasFailed { parseBody(of: kind, into: &definition) }
    parseAttributes(into: &definition)
    reportAttributeOutOfPlace()
    definition.range = range(from: start)
    return definition
  }

  private mutating func parseBody(of kind: Keyword, into definition: inout Definition) {
    switch kind {
    case .entity: definition.body = .entity(singular: parseSingular())
    case .calendar: definition.body = .calendar(parseCalendar())
    case .field:
      parseAttributes(into: &definition)
      let hasValue = !hasFailed && current.kind == .equal
      definition.body = .field(
        value: hasValue ? parseAfterEqual(&definition) { $0.parseCondition(.aValue) } : nil)
    case .flag: parseFlag(into: &definition)
    case .states:
      let value = parseAfterEqual(&definition) { $0.parseStates() }
      definition.body = value.map { .states($0) } ?? .missing
    case .metric: parseMetric(into: &definition)
    case .score: parseScore(into: &definition)
    case .index:
      let value = parseAfterEqual(&definition) { $0.parseValue() }
      definition.body = .index(value ?? missingExpression())
    case .set:
      let query = parseAfterEqual(&definition) { $0.parseQuery(allowsPipes: false) }
      definition.body = query.map { .set($0) } ?? .missing
    default:
      let query = parseAfterEqual(&definition) { $0.parseQuery() }
      definition.body = query.map { .query($0) } ?? .missing
    }
  }

  /// `= body`; nil if there is no `=`, which is reported.
  private mutating func parseAfterEqual<Node>(
    _ definition: inout Definition, _ parse: (inout Parser) -> Node
  ) -> Node? {
    guard !hasFailed else { return nil }
    guard accept(.equal) != nil else {
      reportExpected(.theSignEqual)
      return nil
    }
    let start = current.range.start
    let body = parse(&self)
    definition.bodyRange = range(from: start)
    return body
  }

  private mutating func parseSingular() -> Name? {
    guard accept(.singular) else { return nil }
    return expectPlainName()
  }

  private mutating func parseFlag(into definition: inout Definition) {
    let isStock = accept(.stock)
    let condition = parseAfterEqual(&definition) { $0.parseCondition() }
    definition.body = .flag(condition: condition ?? missingExpression(), isStock: isStock)
  }

  /// `= rate (not late) of dossiers where finished is not missing`
  private mutating func parseMetric(into definition: inout Definition) {
    let isStock = accept(.stock)
    let parts = parseAfterEqual(&definition) { parser -> (Expression, Expression?) in
      let measure = parser.parseValue()
      let filter = !parser.hasFailed && parser.accept(.filter) ? parser.parseCondition() : nil
      return (measure, filter)
    }
    definition.body = .metric(
      measure: parts?.0 ?? missingExpression(), filter: parts?.1, isStock: isStock)
  }

  /// `max 20 = ontime full at 100% when empty 0`, or `= openness + progress`
  private mutating func parseScore(into definition: inout Definition) {
    let hasMaximum = accept(.max)
    if !hasMaximum, current.kind != .equal { reportExpected(.theWordMax) }
    let maximum = hasMaximum ? expectNumber() : nil
    let parts = parseAfterEqual(&definition) { parser -> (Expression, Expression?) in
      let measure = parser.parseValue()
      let filter = !parser.hasFailed && parser.accept(.filter) ? parser.parseCondition() : nil
      return (measure, filter)
    }
    var score = ScoreBody(
      maximum: maximum, measure: parts?.0 ?? missingExpression(), filter: parts?.1)
    while !hasFailed, let part = accept([.fullAt, .whenEmpty]) {
      if part == .fullAt {
        score.fullAt = expectNumber()
      } else {
        score.whenEmpty = parseWhenEmpty()
      }
    }
    definition.body = .score(score)
  }

  private mutating func parseWhenEmpty() -> ScoreBody.WhenEmpty {
    switch accept([.full, .missing]) {
    case .full: return .full
    case .missing: return .missing
    default: return .points(expectNumber())
    }
  }

  /// A number or percentage, possibly negative, or a report.
  mutating func expectNumber() -> NumberLiteral {
    guard !hasFailed else { return NumberLiteral("0") }
    let isNegative = accept(.minus) != nil
    guard current.kind == .number || current.kind == .percentage else {
      reportExpected(.aNumber)
      return NumberLiteral("0")
    }
    var number = takeNumber()
    if isNegative { number.digits = "-" + number.digits }
    return number
  }

  /// `case condition then state "label", … else state "label"`
  private mutating func parseStates() -> ConditionalExpression {
    let empty = ConditionalExpression(branches: [], otherwise: nil)
    guard isAt(.case) else {
      reportExpected(.theWordCase)
      return empty
    }
    let parsed = nested { $0.parseConditional(labels: true) }
    guard case .conditional(let conditional) = parsed?.kind else { return empty }
    return conditional
  }
}

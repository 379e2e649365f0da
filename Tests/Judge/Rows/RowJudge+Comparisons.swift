import Syntax
import Values

extension RowJudge {
  /// `left op right`; nil where one of them is missing.
  func compare(
    _ op: ComparisonOperator, _ left: Expression, _ right: Expression, _ seat: Seat
  ) throws(Refusal) -> Bool? {
    let subject = try subject(left, seat)
    if subject.isText || right.isText { return try compareTexts(op, subject, right, seat) }
    if let period = try period(right, besides: subject.value) {
      guard let day = subject.value.day else { return nil }
      return op.holds(day < period.start ? -1 : day < period.end ? 0 : 1)
    }
    let other = try operand(right, seat)
    try checkUnits(subject, left, right)
    try checkUnits(other, right, left)
    guard subject.value != .missing, other.value != .missing else { return nil }
    return try order(subject.value, other.value).map(op.holds)
  }

  /// Something that is compared, with what decides how.
  struct Operand {
    var value: Value
    var kind: Counted.Kind?
    /// Names of its values.
    var labels: [(value: String, label: String)] = []
    /// Every text that its column has; nil for what is no column of texts.
    var texts: [String]?
    /// Whether its column has something else than texts.
    var isNoText = false

    var isText: Bool {
      if case .text = value { return true }
      return texts != nil
    }
  }

  private func operand(_ expression: Expression, _ seat: Seat) throws(Refusal) -> Operand {
    if case .aggregate = expression.kind {
      let counted = try below(expression, seat)
      return Operand(value: counted.value, kind: counted.kind)
    }
    if case .path(let path) = expression.kind,
      try model.find(path, from: seat.entity) == nil, path.singleName?.key != "as_of"
    {
      let counted = try below(expression, seat)
      return Operand(value: counted.value, kind: counted.kind)
    }
    return Operand(value: try value(expression, seat))
  }

  /// The left side: of a link the label of what it leads to.
  func subject(_ expression: Expression, _ seat: Seat) throws(Refusal) -> Operand {
    guard case .path(let path) = expression.kind,
      let found = try model.find(path, from: seat.entity)
    else { return try operand(expression, seat) }
    guard case .field(let index) = found.attribute else {
      throw Refusal("\(path.names[0].text) is true or false")
    }
    var operand = Operand(value: try value(found, seat))
    var (owner, field) = (found.owner, index)
    if let target = model.entities[owner].fields[index].target {
      guard let label = model.entities[target].label ?? model.entities[target].key else {
        return operand
      }
      let place = follow(found.links + [Link(entity: owner, field: index)], from: seat)
      operand.value = try self.field(label, place)
      (owner, field) = (target, label)
    }
    operand.labels = model.entities[owner].fields[field].values
    operand.texts = texts(owner, field)
    operand.isNoText = operand.texts == nil && isFilled(owner, field)
    return operand
  }

  private func isFilled(_ entity: Int, _ field: Int) -> Bool {
    guard let column = model.entities[entity].fields[field].column else { return false }
    return model.entities[entity].rows.contains { $0[column] != .missing }
  }

  private func texts(_ entity: Int, _ field: Int) -> [String]? {
    guard let column = model.entities[entity].fields[field].column else { return nil }
    let texts = model.entities[entity].rows.compactMap { row -> String? in
      if case .text(let text) = row[column] { text } else { nil }
    }
    return texts.isEmpty ? nil : texts
  }

  // MARK: Numbers and dates

  private func order(_ left: Value, _ right: Value) throws(Refusal) -> Int? {
    func order<Number: Comparable>(_ left: Number, _ right: Number) -> Int {
      left < right ? -1 : left == right ? 0 : 1
    }
    switch (left, right) {
    case (.number(let left), .number(let right)): return order(left, right)
    case (.span(let left, _), .span(let right, _)): return order(left, right)
    case (.span(let left, let unit), .number(let right)):
      guard unit > 1 else { throw Refusal("a number without its unit") }
      return order(left, right * Fraction(Int128(unit)))
    case (.day(let left), .day(let right)): return order(left, right)
    case (.instant(let left), .instant(let right)): return order(left, right)
    case (.day, .instant), (.instant, .day):
      // A day and an instant are compared by day.
      guard let left = left.day, let right = right.day else { return nil }
      return order(left, right)
    default: throw Refusal("\(left) is not compared with \(right)")
    }
  }

  /// The days that a date written beside a date means: its whole duration.
  private func period(
    _ expression: Expression, besides value: Value
  ) throws(Refusal) -> Period? {
    guard value == .missing || value.day != nil else { return nil }
    switch expression.kind {
    case .number(let number) where value.day != nil:
      guard number.digits.count == 4, let year = Int(number.digits) else { return nil }
      return try days.period(PeriodExpression(.literal(.year(year)), range: expression.range))
    case .period(let period): return try days.period(period)
    case .variable(let name):
      guard case .period(let period)? = model.variables[name.key]?.kind else { return nil }
      return try days.period(period)
    default: return nil
    }
  }

  /// A count is not compared with a percentage, nor a rate with a number over 1 without `%`.
  private func checkUnits(
    _ operand: Operand, _ written: Expression, _ other: Expression
  ) throws(Refusal) {
    guard case .number(let number) = other.kind else { return }
    if operand.kind == .count, number.isPercent { throw Refusal("a count beside a percentage") }
    if operand.kind == .rate, !number.isPercent, try number.fraction > Fraction(1) {
      throw Refusal("a rate beside a number over 1")
    }
  }

  // MARK: Texts

  private func compareTexts(
    _ op: ComparisonOperator, _ subject: Operand, _ right: Expression, _ seat: Seat
  ) throws(Refusal) -> Bool? {
    if subject.isNoText { throw Refusal("a text beside no text") }
    let written: String
    switch right.kind {
    case .text(let text): written = text
    case .path(let path): written = try bareWord(path, subject, seat)
    case .number: throw Refusal("a number beside a text")
    default: throw .abstention("a text beside something else")
    }
    guard subject.value != .missing else { return nil }
    guard case .text(let text) = subject.value else { throw Refusal("a text beside no text") }
    switch op {
    case .identical: return text == TextFolding.normalized(written)
    case .equal: return TextJudge(meant(written, subject)).equals(text)
    case .notEqual: return !TextJudge(meant(written, subject)).equals(text)
    default:
      let (left, other) = (Collation.key(text), Collation.key(TextFolding.normalized(written)))
      return op.holds(
        left.lexicographicallyPrecedes(other) ? -1 : left == other ? 0 : 1)
    }
  }

  /// A bare word is a value if it is no name in scope and occurs in the column.
  private func bareWord(_ path: Path, _ subject: Operand, _ seat: Seat) throws(Refusal) -> String {
    guard let name = path.singleName else { throw Refusal("no value") }
    if try model.find(path, from: seat.entity) != nil { throw .abstention("two columns") }
    let isKnown =
      subject.labels.contains { TextFolding.key($0.label) == name.key }
      || subject.texts?.contains { TextJudge(name.text).equals($0) } == true
    guard isKnown else { throw Refusal("\(name.text) is no value of the column") }
    return name.text
  }

  /// The value that a written text means: itself, or the one that it is the name of.
  func meant(_ written: String, _ subject: Operand) -> String {
    let key = TextFolding.marked(written)
    return subject.labels.first { TextFolding.marked($0.label) == key }?.value ?? written
  }
}

extension Expression {
  var isText: Bool {
    if case .text = kind { return true }
    return false
  }
}

extension ComparisonOperator {
  /// Whether operands in this order (-1 less, 0 equal, 1 greater) stand in the relation.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal, .identical: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}

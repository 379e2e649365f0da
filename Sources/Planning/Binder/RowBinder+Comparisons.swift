import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// Binds `left op right` by the type of the left side.
  func comparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    if let condition = try varyingComparison(op, left, right) { return condition }
    let value = try value(left)
    switch value.type {
    case .text: return try textComparison(op, value, right)
    case .date, .timestamp: return try temporalComparison(op, value, left, right)
    case .flag: throw flagCompared(op, left, right, at: range)
    case .integer, .decimal, .rate, .quotient, .duration:
      return try numberComparison(op, value, left, right)
    }
  }

  /// A flag is compared with nothing: seen from its own row it is true or false.
  private func flagCompared(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) -> Diagnostic {
    let flag = TreePrinter.text(of: left)
    var meansFalse = op == .notEqual
    // `late = 0` is how other languages say `not late`.
    if case .number(let number) = right.kind, number.value == Decimal(0) { meansFalse.toggle() }
    return Diagnostic(
      .flagCompared, at: range,
      ["name": .code(flag), "entity": .code(model[entity].memberName)],
      replacement: Replacement(range, with: meansFalse ? "not \(flag)" : flag))
  }

  // MARK: Numbers

  private func numberComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> Condition {
    let other = try self.value(right)
    guard other.type.isNumeric else {
      throw Diagnostic(
        .wrongType, at: right.range,
        ["expected": .term(value.type.term), "type": .term(other.type.term)])
    }
    let comparison = ComparisonOperator(op)
    if case .literal(.duration(let seconds)) = other.expression, value.type != .duration {
      let days = seconds % 86_400 == 0 ? String(seconds / 86_400) : ""
      throw Diagnostic(
        .durationMismatch, at: right.range,
        [
          "name": .code(TreePrinter.text(of: left)),
          "found": .code(TreePrinter.text(of: right)),
        ],
        replacement: days.isEmpty ? nil : Replacement(right.range, with: days))
    }
    if case .literal(.number(let number)) = other.expression, value.type == .duration {
      guard value.secondsPerUnit > 1 else {
        throw Diagnostic(.durationNeedsUnit, at: right.range, ["number": .code(number.description)])
      }
      guard let scaled = number.times(value.secondsPerUnit) else {
        throw Diagnostic(
          .numberTooLarge, at: right.range, ["found": .code(number.description)])
      }
      return .compare(comparison, value.expression, .literal(.number(scaled)))
    }
    return .compare(comparison, value.expression, other.expression)
  }

  // MARK: Dates

  /// A literal means its whole duration: `> 2023-03` is after March, `= 2023-03` within it.
  private func temporalComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ left: Expression,
    _ right: Expression
  ) throws(Diagnostic) -> Condition {
    if let period = try literalPeriod(right) {
      return within(value.expression, ComparisonOperator(op), period)
    }
    let other = try self.value(right)
    if other.type == .text { throw dateAgainstText(left, right) }
    guard other.type.isTemporal else {
      throw Diagnostic(
        .wrongType, at: right.range,
        ["expected": .term(value.type.term), "type": .term(other.type.term)])
    }
    if value.type == other.type {
      return .compare(ComparisonOperator(op), value.expression, other.expression)
    }
    // A day and an instant are compared by day.
    return .compare(
      ComparisonOperator(op), asDay(value.expression), asDay(other.expression))
  }

  func asDay(_ expression: RowExpression) -> RowExpression {
    expression.type == .timestamp ? .date(expression) : expression
  }

  private func within(
    _ value: RowExpression, _ op: ComparisonOperator, _ period: Period
  ) -> Condition {
    func bound(_ date: CivilDate) -> RowExpression {
      value.type == .date
        ? .literal(.date(date)) : .literal(.timestamp(Timestamp(startOf: date)))
    }
    switch op {
    case .equal: return .isWithin(value, period)
    case .notEqual: return .not(.isWithin(value, period))
    case .less: return .compare(.less, value, bound(period.start))
    case .lessOrEqual: return .compare(.less, value, bound(period.end))
    case .greater: return .compare(.greaterOrEqual, value, bound(period.end))
    case .greaterOrEqual: return .compare(.greaterOrEqual, value, bound(period.start))
    }
  }

  /// The period that the right side of a date comparison means, if it is one.
  private func literalPeriod(_ right: Expression) throws(Diagnostic) -> Period? {
    switch right.kind {
    case .period(let period):
      return try periods.resolve(period)
    case .number(let number):
      guard let year = number.year else { return nil }
      return try periods.resolve(PeriodExpression(.literal(.year(year)), range: right.range))
    case .variable(let name):
      if case .period? = periods.variables[name.key]?.kind {
        return try periods.resolve(PeriodExpression(.variable(name), range: right.range))
      }
      return nil
    default:
      return nil
    }
  }

  private func dateAgainstText(_ left: Expression, _ right: Expression) -> Diagnostic {
    var replacement: Replacement?
    if case .text(let text) = right.kind, let date = CivilDate(iso: text) {
      replacement = Replacement(right.range, with: date.description)
    }
    return Diagnostic(
      .dateAgainstText, at: right.range,
      [
        "name": .code(TreePrinter.text(of: left)),
        "found": .code(TreePrinter.text(of: right)),
      ],
      replacement: replacement)
  }

  // MARK: Texts

  private func textComparison(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ right: Expression
  ) throws(Diagnostic) -> Condition {
    if case .path(let path) = right.kind, let other = try find(path) {
      try requireNoValue(path, other, of: value)
      return try textsOfTwoColumns(op, value, other, at: right.range)
    }
    let text = try textOperand(right, for: value)
    let target = labelled(value)
    switch op {
    case .equal:
      return try texts(target, .equals, [text], at: right.range, noteAbsence: true)
    case .identical:
      return .matches(target.expression, TextPattern(.equals, [text], folding: .exact))
    case .notEqual:
      return .not(try texts(target, .equals, [text], at: right.range, noteAbsence: true))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let kind: TextPattern.Kind =
        switch op {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        default: .greaterOrEqual
        }
      return .matches(target.expression, TextPattern(kind, [text], folding: .exact))
    }
  }

  /// A bare word that is a name as well as a value of the column needs quotes.
  private func requireNoValue(
    _ path: Path, _ other: Resolved, of value: BoundValue
  ) throws(Diagnostic) {
    guard let name = path.singleName, let column = labelled(value).column,
      try self.value(of: other, at: path.range).type != .text
    else { return }
    let pattern = TextPattern(.equals, [name.text], folding: TextPattern.Folding(for: name.text))
    let texts = catalog.statistics.texts(of: column, matching: pattern, limit: 1)
    guard let text = texts.first else { return }
    throw Diagnostic(
      .valueIsName, at: path.range, ["name": .code(name.text)],
      replacement: Replacement(path.range, with: "\"\(text)\""))
  }

  private func textsOfTwoColumns(
    _ op: Syntax.ComparisonOperator, _ value: BoundValue, _ other: Resolved,
    at range: SourceRange
  ) throws(Diagnostic) -> Condition {
    let right = try self.value(of: other, at: range)
    guard right.type == .text else {
      throw Diagnostic(
        .wrongType, at: range, ["expected": .term(.typeText), "type": .term(right.type.term)])
    }
    return .compare(ComparisonOperator(op), value.expression, right.expression)
  }

  /// The value to compare a text with: for a link the label of what it leads to.
  func labelled(_ value: BoundValue) -> BoundValue {
    guard let link = value.link, let label = labelColumn(of: model[link.id].target) else {
      return value
    }
    var labelled = BoundValue(RowExpression.column(label, .text).via(link.path + [link.id]))
    labelled.column = label
    return labelled
  }

  /// The column of an entity's labels, when they are stored text.
  private func labelColumn(of entity: EntityID) -> ColumnID? {
    guard let field = model[entity].labelField ?? model[entity].keyField,
      case .stored(let column, .text) = model[entity].fields[field].source
    else { return nil }
    return column
  }

  /// The text on the right side: in quotes, or a bare word that occurs in the column.
  func textOperand(_ right: Expression, for value: BoundValue) throws(Diagnostic) -> String {
    switch right.kind {
    case .text(let text):
      return text
    case .path(let path):
      return try bareWord(path, for: value)
    case .number(let number):
      let message: MessageID = value.link == nil ? .codeAgainstNumber : .linkAgainstNumber
      throw Diagnostic(
        message, at: right.range,
        [
          "name": .code(columnName(of: value)), "found": .code(number.digits),
          "entity": .code(value.link.map { model[model[$0.id].target].naming.name.text } ?? ""),
        ],
        replacement: value.link == nil || occurs(number.digits, in: labelled(value))
          ? Replacement(right.range, with: "\"\(number.digits)\"") : nil)
    default:
      let found = try self.value(right)
      if case .literal(.text(let text)) = found.expression { return text }
      throw Diagnostic(
        .wrongType, at: right.range, ["expected": .term(.typeText), "type": .term(found.type.term)])
    }
  }

  /// Whether a text is worth proposing: it stands in the column, or the column is unknown.
  private func occurs(_ text: String, in value: BoundValue) -> Bool {
    guard let column = value.column else { return true }
    let pattern = TextPattern(.equals, [text], folding: .exact)
    return !catalog.statistics.texts(of: column, matching: pattern, limit: 1).isEmpty
  }

  /// The name of the column behind a value.
  private func columnName(of value: BoundValue) -> String {
    value.column.map { model[$0.entity].fields[$0.index].naming.name.text } ?? ""
  }

  private func bareWord(_ path: Path, for value: BoundValue) throws(Diagnostic) -> String {
    guard let name = path.singleName else { throw unknown(path) }
    let target = labelled(value)
    let pattern = TextPattern(.equals, [name.text], folding: TextPattern.Folding(for: name.text))
    if target.valueLabels.contains(where: { TextFolding.key($0.label) == name.key }) {
      return name.text
    }
    if let column = target.column,
      !catalog.statistics.texts(of: column, matching: pattern, limit: 1).isEmpty
    {
      return name.text
    }
    if let text = target.writtenTexts.first(where: { TextFolding.key($0) == name.key }) {
      return text
    }
    let known =
      target.column.map { catalog.statistics.texts(of: $0, limit: 10_000) } ?? target.writtenTexts
    let nearest = Suggestion.nearest(to: name.text, among: known + target.valueLabels.map(\.value))
    throw Diagnostic(
      .unknownValue, at: name.range,
      ["name": .code(name.text), "column": .code(columnName(of: target))],
      suggestions: nearest,
      replacement: nearest.first.map { Replacement(name.range, with: "\"\($0)\"") })
  }

  /// A match against a text column, with a note when a value does not occur in it.
  func texts(
    _ value: BoundValue, _ kind: TextPattern.Kind, _ texts: [String], at range: SourceRange,
    noteAbsence: Bool
  ) throws(Diagnostic) -> Condition {
    let meant = texts.map { text in
      let key = TextFolding.marked(text)
      let named = value.valueLabels.first { TextFolding.marked($0.label) == key }
      return named?.value ?? text
    }
    let folded = meant.filter { TextPattern.Folding(for: $0) == .letterCaseAndMarks }
    let marked = meant.filter { TextPattern.Folding(for: $0) == .letterCase }
    var parts: [Condition] = []
    for (group, folding) in [
      (folded, TextPattern.Folding.letterCaseAndMarks), (marked, .letterCase),
    ] where !group.isEmpty {
      let pattern = TextPattern(kind, group, folding: folding)
      if noteAbsence { try noteAbsentValues(value, pattern, at: range) }
      noteFolding(value, pattern)
      parts.append(.matches(value.expression, pattern))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private func noteAbsentValues(
    _ value: BoundValue, _ pattern: TextPattern, at range: SourceRange
  ) throws(Diagnostic) {
    guard let column = value.column else { return }
    for text in pattern.texts {
      let one = TextPattern(pattern.kind, [text], folding: pattern.folding)
      if !catalog.statistics.texts(of: column, matching: one, limit: 1).isEmpty { continue }
      let known = catalog.statistics.texts(of: column, limit: 10_000)
      let nearest = Suggestion.nearest(to: text, among: known)
      notes.add(
        Diagnostic(
          .valueNotInColumn, at: range,
          ["value": .code(text), "column": .code(columnName(of: value))], suggestions: nearest,
          replacement: pattern.texts.count == 1
            ? nearest.first.map { Replacement(range, with: "\"\($0)\"") } : nil))
    }
  }

  /// Says which marked values a text without diacritics has found.
  private func noteFolding(_ value: BoundValue, _ pattern: TextPattern) {
    guard pattern.kind == .equals, pattern.folding == .letterCaseAndMarks,
      let column = value.column
    else { return }
    let found = catalog.statistics.texts(of: column, matching: pattern, limit: 4)
      .filter(TextFolding.hasDiacritics)
    if !found.isEmpty {
      notes.add(
        Diagnostic(
          .diacriticsFolded, at: nil,
          [
            "text": .code(pattern.texts.joined(separator: ", ")),
            "matches": .list(found.map(Fact.code)),
          ]))
    }
  }
}

extension ComparisonOperator {
  init(_ op: Syntax.ComparisonOperator) {
    switch op {
    case .equal, .identical: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

extension Decimal {
  /// This number in a smaller unit; nil when it becomes too large.
  func times(_ unit: Int64) -> Decimal? {
    let (product, overflow) = unscaled.multipliedReportingOverflow(by: Int128(unit))
    return overflow ? nil : Decimal(unscaled: product, scale: scale)
  }
}

extension TextPattern.Folding {
  /// Marks count only when the user typed some.
  init(for text: String) {
    self = TextFolding.hasDiacritics(text) ? .letterCase : .letterCaseAndMarks
  }
}

extension CivilDate {
  /// Reads `2023-02-28`; nil for anything else.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

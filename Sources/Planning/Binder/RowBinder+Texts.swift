import Diagnostics
import Metrics
import Syntax
import Values

/// Texts compared with what a column holds.
extension RowBinder {
  func textComparison(
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
    guard let text = texts.first, !isPrivate(labelled(value)) else { return }
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
    switch periods.meant(right).kind {
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
  func columnName(of value: BoundValue) -> String {
    value.column.map { model[$0.entity].fields[$0.index].naming.name.text } ?? value.name
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
    let nearest = nearest(to: name.text, among: knownTexts(of: target))
    throw Diagnostic(
      .unknownValue, at: name.range,
      ["name": .code(name.text), "column": .code(columnName(of: target))],
      suggestions: nearest,
      replacement: nearest.first.map { Replacement(name.range, with: "\"\($0)\"") })
  }

  /// What a value can be, of which none of a private field is told.
  private func knownTexts(of value: BoundValue) -> [String] {
    let isTold = !isPrivate(value)
    let texts =
      value.column.map { isTold ? catalog.statistics.texts(of: $0, limit: 10_000) : [] }
      ?? value.writtenTexts
    return texts + value.valueLabels.map(\.value)
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
    if kind == .equals, !isTrial {
      noteMatches(value, meant, at: range, noteAbsence: noteAbsence)
    }
    let folded = meant.filter { TextPattern.Folding(for: $0) == .letterCaseAndMarks }
    let marked = meant.filter { TextPattern.Folding(for: $0) == .letterCase }
    var parts: [Condition] = []
    for (group, folding) in [
      (folded, TextPattern.Folding.letterCaseAndMarks), (marked, .letterCase),
    ] where !group.isEmpty {
      let pattern = TextPattern(kind, group, folding: folding)
      parts.append(.matches(value.expression, pattern))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}

extension TextPattern.Folding {
  /// Marks count only when the user typed some.
  init(for text: String) {
    self = TextFolding.hasDiacritics(text) ? .letterCase : .letterCaseAndMarks
  }
}

import Diagnostics
import Metrics
import Values

/// Notes on texts that are compared with a column: those that do not occur in it, and those that
/// were typed without marks.
extension RowBinder {
  /// Notes what is worth knowing of texts that values are to be equal to. The column is looked
  /// through at most twice, however many texts there are. A private column is not told of.
  func noteMatches(
    _ value: BoundValue, _ texts: [String], at range: SourceRange, noteAbsence: Bool
  ) {
    guard !isPrivate(value) else { return }
    var absent: [String] = []
    for folding in [TextPattern.Folding.letterCaseAndMarks, .letterCase] {
      let own = texts.filter { TextPattern.Folding(for: $0) == folding }
      guard !own.isEmpty else { continue }
      let pattern = TextPattern(.equals, own, folding: folding)
      guard let found = matches(of: pattern, in: value) else { continue }
      let known = Set(found.map(folding.folded))
      absent += own.filter { !known.contains(folding.folded($0)) }
      if folding == .letterCaseAndMarks, value.column != nil { noteFolding(pattern, found) }
    }
    if noteAbsence, !absent.isEmpty { note(absent, of: texts, value, at: range) }
  }

  /// The texts of a column, or of an expression, that match; nil where they are not known.
  private func matches(of pattern: TextPattern, in value: BoundValue) -> [String]? {
    if let column = value.column {
      return catalog.statistics.texts(of: column, matching: pattern, limit: .max)
    }
    return value.writtenTexts.isEmpty ? nil : value.writtenTexts
  }

  /// The most texts that suggestions are looked for in, and the most texts they are given for.
  private static let mostCandidates = 10_000
  private static let mostExamples = 3

  private func note(
    _ absent: [String], of texts: [String], _ value: BoundValue, at range: SourceRange
  ) {
    let examples = absent.prefix(RowBinder.mostExamples)
    let limit = RowBinder.mostCandidates / examples.count
    let known =
      value.column.map { catalog.statistics.texts(of: $0, limit: limit) } ?? value.writtenTexts
    let nearest = examples.map { Suggestion.nearest(to: $0, among: known) }
    let column = Fact.code(columnName(of: value))
    guard absent.count > 1 else {
      notes.add(
        Diagnostic(
          .valueNotInColumn, at: range, ["value": .code(absent[0]), "column": column],
          suggestions: nearest[0],
          replacement: texts.count == 1
            ? nearest[0].first.map { Replacement(range, with: "\"\($0)\"") } : nil))
      return
    }
    notes.add(
      Diagnostic(
        .valuesNotInColumn, at: range,
        [
          "count": .number(absent.count), "of": .number(texts.count), "column": column,
          "values": .list(examples.map(Fact.code)),
        ],
        suggestions: nearest.compactMap(\.first)))
  }

  /// Says which marked values a text without diacritics has found.
  private func noteFolding(_ pattern: TextPattern, _ found: [String]) {
    let found = found.prefix(4).filter(TextFolding.hasDiacritics)
    guard !found.isEmpty else { return }
    notes.add(
      Diagnostic(
        .diacriticsFolded, at: nil,
        [
          "text": .code(pattern.texts.joined(separator: ", ")),
          "matches": .list(found.map(Fact.code)),
        ]))
  }
}

extension TextPattern.Folding {
  /// The form in which texts are compared.
  fileprivate func folded(_ text: String) -> String {
    switch self {
    case .exact: text
    case .letterCase: TextFolding.marked(text)
    case .letterCaseAndMarks: TextFolding.key(text)
    }
  }
}

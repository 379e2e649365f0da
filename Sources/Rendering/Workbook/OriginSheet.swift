import Diagnostics
import Results
import Values

/// Where the numbers of a workbook come from: the question, what it means, the sources, what the
/// rows are with the as-of date, and the notes; what it is on the left, its text on the right.
struct OriginSheet {
  private let table: ResultTable
  private let facts: AnswerFacts
  private let style: TableStyle

  init(_ table: ResultTable, _ facts: AnswerFacts, style: TableStyle) {
    self.table = table
    self.facts = facts
    self.style = style
  }

  var sheet: Sheet {
    let rows = lines.map { line in
      [line.label, line.text].map { SheetCell(.text(SheetValues.clean($0))) }
    }
    let question = facts.sentence.isEmpty ? "" : facts.sentence
    return Sheet(
      name: Sheet.name(word(.pageQuestion)), headings: [word(.pageQuestion), question],
      widths: [16, 100], rowCount: rows.count
    ) { rows[$0] }
  }

  private var lines: [(label: String, text: String)] {
    var lines = facts.definitions.map { (word(.headDefinition), $0) }
    lines += facts.sources.map { (word(.saySource), $0) }
    let footer = Wording.footer(table.footer, in: style).joined(separator: " · ")
    if !footer.isEmpty { lines.append((word(.headRows), footer)) }
    lines += table.notes.map {
      (NoteText.label($0, in: style.language), NoteText.line($0, in: style.language))
    }
    return lines
  }

  private func word(_ term: Term) -> String { MessageTable.phrase(term, in: style.language) }
}

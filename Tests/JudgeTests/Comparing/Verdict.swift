import Diagnostics
import Judge
import Results
import Session
import Syntax

/// What came of one sentence.
enum Verdict {
  case agree(Query)
  /// Both refuse it.
  case bothRefuse
  /// hoso does not have it yet.
  case awaited(String)
  /// The judge does not decide it.
  case notJudged(String)
  case disagree(String)

  init(_ text: String, _ judge: Judge, _ session: Session) {
    let hoso = HosoAnswer(text, in: session)
    var reader = SentenceReader(SourceText(text))
    guard let parsed = reader.next(names: judge.names), parsed.isComplete,
      case .query(let query) = parsed.sentence.kind
    else {
      if case .refusal = hoso { self = .bothRefuse } else { self = .disagree("does not parse") }
      return
    }
    do throws(Refusal) {
      self = Verdict(hoso, try judge.answer(query), of: query)
    } catch {
      self = Verdict(hoso, error)
    }
  }

  private init(_ hoso: HosoAnswer, _ refusal: Refusal) {
    switch hoso {
    case .awaited(let text): self = .awaited(text)
    case _ where refusal.isAbstention: self = .notJudged(refusal.reason)
    case .refusal: self = .bothRefuse
    case .table(let table): self = .disagree("judge \(refusal)\nhoso\n\(table.text)")
    }
  }

  private init(_ hoso: HosoAnswer, _ table: JudgeTable, of query: Query) {
    switch hoso {
    case .awaited(let text): self = .awaited(text)
    case .refusal(let text): self = .disagree("hoso refuses: \(text)\njudge\n\(table.text)")
    case .table(let result):
      guard let difference = result.difference(to: table) else {
        self = .agree(query)
        return
      }
      self = .disagree("\(difference)\nhoso\n\(result.text)\njudge\n\(table.text)")
    }
  }
}

extension ResultTable {
  /// What is not as the judge says; nil when all of it is.
  func difference(to table: JudgeTable) -> String? {
    if columns.map(\.name) != table.columns.map(\.name) { return "columns differ" }
    if rowCount != table.rows.count { return "numbers of rows differ" }
    for row in 0..<rowCount {
      for (column, expected) in zip(columns, table.rows[row]) {
        let cell = Value(column.values.cell(at: row))
        // Beside `others` every label is a text.
        let isLabel = column.role == .dimension && table.hasOthers && expected != .missing
        guard cell.agrees(with: expected) || isLabel && cell == .text(expected.description)
        else { return "row \(row + 1), \(column.name)" }
      }
    }
    return differenceOfTotals(to: table) ?? differenceOfFooter(to: table)
  }

  private func differenceOfTotals(to table: JudgeTable) -> String? {
    guard let total, let expected = table.total else {
      return (total == nil) == (table.total == nil) ? nil : "only one has a total"
    }
    if total.belongsToTable != table.totalBelongs { return "whose the total is" }
    for (index, value) in expected.enumerated()
    where !Value(total.cells[index]).agrees(with: value) {
      return "total of \(columns[index].name)"
    }
    return nil
  }

  /// What readers are told of rows that are not there.
  private func differenceOfFooter(to table: JudgeTable) -> String? {
    if footer.available != table.available { return "rows there were: \(footer.available)" }
    if footer.cut != table.cut { return "rows cut: \(footer.cut)" }
    if footer.shown != table.rows.count - table.extra { return "rows shown: \(footer.shown)" }
    if notes.contains(where: { $0.message == .tiesKept }) != (table.ties > 0) { return "ties" }
    return nil
  }

  var text: String {
    let rows = (0..<rowCount).map { row in columns.map { Value($0.values.cell(at: row)) } }
    return Verdict.text(columns.map(\.name), rows, total?.cells.map(Value.init))
  }
}

extension JudgeTable {
  var text: String { Verdict.text(columns.map(\.name), rows, total) }
}

extension Verdict {
  fileprivate static func text(_ heads: [String], _ rows: [[Value]], _ total: [Value]?) -> String {
    let lines = [heads] + (rows + (total.map { [$0] } ?? [])).map { $0.map(\.description) }
    return lines.map { $0.joined(separator: " | ") + "\n" }.joined()
  }
}

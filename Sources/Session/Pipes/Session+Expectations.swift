import Diagnostics
import Execution
import Planning
import Rendering
import Results
import Syntax
import Values

extension Session {
  /// Carries out `expect`. The last table stays what it was.
  func expect(
    _ expectation: Expectation, _ sentence: Sentence
  ) throws(SessionError) -> Outcome {
    let bound: BoundExpectation
    do throws(Diagnostic) {
      bound = try binder.bind(expectation, at: sentence.range)
    } catch {
      throw .sentence(error)
    }
    let asked = Query(head: .items([]), range: bound.range)
    let table = try table(of: asked, bound.query)
    switch bound.demand {
    case .everyRow(let condition, let columns):
      try require(condition, columns, of: table, bound.text, at: bound.range)
    case .rowCount(let count): try require(count, rowsOf: table, at: bound.range)
    case .noDuplicate: try requireNoDuplicate(table, bound.text, at: bound.range)
    }
    return .notice([Diagnostic(.expectationHolds)])
  }

  /// Demands a condition of every row of a table, and names those where it is not true.
  func require(
    _ condition: TableCondition, _ columns: [Int], of table: ResultTable, _ text: String,
    at range: SourceRange
  ) throws(SessionError) {
    guard columns.allSatisfy({ table.columns[$0].hiddenRows.isEmpty }),
      !table.notes.contains(where: { $0.message == .rowsChosenByHidden })
    else { throw .expectation(notTold(at: range)) }
    let failing: [Int]
    do throws(ExecutionError) {
      let calendars = workspace.dataset.calendars
      failing = try cancellation.leaving(as: .cancelled) { (flag) throws(ExecutionError) in
        try table.rows(failing: condition, calendars, flag)
      }
    } catch {
      throw sessionError(error, at: range)
    }
    guard !failing.isEmpty else { return }
    let expected = Fact.code(text)
    let found = Fact.list(described(failing, of: table, columns).map(Fact.text))
    if table.rowCount == 1, !table.columns.contains(where: { $0.role == .dimension }) {
      throw .expectation(
        Diagnostic(.expectationFailed, at: range, ["found": found, "expected": expected]))
    }
    throw .expectation(
      Diagnostic(
        .expectationFailedInRows, at: range,
        [
          "count": .number(failing.count), "total": .number(table.rowCount), "found": found,
          "expected": expected,
        ]))
  }

  private func require(
    _ count: Int, rowsOf table: ResultTable, at range: SourceRange
  ) throws(SessionError) {
    // To say whether there are so many tells how many there are.
    guard isTold(table.rowCount), isTold(count) || table.rowCount > count,
      !table.notes.contains(where: { $0.message == .rowsChosenByHidden })
    else { throw .expectation(notTold(at: range)) }
    guard table.rowCount != count else { return }
    let cells = CellText(style: tableStyle)
    var found = cells.text(of: table.rowCount)
    let names = described(
      Array(0..<table.rowCount), of: table, Array(table.columns.indices.prefix(1)))
    if !names.isEmpty { found += " (\(names.joined(separator: ", ")))" }
    throw .expectation(
      Diagnostic(
        .expectationFailed, at: range, ["found": .text(found), "expected": .number(count)]))
  }

  /// Groups of missing values are no duplicates.
  private func requireNoDuplicate(
    _ table: ResultTable, _ column: String, at range: SourceRange
  ) throws(SessionError) {
    guard let values = table.columns.first?.values else { return }
    let twice = (0..<table.rowCount).filter { values.cell(at: $0) != .missing }
    guard !twice.isEmpty else { return }
    guard !workspace.hidesSmall else { throw .expectation(notTold(at: range)) }
    throw .expectation(
      Diagnostic(
        .notUnique, at: range,
        [
          "count": .number(twice.count), "column": .code(column),
          "found": .list(described(twice, of: table, [0]).map(Fact.text)),
        ]))
  }

  private func notTold(at range: SourceRange) -> Diagnostic {
    Diagnostic(.hiddenNotTold, at: range, ["limit": .number(Int(workspace.smallest))])
  }

  /// The first rows in words: `Lắk 12.1%`; how many more there are stands at the end.
  private func described(
    _ rows: [Int], of table: ResultTable, _ columns: [Int]
  ) -> [String] {
    let cells = CellText(style: tableStyle)
    let names = table.columns.indices.filter { table.columns[$0].role == .dimension }
    let shown = names + columns.filter { !names.contains($0) }
    let result = disclosure.disclose(table)
    var texts = rows.prefix(Session.describedRows).map { row in
      shown.map { cells.text(of: $0, at: row, in: result) }.joined(separator: " ")
    }
    if rows.count > texts.count { texts.append("… +\(rows.count - texts.count)") }
    return texts
  }

  private static let describedRows = 5
}

import Diagnostics
import Execution
import Planning
import Rendering
import Results
import Syntax
import Values

extension Session {
  /// Answers a question, or works on the last answer: `it`, a line that begins with `|`.
  func answer(_ query: Query, folder: String) throws(SessionError) -> Outcome {
    let before = last
    let (pipes, next) = query.pipes.splitAtRows
    var asked = query
    asked.pipes = pipes
    do throws(SessionError) {
      guard let next else { return try answerWithoutRows(asked, folder: folder) }
      if !asked.isBare { _ = try answerWithoutRows(asked, folder: folder) }
      return try rows(of: next.target, then: next.pipes, folder: folder)
    } catch {
      last = before
      throw error
    }
  }

  private func answerWithoutRows(
    _ query: Query, folder: String
  ) throws(SessionError) -> Outcome {
    var table: ResultTable
    var pipes: [BoundPipe]
    var schema: TableSchema
    let provenance: Provenance
    if case .items = query.head {
      let bound: BoundQuery
      do throws(Diagnostic) { bound = try binder.bind(query) } catch { throw .sentence(error) }
      (pipes, schema) = (bound.pipes, bound.schema)
      try requireWritable(pipes, folder: folder)
      let answer = try self.answer(to: query, bound)
      table = answer.table
      provenance = Provenance(origin: answer.origin, workspace: workspace)
      if !bound.waiting.isEmpty {
        (pipes, schema) = try self.pipes(waiting: bound, for: table, provenance)
        try requireWritable(pipes, folder: folder)
      }
    } else {
      let last: LastTable
      do throws(Diagnostic) {
        last = try lastTable(at: query.range)
        (pipes, schema) = try binder.bind(query, toLast: last.schema)
      } catch { throw .sentence(error) }
      try requireWritable(pipes, folder: folder)
      table = last.table
      provenance = last.provenance
    }
    let said = try run(
      pipes, of: query, on: &table, listsRows: listsRows(provenance.plan), folder: folder)
    let answer = pipes.isEmpty ? table : table.joiningDenominators
    let sentence = sentence(of: query)
    last = LastTable(answer, after: schema, from: provenance, sentence: sentence)
    return said ?? .result(shown(answer, of: query))
  }

  /// A table as readers may see it.
  func shown(_ table: ResultTable, of query: Query) -> DisclosedResult {
    disclosure.disclose(titled(table, of: query))
  }

  /// The pipes of a question whose columns only its answer names.
  private func pipes(
    waiting bound: BoundQuery, for table: ResultTable, _ provenance: Provenance
  ) throws(SessionError) -> (pipes: [BoundPipe], schema: TableSchema) {
    let schema = LastTable(table, after: bound.schema, from: provenance).schema
    do throws(Diagnostic) {
      return try binder.bind(waiting: bound.waiting, to: schema)
    } catch { throw .sentence(error) }
  }

  /// Works through pipes from left to right; gives what to say instead of the table, if the
  /// last one has something to say. Where the table lists rows, few of them are not shown.
  func run(
    _ pipes: [BoundPipe], of query: Query, on table: inout ResultTable, listsRows: Bool,
    folder: String
  ) throws(SessionError) -> Outcome? {
    var said: Outcome?
    var drawn: Chart?
    for pipe in pipes {
      said = nil
      switch pipe.step {
      case .save(let path, let replaces):
        try requireWriting(.save, at: pipe.range)
        let answer = try saved(table, drawn, query, isPage: TableFormat(path: path)?.isPage == true)
        said = .notice(
          try cancellation.leaving(as: .cancelled) { (flag) throws(SessionError) in
            try TableFile(path: path, folder: folder, range: pipe.range, cancellation: flag)
              .write(answer, replaces: replaces)
          })
      case .chart(let kind, let columns):
        let fewest = listsRows ? workspace.smallest : 0
        let chart = try chart(
          kind, columns, of: table, query, fewest: fewest, at: pipe.range)
        drawn = chart
        said = .chart(chart, of: shown(table.joiningDenominators, of: query))
      case .say: said = .text(sentence(about: shown(table, of: query)))
      case .expect(let condition, let columns):
        try require(condition, columns, of: table, pipe.text, at: pipe.range)
      default:
        do throws(ExecutionError) { table = try apply(pipe.step, to: table) } catch {
          throw sessionError(error, at: pipe.range)
        }
        if listsRows { try requireManyRows(of: table, at: pipe.range) }
      }
    }
    return said
  }

  /// Refuses files that may not be written before any work is done.
  func requireWritable(_ pipes: [BoundPipe], folder: String) throws(SessionError) {
    for pipe in pipes {
      guard case .save(let path, let replaces) = pipe.step else { continue }
      try requireWriting(.save, at: pipe.range)
      let file = TableFile(
        path: path, folder: folder, range: pipe.range, cancellation: cancellation)
      try file.requireWritable(replaces: replaces)
    }
  }

  /// The first row in one line: what it is, then each number under its name.
  ///
  /// ```
  /// Buôn Đôn: rate online 14.7%, n 1,678 (first of 16) · as of 2024-01-25
  /// ```
  private func sentence(about result: DisclosedResult) -> String {
    let table = result.table
    guard table.rowCount > 0 else { return "–\n" }
    let cells = CellText(style: tableStyle)
    let subject = table.columns.indices.filter { table.columns[$0].role == .dimension }
      .map { cells.text(of: $0, at: 0, in: result) }.joined(separator: ", ")
    let facts = table.columns.enumerated().filter { $1.role != .dimension }
      .map { "\($1.title ?? $1.name) \(cells.text(of: $0, at: 0, in: result))" }
      .joined(separator: ", ")
    var text = [subject, facts].filter { !$0.isEmpty }.joined(separator: ": ")
    let rowCount = table.rowCount - table.summaries.count
    if rowCount > 1 {
      let count = Fact.text(cells.text(of: rowCount))
      let words = MessageTable.phrase(.firstOf, ["count": count], in: settings.language)
      text += " (\(words))"
    }
    if let asOf = table.footer.asOf {
      let date = Fact.text(asOf.description)
      text += " · " + MessageTable.phrase(.asOf, ["date": date], in: settings.language)
    }
    return DisplayWidth.escaped(text) + "\n"
  }
}

extension Query {
  /// Whether it is nothing but the last table.
  fileprivate var isBare: Bool {
    if case .items = head { return false }
    return clauses.isEmpty && pipes.isEmpty
  }
}

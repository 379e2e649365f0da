import Diagnostics
import Execution
import Planning
import Rendering
import Results
import Syntax

extension Session {
  /// `rows of 3.numerator | sort code`: works on the last table, which stays what it was.
  func rows(
    of target: RowsTarget, then pipes: [Pipe], folder: String
  ) throws(SessionError) -> Outcome {
    let last: LastTable
    do throws(Diagnostic) { last = try lastTable(at: target.range) } catch {
      throw .sentence(error)
    }
    return try rows(of: target, in: last, then: pipes, folder: folder)
  }

  /// Lists rows behind a table, and works on the list.
  func rows(
    of target: RowsTarget, in last: LastTable, then pipes: [Pipe], folder: String
  ) throws(SessionError) -> Outcome {
    let listing = try listing(of: target, in: last)
    let (before, next) = pipes.splitAtRows
    let query = Query(head: .none, pipes: before, range: target.range)
    let steps: [BoundPipe]
    let schema: TableSchema
    do throws(Diagnostic) {
      (steps, schema) = try binder.bind(query, toLast: listing.schema)
    } catch { throw .sentence(error) }
    try requireWritable(steps, folder: folder)
    var table = listing.table
    var told = query
    told.pipes.insert(Pipe(.rows(target), range: target.range), at: 0)
    let said = try run(steps, of: told, on: &table, listsRows: true, folder: folder)
    if let next {
      let last = LastTable(table, after: schema, from: listing.provenance)
      return try rows(of: next.target, in: last, then: next.pipes, folder: folder)
    }
    return said ?? .result(disclosure.disclose(titled(table, of: query)))
  }

  /// The rows that a target means, as a table.
  private func listing(
    of target: RowsTarget, in last: LastTable
  ) throws(SessionError) -> LastTable {
    let behind: RowsBehind
    do throws(Diagnostic) { behind = try rows(behind: target, in: last) } catch {
      throw .sentence(error)
    }
    let workspace = last.provenance.workspace
    let (listing, executor) = (
      rowsListing(behind, of: target, in: last), executor(over: workspace.dataset)
    )
    let (answer, schema) = try cancellation.leaving(as: .cancelled) {
      (flag) throws(SessionError) in
      let plan: LogicalPlan
      do throws(Diagnostic) { plan = try listing.plan(flag) } catch { throw .sentence(error) }
      do throws(ExecutionError) { return (try executor(flag).answer(plan), plan.schema) } catch {
        throw SessionError(error, at: target.range)
      }
    }
    try requireTold(answer.table, behind: target, in: last)
    var table = answer.table
    for index in table.columns.indices where table.columns[index].name == Session.reasonColumn {
      table.columns[index].title = word(.headReason)
    }
    table.notes = [note(on: behind, of: target, in: last)] + table.notes
    return LastTable(
      table, after: schema,
      from: Provenance(origin: answer.origin, workspace: workspace),
      sentence: last.sentence + " | rows of " + TreePrinter.text(of: target))
  }

  /// Refuses to list rows whose number is hidden.
  private func requireTold(
    _ table: ResultTable, behind target: RowsTarget, in last: LastTable
  ) throws(SessionError) {
    let isHidden =
      switch target.row {
      case .number(let number):
        last.table.columns.contains { $0.hiddenRows.contains(number.value - 1) }
      case .all: last.table.hidesCells
      }
    guard isHidden && workspace.hidesSmall || !isTold(table.rowCount) else { return }
    throw .sentence(tooFewRows(at: target.range))
  }

  /// What a target counts, if the last table still knows it.
  func rows(behind target: RowsTarget, in last: LastTable) throws(Diagnostic) -> RowsBehind {
    guard last.table.origins != nil else { throw Diagnostic(.rowsNotKept, at: target.range) }
    return try binder(of: last).rows(
      behind: target, in: last.numbers(of: target), of: last.provenance.plan, last.schema)
  }

  /// How they are listed.
  func rowsListing(
    _ behind: RowsBehind, of target: RowsTarget, in last: LastTable
  ) -> RowsListing {
    RowsListing(
      behind: behind, target: target, last: last, binder: binder(of: last),
      reason: reason(behind, in: last))
  }

  /// The column that says why rows were left out, for those that were.
  private func reason(_ behind: RowsBehind, in last: LastTable) -> [OutputColumn] {
    guard let judged = behind.sets.first?.judged else { return [] }
    let words = ReasonWords(
      model: last.provenance.workspace.model, language: settings.language)
    return [
      OutputColumn(
        name: Session.reasonColumn, role: .attribute,
        expression: .attribute(words.text(of: judged)))
    ]
  }

  private static let reasonColumn = "reason"

  private func binder(of last: LastTable) -> Binder {
    Binder(
      catalog: last.provenance.workspace.catalog, asOf: last.provenance.plan.asOf,
      variables: workspace.variables)
  }

  /// Says whose rows they are: `the numerator of rate online in row 3 (Lắk)`.
  private func note(
    on behind: RowsBehind, of target: RowsTarget, in last: LastTable
  ) -> Diagnostic {
    let shown = titled(last.table, of: Query(head: .none, range: target.range))
    let titles = behind.columns.map { name in
      shown.columns.first { $0.name == name }.map { $0.title ?? $0.name } ?? name
    }
    return Diagnostic(
      .rowsBehind,
      [
        "part": .term(behind.part.term), "columns": .list(titles.map(Fact.code)),
        "place": .text(place(of: target, in: disclosure.disclose(shown), last)),
      ])
  }

  private func place(
    of target: RowsTarget, in result: DisclosedResult, _ last: LastTable
  ) -> String {
    guard case .number(let number) = target.row else {
      if case .members = last.provenance.plan.source { return word(.placeEvery) }
      return word(.placeAll)
    }
    let cells = CellText(style: tableStyle)
    let columns = result.table.columns
    let labels = columns.indices.filter { columns[$0].role == .dimension }
      .map { cells.text(of: $0, at: number.value - 1, in: result) }.joined(separator: ", ")
    let place = word(.placeRow, ["number": .number(number.value)])
    return labels.isEmpty ? place : "\(place) (\(labels))"
  }
}

extension LastTable {
  /// The numbers that the row of a target stands for; nil for the row of totals, and where
  /// there is no such row.
  fileprivate func numbers(of target: RowsTarget) -> [UInt32]? {
    guard case .number(let number) = target.row, let origins = table.origins,
      origins.indices.contains(number.value - 1)
    else { return nil }
    return table.origins(of: origins[number.value - 1])
  }
}

extension [Pipe] {
  /// The pipes up to the first `rows of`, and that one with those after it.
  var splitAtRows: (before: [Pipe], next: (target: RowsTarget, pipes: [Pipe])?) {
    for (index, pipe) in enumerated() {
      guard case .rows(let target) = pipe.kind else { continue }
      return (Array(self[..<index]), (target, Array(self[(index + 1)...])))
    }
    return (self, nil)
  }
}

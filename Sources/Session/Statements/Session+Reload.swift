import Columnar
import Diagnostics
import Execution
import Ingest
import Metrics
import Planning
import Syntax

extension Session {
  /// `reload`: reads every file again, with the same columns and the same definitions.
  func reload(at range: SourceRange) throws(SessionError) -> Outcome {
    guard !workspace.loads.isEmpty else { throw .sentence(Diagnostic(.noData, at: range)) }
    var next = workspace
    var notes: [Diagnostic] = []
    // The old tables stay until all of the new ones are there.
    var newBytes = 0
    for (index, record) in workspace.loads.enumerated() {
      let loaded = try read(
        record.path, options: record.load.csvOptions, at: range, beside: newBytes)
      newBytes += loaded.table.byteCount
      let expected = record.report.columns.map(\.name)
      guard loaded.columnNames == expected else {
        throw .load(
          Diagnostic(
            .columnsChanged, at: range,
            [
              "path": .code(record.path), "found": .list(loaded.columnNames.map { .code($0) }),
              "expected": .list(expected.map { .code($0) }),
            ]))
      }
      next.dataset.tables[index] = loaded.table
      next.loads[index] = LoadRecord(
        path: record.path, load: record.load, report: loaded.report, rejects: loaded.rejects,
        loadedAt: settings.clock?())
      next.model.retype(EntityID(index: index), loaded.table.columns.map(\.type.scalarType))
      notes += LoadNotes.notes(
        loaded.report, loaded.rejects, named: next.model.entities[index].naming.name.text,
        hiding: next.model.entities[index].privateColumns)
    }
    notes += try connectAll(&next)
    try requireMeaning(of: next, at: range)
    workspace = next
    return .notice(notes)
  }

  /// `unload petitions`: takes a table away, unless links or definitions use it.
  func unload(_ name: Name) throws(SessionError) {
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    let entity: EntityID
    do throws(Diagnostic) { entity = try definer.unload(name) } catch { throw .sentence(error) }
    var next = workspace
    next.dataset.tables.remove(at: entity.index)
    next.loads.remove(at: entity.index)
    next.model = definer.catalog.model
    _ = try connectAll(&next)
    next.forgetNames()
    workspace = next
  }

  /// Resolves every link anew, and says which values lead nowhere.
  private func connectAll(_ workspace: inout Workspace) throws(SessionError) -> [Diagnostic] {
    workspace.dataset.links = []
    workspace.dataset.labelColumns = []
    let model = workspace.model
    var notes: [Diagnostic] = []
    for index in model.entities.indices {
      notes += try connect(EntityID(index: index), model, &workspace.dataset)
    }
    return notes
  }

  /// Columns may have other types now: what was defined on them must still mean something.
  private func requireMeaning(
    of next: Workspace, at range: SourceRange
  ) throws(SessionError) {
    let broken = Definer(catalog: next.catalog, asOf: settings.asOf).meaningless
    guard !broken.isEmpty else { return }
    throw .sentence(
      Diagnostic(
        .definitionInUse, at: range,
        ["name": .code("reload"), "users": .list(broken.map { .code($0) })]))
  }
}

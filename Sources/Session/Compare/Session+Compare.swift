import Columnar
import Diagnostics
import Ingest
import Metrics
import Planning
import Results
import Syntax
import Values

extension Session {
  /// `compare procedures "2023.csv" with "2024.csv"`: what changed from one file of a table to
  /// another. Both are read with the options by which the table was loaded; nothing of what is
  /// loaded changes.
  func compare(
    _ files: FileComparison, relativeTo folder: String
  ) throws(SessionError) -> Outcome {
    guard let id = workspace.model.entity(named: files.entity) else {
      throw .sentence(unknown(files.entity))
    }
    let entity = workspace.model[id]
    guard let keyField = entity.keyField else {
      throw .sentence(
        Diagnostic(
          .comparisonNeedsKey, at: files.entity.range,
          ["entity": .code(entity.naming.name.text)]))
    }
    let key = entity.fields[keyField].naming.name.text
    var notes: [Diagnostic] = []
    let old = try keyed(files.old, by: key, id, relativeTo: folder, &notes)
    let new = try keyed(files.new, by: key, id, relativeTo: folder, &notes)
    notes += [(files.old, old, new), (files.new, new, old)].compactMap { path, own, other in
      let only = own.columnNames.filter { !other.columnNames.contains($0) }
      guard !only.isEmpty else { return nil }
      return Diagnostic(
        .columnsNotCompared, at: nil,
        ["path": .code(path.text), "columns": .list(only.map(Fact.code))])
    }
    let difference = try cancellation.leaving(as: .cancelled) { (flag) throws(SessionError) in
      try TableDifference(from: old, to: new, key: key, flag)
    }
    try requireManyRows(of: difference, in: id, at: files.entity.range)
    let counts = Diagnostic(
      .filesCompared, at: nil,
      [
        "added": .number(difference.added), "removed": .number(difference.removed),
        "changed": .number(difference.changed), "fields": .number(difference.changedFields),
        "same": .number(difference.same),
      ])
    let lines = DifferenceTable(
      difference: difference, old: old, new: new, entity: entity, language: settings.language)
    var table = try cancellation.leaving(as: .cancelled) { (_) throws(SessionError) in
      lines.table
    }
    table.notes = [counts] + notes
    if settings.language == .vietnamese {
      VietnameseTitles(model: workspace.model, translation: translation)
        .add(to: &table, chosen: [])
    }
    return .result(disclosure.disclose(table))
  }

  /// Refuses to list few rows of the entity that the data are about, and to say that they are few.
  private func requireManyRows(
    of difference: TableDifference, in entity: EntityID, at range: SourceRange
  ) throws(SessionError) {
    guard entity == workspace.model.mainEntity else { return }
    let counts = [difference.added, difference.removed, difference.changed, difference.same]
    guard counts.allSatisfy({ isTold($0) }) else { throw .sentence(tooFewRows(at: range)) }
  }

  /// A file of an entity by its key. What a reader of the file should know is added to `notes`.
  private func keyed(
    _ path: TextLiteral, by key: String, _ entity: EntityID, relativeTo folder: String,
    _ notes: inout [Diagnostic]
  ) throws(SessionError) -> KeyedTable {
    let place = FilePath.resolve(path.text, relativeTo: folder)
    let options = workspace.loads[entity.index].load.csvOptions
    let loaded = try read(place, options: options, at: path.range)
    let keyed = try cancellation.leaving(as: .cancelled) { (flag) throws(SessionError) in
      try KeyedTable(loaded, key: key, flag)
    }
    guard let table = keyed else {
      throw .sentence(
        Diagnostic(
          .comparedFileWithoutKey, at: path.range,
          [
            "path": .code(path.text), "key": .code(key),
            "entity": .code(workspace.model[entity].naming.name.text),
            "known": .list(loaded.columnNames.map(Fact.code)),
          ]))
    }
    let hidden = workspace.model[entity].privateColumns
    guard table.duplicates.isEmpty else {
      throw .sentence(
        Diagnostic(
          .comparedKeyTwice, at: path.range,
          [
            "path": .code(path.text), "key": .code(key),
            "count": .number(table.duplicates.count),
            "found": .list(
              hidden.contains(key)
                ? [.term(.sayHidden)] : table.duplicates.prefix(5).map(Fact.code)),
          ]))
    }
    notes += LoadNotes.notes(loaded.report, loaded.rejects, named: path.text, hiding: hidden)
      .filter { $0.severity == .warning }
    if table.withoutKey > 0, isTold(table.withoutKey) {
      notes.append(
        Diagnostic(
          .rowsWithoutKey, at: nil,
          [
            "path": .code(path.text), "key": .code(key), "count": .number(table.withoutKey),
          ]))
    }
    return table
  }
}

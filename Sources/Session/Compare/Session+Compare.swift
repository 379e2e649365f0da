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
    let difference = TableDifference(from: old, to: new, key: key, cancellation)
    if cancellation.isRaised { throw .cancelled }
    try requireManyRows(of: difference, in: id, at: files.entity.range)
    let counts = Diagnostic(
      .filesCompared, at: nil,
      [
        "added": .number(difference.added), "removed": .number(difference.removed),
        "changed": .number(difference.changed), "fields": .number(difference.changedFields),
        "same": .number(difference.same),
      ])
    var table = table(of: difference, old, new, entity)
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
    guard let table = KeyedTable(loaded, key: key) else {
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

  private func table(
    of difference: TableDifference, _ old: KeyedTable, _ new: KeyedTable, _ entity: Entity
  ) -> ResultTable {
    let lines = difference.lines
    var columns =
      entity.keyField.map {
        [column(entity.fields[$0], .dimension, lines.map { .text($0.key) })]
      } ?? []
    if let label = entity.labelField, label != entity.keyField {
      let label = entity.fields[label]
      let name = label.naming.name.text
      let values = lines.map { line -> Cell in
        let newer = new.row(of: line.key).flatMap { new.column(name)?.cell(at: $0) }
        return newer ?? old.row(of: line.key).flatMap { old.column(name)?.cell(at: $0) } ?? .missing
      }
      columns.append(column(label, .attribute, values))
    }
    let fields = Dictionary(
      entity.fields.map { ($0.naming.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let hidden = Set(entity.fields.filter(\.isPrivate).map(\.naming.name.text))
    columns.append(column(.headWhat, lines.map { .text(word($0.kind.term)) }))
    columns.append(
      column(
        .headField,
        lines.map { line in
          guard let name = line.field else { return .missing }
          let label = settings.language == .vietnamese ? fields[name]?.naming.label?.text : nil
          return .text(label ?? name)
        }))
    for (head, value) in [(Term.headOld, \TableDifference.Line.old), (.headNew, \.new)] {
      let values = lines.map { line in
        line.field.map(hidden.contains) == true ? .text(word(.sayHidden)) : line[keyPath: value]
      }
      columns.append(column(head, values))
    }
    let footer = Footer(
      shown: lines.count, available: lines.count, noun: .nothing, asOf: nil)
    return ResultTable(columns: columns, rowCount: lines.count, footer: footer)
  }

  /// A column of a field; a private one says so instead of its values.
  private func column(
    _ field: Field, _ role: ResultColumn.Role, _ values: [Cell]
  ) -> ResultColumn {
    let texts = values.map { cell in
      field.isPrivate ? word(.sayHidden) : cell.plainText(settings.language)
    }
    return ResultColumn(
      name: field.naming.name.text, role: role, values: .stored(Column(texts: texts)))
  }

  private func column(_ head: Term, _ values: [Cell]) -> ResultColumn {
    ResultColumn(
      name: MessageTable.phrase(head, in: .english), role: .attribute,
      values: .stored(Column(texts: values.map { $0.plainText(settings.language) })), term: head)
  }
}

extension TableDifference.Kind {
  fileprivate var term: Term {
    switch self {
    case .added: .rowAdded
    case .removed: .rowRemoved
    case .changed: .fieldChanged
    }
  }
}

import Columnar
import Diagnostics
import Execution
import Glibc
import Ingest
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// Opens a folder with a `model.hoso`, or one delimited file as an entity of its own name.
  package func open(_ path: String) -> Outcome {
    let path = FilePath.resolve(path, relativeTo: settings.baseFolder)
    openedFolders.append(FilePath.isFolder(path) ? path : FilePath.folder(of: path))
    let outcome = FilePath.isFolder(path) ? openFolder(path) : openFile(path)
    guard case .failure(let failure) = outcome else { return outcome }
    return .failure(failure.ofOpening)
  }

  private func openFile(_ path: String) -> Outcome {
    let source = SourceText("load \(TreePrinter.quoted(path))", name: nil)
    var last = Outcome.notice([])
    run(source) { outcome in
      last = outcome
      return true
    }
    return last
  }

  private func openFolder(_ path: String) -> Outcome {
    let modelPath = path + "/model.hoso"
    guard let bytes = FilePath.read(modelPath) else {
      let mistake = obstacle(toOpening: path, model: modelPath)
      return .failure(Failure([mistake], in: SourceText(""), kind: .load))
    }
    var problems: [Failure] = []
    var notes: [Diagnostic] = []
    let wasRecording = isRecording
    isRecording = false
    run(SourceText(bytes: bytes, name: modelPath), relativeTo: path) { outcome in
      switch outcome {
      case .failure(let failure):
        problems.append(failure)
        return false
      case .notice(let more): notes += more.filter { $0.severity == .warning }
      default: break
      }
      return true
    }
    // What the model says is no doing of the session.
    changes = []
    isRecording = wasRecording
    rememberHiddenColumns()
    guard let problem = problems.first else {
      log.keepRun(of: modelPath)
      return .notice(notes)
    }
    return .failure(problem)
  }

  /// `load "file.csv" as name …`.
  func load(_ load: Load, relativeTo folder: String) throws(SessionError) -> Outcome {
    let path = FilePath.resolve(load.path.text, relativeTo: folder)
    let name = load.tableName
    // A name that is taken is told before a long file is read.
    do throws(Diagnostic) {
      try Definer(catalog: workspace.catalog, asOf: settings.asOf).requireFree(name, for: load)
    } catch { throw .sentence(error) }
    let loaded = try read(path, options: load.csvOptions, at: load.path.range)
    let columns = loaded.columns
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    let entity: EntityID
    do throws(Diagnostic) {
      entity = try definer.apply(
        load, named: name, columns: columns,
        hiding: try hiddenColumns(of: path, columns, at: load.path.range),
        showsPrivate: settings.showsPrivate)
    } catch {
      // Columns that are not there, or are of another kind: the file is not what was expected.
      throw error.isOfColumns ? .load(error) : .sentence(error)
    }
    var workspace = workspace
    let model = definer.catalog.model
    workspace.dataset.tables.append(loaded.table)
    workspace.loads.append(
      LoadRecord(
        path: path, load: load, report: loaded.report, rejects: loaded.rejects,
        loadedAt: settings.clock?()))
    workspace.model = model
    let links = try connect(entity, model, &workspace.dataset)
    try requireRoom(for: workspace, at: load.path.range)
    self.workspace = workspace
    let hidden = model[entity].privateColumns
    return .notice(
      LoadNotes.notes(loaded.report, loaded.rejects, named: name.text, hiding: hidden) + links)
  }

  /// Reads a file into a table. `bytes` of memory are held beside what the session holds.
  func read(
    _ path: String, options: CSVOptions, at range: SourceRange, beside bytes: Int = 0
  ) throws(SessionError) -> LoadedTable {
    try requireReadable(path, at: range)
    var options = options
    options.tuning.hashMask = settings.engine.hashMask
    do throws(LoadError) {
      return try read(path, options: options, memory: memory(beside: bytes))
    } catch {
      if error == .cancelled { throw .cancelled }
      throw .load(LoadNotes.diagnostic(error, of: path, at: range))
    }
  }

  /// Resolves the links of a new entity, and says which values lead nowhere.
  func connect(
    _ entity: EntityID, _ model: Model, _ dataset: inout Execution.Dataset
  ) throws(SessionError) -> [Diagnostic] {
    let declared = model[entity]
    dataset.labelColumns.append(declared.labelField ?? declared.keyField)
    var notes: [Diagnostic] = []
    for link in model.links(from: entity).map({ model[$0] }) {
      guard let key = model[link.target].keyField else { continue }
      let column = dataset.tables[entity.index].columns[link.source.index]
      let keyColumn = dataset.tables[link.target.index].columns[key]
      let index = try cancellation.leaving(as: .cancelled) { (_) throws(SessionError) in
        LinkIndex.build(source: link.source, column: column, target: link.target, key: keyColumn)
      }
      dataset.links.append(index)
      if index.orphanCount > 0 {
        notes.append(
          Diagnostic(
            .linkLeadsNowhere, at: nil,
            [
              "count": .number(index.orphanCount),
              "entity": .code(declared.naming.name.text),
              "column": .code(declared.fields[link.source.index].naming.name.text),
              "target": .code(model[link.target].naming.name.text),
            ]))
      }
    }
    return notes
  }
}

extension Failure {
  /// What is wrong with a sentence of a model keeps its folder from being opened.
  fileprivate var ofOpening: Failure {
    guard kind == .sentence else { return self }
    var failure = Failure(diagnostics, in: source, kind: .load)
    failure.isFixable = isFixable
    return failure
  }
}

extension Diagnostic {
  /// Whether the columns of a file are not as its `load` says.
  fileprivate var isOfColumns: Bool { [.unknownColumn, .notATime].contains(message) }
}

extension LoadedTable {
  /// What a model may know of its columns.
  fileprivate var columns: [LoadedColumn] {
    zip(zip(columnNames, table.columns), report.columns).map { column, report in
      LoadedColumn(
        name: column.0, type: column.1.type.scalarType,
        isEmpty: report.missingCount == table.rowCount, numbers: report.keptAsText?.numbers)
    }
  }
}

extension KeptAsText {
  /// The numbers that the texts of the column would be; nil for codes.
  fileprivate var numbers: TextNumbers? {
    guard isReadWithComma || isReadWithPoint || reason == .marks || reason == .otherValues else {
      return nil
    }
    return TextNumbers(
      example: example, isReadWithComma: isReadWithComma, isReadWithPoint: isReadWithPoint)
  }
}

extension Load {
  /// What the options say to the loader.
  var csvOptions: CSVOptions {
    var result = CSVOptions()
    for option in options {
      switch option.kind {
      case .key(let names), .text(let names):
        result.textColumns.formUnion(names.map(\.text))
      case .link(let links): result.textColumns.formUnion(links.map(\.column.text))
      case .decimal(let mark): result.decimalComma = mark == .comma
      case .dates(let order): result.dateOrder = Ingest.DateOrder(rawValue: order.rawValue)
      case .delimiter(let text): result.delimiter = text.text.utf8.first
      case .header(let row?): result.headerRow = max(row.value, 1)
      case .header(nil): result.hasHeader = false
      default: continue
      }
    }
    return result
  }
}

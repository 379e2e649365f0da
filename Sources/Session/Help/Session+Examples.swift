import Columnar
package import Diagnostics
import Ingest
import Metrics
import Planning
package import Syntax
import Values

extension Session {
  /// The examples of a topic that can be run on what is loaded, at most two of them.
  package func examples(of topic: Topic, in language: Language) -> [String] {
    topicText(exampleSlots)(topic, language).examples
  }

  /// Topics as they are shown here, with examples that nothing keeps from being run.
  func topicText(_ slots: ExampleSlots) -> (Topic, Language) -> TopicText {
    topicText(slots, obstacle: { self.obstacle(to: $0) })
  }

  /// Topics with examples that a test lets through.
  func topicText(
    _ slots: ExampleSlots, obstacle: @escaping (String) -> Diagnostic?
  ) -> (Topic, Language) -> TopicText {
    let translation = translation
    return { topic, language in
      TopicText(
        topic: topic, language: language, slots: slots, translation: translation,
        obstacle: obstacle)
    }
  }

  var exampleSlots: ExampleSlots {
    ExampleSlots(
      workspace, asOf: asOf, baseFolder: settings.baseFolder, scripts: scriptsOfOpenedFolders)
  }

  /// The scripts that lie beside what was opened, without the models.
  private var scriptsOfOpenedFolders: [String] {
    openedFolders.flatMap { folder in
      FilePath.entries(of: folder).filter {
        !$0.isFolder && $0.name.hasSuffix(".hoso") && $0.name != "model.hoso"
      }.map {
        FilePath.relative(
          FilePath.resolve($0.name, relativeTo: folder), to: settings.baseFolder)
      }
    }
  }

  /// What keeps the sentences of an example from being carried out one after the other; nil where
  /// nothing does. They are bound as far as that can be done without carrying them out.
  func obstacle(to example: String) -> Diagnostic? {
    let trial = Session(settings: settings, from: snapshot)
    trial.offered = offered
    let source = SourceText(example)
    var reader = SentenceReader(source)
    var schema: TableSchema?
    while let parsed = reader.next(names: trial.workspace.names) {
      if let error = parsed.error { return error }
      do throws(Diagnostic) {
        try trial.tryOut(parsed.sentence, &schema)
      } catch {
        return error
      }
    }
    return nil
  }

  /// Binds a sentence of an example; what it defines is there for the next one.
  private func tryOut(
    _ sentence: Sentence, _ schema: inout TableSchema?
  ) throws(Diagnostic) {
    guard case .statement(let statement) = sentence.kind else {
      return try requireMeaning(of: sentence, &schema)
    }
    switch statement {
    case .load(let load): try tryOut(load)
    case .explain, .describe, .profile, .check: try check(sentence)
    case .compare(let files): try requireKey(of: files.entity)
    case .fix where offered == nil:
      throw Diagnostic(.nothingToFix, at: sentence.range)
    default: try requireMeaning(of: sentence, &schema)
    }
  }

  /// Loads the columns of a file that is loaded already, without its rows.
  private func tryOut(_ load: Load) throws(Diagnostic) {
    let path = FilePath.resolve(load.path.text, relativeTo: settings.baseFolder)
    guard let record = workspace.loads.first(where: { $0.path == path }) else {
      throw LoadNotes.notFound(path, at: load.path.range)
    }
    let order = load.csvOptions.dateOrder
    let columns = record.report.columns.map { column in
      // Dates that another order is asked for stay texts.
      let isRead = order == nil || column.dateOrder == .ymd || column.dateOrder == order
      let type = column.dateOrder == nil || isRead ? column.type.scalarType : .text
      return LoadedColumn(name: column.name, type: type)
    }
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    _ = try definer.apply(load, named: load.tableName, columns: columns)
    workspace.model = definer.catalog.model
  }

  private func requireKey(of entity: Name) throws(Diagnostic) {
    guard let id = workspace.model.entity(named: entity), workspace.model[id].keyField == nil
    else { return }
    throw Diagnostic(
      .comparisonNeedsKey, at: entity.range, ["entity": .code(entity.text)])
  }
}

extension FilePath {
  /// A path as a sentence names it: as seen from a folder, where it lies in it.
  static func relative(_ path: String, to folder: String) -> String {
    let start = folder + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
  }
}

package import Diagnostics
import Metrics
import Planning
import Syntax

/// The way through the files of a script that is checked.
private struct ScriptCheck {
  /// The columns of the last table, if there is one.
  var schema: TableSchema?
  /// The files that are being read, each run by the one before it.
  var openFiles: [String] = []
  var failures: [Failure] = []
}

extension Session {
  /// Every mistake of a script and of the files that it runs. What makes up the model (loads,
  /// definitions, variables) is really carried out; questions are only bound.
  ///
  /// Paths in the script are relative to `folder`, else to the session's base folder.
  package func mistakes(in script: SourceText, relativeTo folder: String?) -> [Failure] {
    var check = ScriptCheck(schema: last?.schema)
    let folder = folder ?? settings.baseFolder
    if let name = script.name { check.openFiles.append(FilePath.canonical(name)) }
    inspect(script, relativeTo: folder, &check)
    return check.failures
  }

  /// `check script "a.hoso"`: its mistakes as a table. Nothing of this session changes.
  func checkScript(
    _ path: TextLiteral, relativeTo folder: String
  ) throws(SessionError) -> Outcome {
    let place = FilePath.resolve(path.text, relativeTo: folder)
    try requireReadable(place, at: path.range)
    guard let bytes = FilePath.read(place) else {
      throw .load(LoadNotes.notFound(place, at: path.range))
    }
    let fresh = Session(settings: settings, from: snapshot)
    fresh.safeFolders = safeFolders
    let failures = fresh.mistakes(
      in: SourceText(bytes: bytes, name: place), relativeTo: FilePath.parent(of: place))
    let summary = failures.summary(of: path.text)
    guard !failures.isEmpty else { return .notice([summary]) }
    var table = DescriptionTable(of: self)
    let found = failures.flatMap { failure in failure.diagnostics.map { (failure, $0) } }
    table.add(.headPlace, texts: found.map { $0.0.source.place(of: $0.1, from: folder) })
    table.add(
      .headMistake,
      texts: found.map { _, diagnostic in
        let text = MessageTable.text(of: diagnostic.message).what[settings.language]
        return MessageTable.fill(text, diagnostic.facts, settings.language)
      })
    return table.outcome(notes: [summary])
  }

  private func inspect(
    _ script: SourceText, relativeTo folder: String, _ check: inout ScriptCheck
  ) {
    var reader = SentenceReader(script)
    while let parsed = reader.next(names: workspace.names) {
      var outcome: Outcome?
      if let error = parsed.error {
        outcome = failure(error, parsed.sentence, in: script)
      } else if case .statement(.run(let run)) = parsed.sentence.kind {
        outcome = inspect(run, parsed.sentence, in: script, relativeTo: folder, &check)
      } else if parsed.sentence.changesModel {
        outcome = self.outcome(of: parsed.sentence, in: script, folder: folder)
      } else {
        do throws(Diagnostic) {
          try bind(parsed.sentence, &check.schema)
        } catch {
          outcome = failure(error, parsed.sentence, in: script)
        }
      }
      if case .failure(let failure)? = outcome { check.failures.append(failure) }
    }
  }

  /// Goes through the file that a script runs; its parameters last as long as it is read.
  private func inspect(
    _ run: Run, _ sentence: Sentence, in script: SourceText, relativeTo folder: String,
    _ check: inout ScriptCheck
  ) -> Outcome? {
    let path = FilePath.resolve(run.path.text, relativeTo: folder)
    let place = FilePath.canonical(path)
    do throws(SessionError) {
      guard !check.openFiles.contains(place) else {
        throw .sentence(
          Diagnostic(.runCircle, at: run.path.range, ["path": .code(run.path.text)]))
      }
      try requireReadable(path, at: run.path.range)
      guard let bytes = FilePath.read(path) else {
        throw .load(LoadNotes.notFound(path, at: run.path.range))
      }
      let before = workspace.variables
      let outer = given
      given = []
      defer { given = outer }
      for assignment in run.assignments { try assign(assignment) }
      given = Set(run.assignments.map(\.name.key))
      check.openFiles.append(place)
      inspect(
        SourceText(bytes: bytes, name: path), relativeTo: FilePath.parent(of: path), &check)
      check.openFiles.removeLast()
      for assignment in run.assignments {
        workspace.variables[assignment.name.key] = before[assignment.name.key]
      }
      return nil
    } catch {
      return failure(error, sentence, in: script)
    }
  }

  /// Binds a question or an expectation. `schema` is that of the last table, if there is one.
  private func bind(_ sentence: Sentence, _ schema: inout TableSchema?) throws(Diagnostic) {
    switch sentence.kind {
    case .query(var query):
      // What `rows of` lists is known once the rows are counted.
      let next = query.pipes.splitAtRows.next
      query.pipes = query.pipes.splitAtRows.before
      guard case .items = query.head else {
        guard let last = schema else { throw Diagnostic(.noLastResult, at: query.range) }
        schema = try binder.bind(query, toLast: last).schema
        return
      }
      let bound = try binder.bind(query)
      schema = bound.schema
      if let next {
        _ = try binder.rows(behind: next.target, in: nil, of: bound.plan, bound.schema)
      }
      let absent = bound.notes.first(where: \.saysAbsence)
      if settings.strict, let absent { throw absent.asError }
    case .dotCommand(let text):
      _ = try call(text, sentence.range, in: SourceText(text), folder: "")
    case .statement(.expect(let expectation)):
      _ = try binder.bind(expectation, at: sentence.range)
    case .statement(.rows(let target, _)):
      guard schema != nil else { throw Diagnostic(.noLastResult, at: target.range) }
    case .statement(.explainPlan(let query)): _ = try binder.bind(query)
    case .statement(.compare(let files)):
      guard workspace.model.entity(named: files.entity) != nil else {
        throw unknown(files.entity)
      }
    case .statement(.why(let query)): _ = try binder.bind(why: query)
    default: return
    }
  }
}

extension [Failure] {
  /// How many mistakes there are, and how many sentences only a later version can carry out.
  package func summary(of path: String) -> Diagnostic {
    let all = flatMap(\.diagnostics)
    let later = all.count { $0.message == .notYetAvailable }
    return Diagnostic(
      .scriptChecked,
      ["path": .code(path), "mistakes": .number(all.count - later), "later": .number(later)])
  }
}

extension SourceText {
  /// `monthly.hoso:12:9`; the path as seen from a folder where it lies in it.
  fileprivate func place(of diagnostic: Diagnostic, from folder: String) -> String {
    let path = name ?? ""
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let seen = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    guard let range = diagnostic.range else { return seen }
    let location = location(of: range.start)
    return "\(seen):\(location.line):\(location.column)"
  }
}

extension Sentence {
  /// Whether carrying it out makes names or values that later sentences use.
  fileprivate var changesModel: Bool {
    switch kind {
    case .statement(.load), .statement(.define), .statement(.undefine), .statement(.dataset),
      .statement(.assign), .statement(.setSmall):
      true
    default: false
    }
  }
}

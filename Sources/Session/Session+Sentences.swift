import Diagnostics
import Execution
import Planning
import Results
import Syntax
import Values

extension Session {
  /// Carries out one sentence; nil when there is nothing to say.
  func execute(
    _ sentence: Sentence, in source: SourceText, folder: String
  ) throws(SessionError) -> Outcome? {
    switch sentence.kind {
    case .empty: return nil
    case .query(let query): return try answer(query, folder: folder)
    case .dotCommand(let text):
      do throws(Diagnostic) {
        return .command(try call(text, sentence.range, in: source, folder: folder))
      } catch { throw .sentence(error) }
    case .statement(let statement):
      return try execute(statement, sentence, in: source, folder: folder)
    }
  }

  private func execute(
    _ statement: Statement, _ sentence: Sentence, in source: SourceText, folder: String
  ) throws(SessionError) -> Outcome? {
    let before = workspace
    defer { remember(statement, before, source[sentence.range]) }
    switch statement {
    case .load(let load): return try self.load(load, relativeTo: folder)
    case .define(let definition):
      try define(definition, relativeTo: folder)
      return nil
    case .dataset(let dataset):
      try changeModel { (definer) throws(Diagnostic) in try definer.apply(dataset) }
      return nil
    case .assign(let assignment):
      try assign(assignment)
      return nil
    case .help(let topic): return try help(topic, sentence)
    case .quit: return .quit
    case .expect(let expectation): return try expect(expectation, sentence)
    case .fix: return try runFix(sentence, folder: folder)
    case .undefine(let name):
      try undefine(name)
      return nil
    case .undo: return try undo(at: sentence.range)
    case .reload: return try reload(at: sentence.range)
    case .unload(let name):
      try unload(name)
      return nil
    case .describe(let subject): return try describe(subject, at: sentence.range)
    case .profile(let name): return try profile(name)
    case .compare(let files): return try compare(files, relativeTo: folder)
    case .why(let query): return try why(query)
    case .explain(let query): return try explain(query)
    case .explainPlan(let query): return try explainPlan(query)
    case .check(let name): return try check(name)
    case .record(let path, let replace):
      return try record(to: path, replacing: replace, relativeTo: folder)
    case .setSmall(let number): return setSmall(number)
    case .checkScript(let path): return try checkScript(path, relativeTo: folder)
    case .rows(let target, let pipes):
      return try rows(of: target, then: pipes, folder: folder)
    default:
      throw .sentence(notYet(Vocabulary.statement(of: source[sentence.range]), sentence.range))
    }
  }

  func notYet(_ feature: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(.notYetAvailable, at: range, ["found": .code(feature)])
  }

  // MARK: Questions

  /// The answer to a bound question, before its pipes.
  func table(
    of query: Query, _ bound: BoundQuery
  ) throws(SessionError) -> ResultTable {
    try answer(to: query, bound).table
  }

  /// The answer to a bound question, before its pipes, with what it was counted from. What may
  /// not be shown is not in it.
  func answer(to query: Query, _ bound: BoundQuery) throws(SessionError) -> Answer {
    try requireOpenCounts(in: bound.plan, at: query.range)
    let marks = try marksOfAllRows(of: bound.plan, at: query.range)
    let answer = try wholeAnswer(to: query, bound, besides: marks)
    return try protected(answer, bound.plan, marks, at: query.range)
  }

  /// The same with numbers that may not be shown; those that `marks` hide choose no rows.
  func wholeAnswer(
    to query: Query, _ bound: BoundQuery, besides marks: CellMarks?
  ) throws(SessionError) -> Answer {
    if settings.strict, let absent = bound.notes.first(where: \.saysAbsence) {
      throw .sentence(absent.asError)
    }
    var answer: Answer
    do throws(ExecutionError) {
      answer = try self.answer(
        to: bound.plan, hiding: marks?.hiddenRows(of: bound.plan) ?? [])
    } catch {
      if case .tooManyColumns(let count, let limit) = error {
        throw .sentence(tooManyColumns(count, limit: limit, query))
      }
      throw sessionError(error, at: query.range)
    }
    answer.table.notes =
      bound.notes
      + answer.table.notes.map { note in
        guard note.message == .membersWithoutRows, note.facts["count"] != note.facts["shown"]
        else { return note }
        return offering(query.leavingOutEmptyMembers(bound.plan, workspace.model), in: note)
      }
      + (try notes(onAbsenceIn: bound.plan, at: query.range))
    return answer
  }

  /// A note with the sentence that avoids what it says.
  private func offering(_ query: Query?, in note: Diagnostic) -> Diagnostic {
    var note = note
    note.correction = query.map(TreePrinter.text(of:)).flatMap { tellsPrivate($0) ? nil : $0 }
    return note
  }

  func sessionError(_ error: ExecutionError, at range: SourceRange) -> SessionError {
    SessionError(error, at: range)
  }

  // MARK: Definitions

  private func define(
    _ definition: Definition, relativeTo folder: String
  ) throws(SessionError) {
    guard case .calendar(let body) = definition.body else { return try add(definition) }
    let record = CalendarRecord(
      definition: definition, body: body,
      days: try body.file.map { (file) throws(SessionError) in
        try requireReadable(
          FilePath.resolve(file.text, relativeTo: folder), at: file.range)
        return try CalendarFile.days(
          file, relativeTo: folder, at: settings.clock?(), cancellation: cancellation)
      })
    try add(definition)
    workspace.dataset.calendars.append(record.calendar)
    workspace.calendars.append(record)
  }

  private func add(_ definition: Definition) throws(SessionError) {
    try changeModel { (definer) throws(Diagnostic) in
      do throws(Diagnostic) { try definer.apply(definition) } catch {
        throw namingVariable(error)
      }
    }
  }

  /// A definition knows no variables: the value is offered instead of one that the session has.
  private func namingVariable(_ error: Diagnostic) -> Diagnostic {
    guard error.message == .unknownVariable, let range = error.range,
      case .code(let name)? = error.facts["name"]
    else { return error }
    let value = workspace.variables[Name(String(name.dropFirst()), range: range).key]
    return Diagnostic(
      .variableInDefinition, at: range, error.facts,
      replacement: value.map { Replacement(range, with: TreePrinter.text(of: $0)) })
  }

  /// Lets a definer change the model; a change that fails leaves it as it was.
  func changeModel(
    _ change: (inout Definer) throws(Diagnostic) -> Void
  ) throws(SessionError) {
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    do throws(Diagnostic) {
      try change(&definer)
    } catch {
      throw .sentence(error)
    }
    workspace.model = definer.catalog.model
  }

  func assign(_ assignment: Assignment) throws(SessionError) {
    if case .period(let period) = assignment.value.kind {
      let resolver = PeriodResolver(asOf: asOf, variables: workspace.variables)
      do throws(Diagnostic) { _ = try resolver.resolve(period) } catch { throw .sentence(error) }
    } else if !assignment.value.isValue {
      throw .sentence(notAValue(assignment.value))
    }
    if given.contains(assignment.name.key) { return }
    workspace.variables[assignment.name.key] = assignment.value
  }

  /// A name or a condition where a variable is given its value; a name is offered as a text.
  private func notAValue(_ found: Expression) -> Diagnostic {
    let text = TreePrinter.text(of: found)
    guard case .path = found.kind else {
      return Diagnostic(.variableNeedsValue, at: found.range, ["found": .code(text)])
    }
    return Diagnostic(
      .variableNeedsValue, at: found.range, ["found": .code(text)],
      replacement: Replacement(found.range, with: TreePrinter.quoted(text)))
  }

  /// Runs the correction that was offered last.
  private func runFix(_ sentence: Sentence, folder: String) throws(SessionError) -> Outcome? {
    guard let text = offered else {
      throw .sentence(Diagnostic(.nothingToFix, at: sentence.range))
    }
    offered = nil
    var outcome: Outcome?
    run(SourceText(text), relativeTo: folder) {
      outcome = $0
      return true
    }
    return outcome
  }
}

extension Diagnostic {
  /// Whether it says that a text does not occur: an error where all is taken strictly.
  var saysAbsence: Bool { message == .valueNotInColumn || message == .valuesNotInColumn }

  /// The same facts as an error.
  var asError: Diagnostic {
    var error = self
    error.severity = .error
    return error
  }
}

extension Vocabulary {
  /// The words that say what a sentence does, as they were typed: `save store`, `lưu kho`.
  fileprivate static func statement(of sentence: String) -> String {
    let words = sentence.split(whereSeparator: \.isWhitespace)
    let known = keywords(.statement).union(keywords(.bareStatement)).flatMap {
      entry(of: $0).phrases
    }
    let keys = Set(known.map { TextFolding.key($0) })
    let beginnings = (1...max(1, words.count)).map { words.prefix($0).joined(separator: " ") }
    return beginnings.last { keys.contains(TextFolding.key($0)) } ?? beginnings[0]
  }
}

import Diagnostics
import Planning
import Syntax

extension Session {
  /// How many files may run inside one another.
  private static let deepestRun = 16

  /// `run "monthly.hoso" @m = 2025-06`: carries out the sentences of a file, up to the first
  /// that fails. What a file has changed before it failed is taken back; its parameters last
  /// as long as it runs, and stand before what the file itself lets them be.
  ///
  /// - Returns: whether the sentences after it should run.
  func run(
    _ run: Run, _ sentence: Sentence, in source: SourceText, relativeTo folder: String,
    _ body: (Outcome) -> Bool
  ) -> Bool {
    keepDay()
    let before = workspace
    let remembered = changes.count
    let observed = ObservedSentence(sentence, in: source)
    do throws(SessionError) {
      let (file, path) = try open(run, relativeTo: folder)
      let outer = given
      given = []
      defer { given = outer }
      for assignment in run.assignments { try assign(assignment) }
      given = Set(run.assignments.map(\.name.key))
      let (goesOn, failed) = runFile(file, at: path, body)
      for assignment in run.assignments {
        workspace.variables[assignment.name.key] = before.variables[assignment.name.key]
      }
      if failed { workspace = before }
      changes.removeLast(max(changes.count - remembered, 0))
      if !failed, workspace.version != before.version {
        changes.append(Change(sentence: source[sentence.range], before: before))
      }
      if !failed { keep(sentence, nil, in: source, folder: folder) }
      observers.forEach { $0.didRun(observed, nil) }
      return goesOn
    } catch {
      workspace = before
      let outcome = failure(error, sentence, in: source)
      observers.forEach { $0.didRun(observed, outcome) }
      return body(outcome)
    }
  }

  private func runFile(
    _ file: SourceText, at path: String, _ body: (Outcome) -> Bool
  ) -> (goesOn: Bool, failed: Bool) {
    runDepth += 1
    defer { runDepth -= 1 }
    var goesOn = true
    var failed = false
    self.run(file, relativeTo: FilePath.parent(of: path)) { outcome in
      if case .failure = outcome { failed = true }
      goesOn = body(outcome)
      return goesOn && !failed
    }
    return (goesOn, failed)
  }

  private func open(
    _ run: Run, relativeTo folder: String
  ) throws(SessionError) -> (SourceText, path: String) {
    guard runDepth < Session.deepestRun else {
      throw .sentence(
        Diagnostic(.runTooDeep, at: run.path.range, ["limit": .number(Session.deepestRun)]))
    }
    let path = FilePath.resolve(run.path.text, relativeTo: folder)
    try requireReadable(path, at: run.path.range)
    guard let bytes = FilePath.read(path) else {
      throw .load(LoadNotes.notFound(path, at: run.path.range))
    }
    return (SourceText(bytes: bytes, name: path), path)
  }
}

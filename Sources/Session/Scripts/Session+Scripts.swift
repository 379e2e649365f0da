package import Diagnostics
import Planning
import Syntax

extension Session {
  /// A script in its canonical form: see ``ScriptFormatter``. Names are those of what is loaded
  /// and those that the script defines. Nothing is carried out.
  ///
  /// With a language, keywords are translated, and names that have one label. A script with
  /// mistakes is given back as failures, and has no formatted text.
  package func formatted(
    _ script: SourceText, in language: Language?
  ) -> (text: String?, failures: [Failure]) {
    var formatter = ScriptFormatter(
      script, language: language, names: workspace.names, pairs: NamePairs(workspace.model))
    let (text, mistakes) = formatter.formatted()
    let failures = mistakes.map { Failure([$0], in: script, kind: .sentence) }
    return (failures.isEmpty ? text : nil, failures)
  }

  /// Every mistake of a script. What makes up the model (loads, definitions, variables) is really
  /// carried out; questions are only bound.
  package func mistakes(in script: SourceText, relativeTo folder: String?) -> [Failure] {
    var reader = SentenceReader(script)
    var failures: [Failure] = []
    var schema = last?.schema
    while let parsed = reader.next(names: workspace.names) {
      var outcome: Outcome?
      if let error = parsed.error {
        outcome = failure(error, parsed.sentence, in: script)
      } else if parsed.sentence.changesModel {
        outcome = self.outcome(
          of: parsed.sentence, in: script, folder: folder ?? settings.baseFolder)
      } else {
        do throws(Diagnostic) {
          try bind(parsed.sentence, &schema)
        } catch {
          outcome = failure(error, parsed.sentence, in: script)
        }
      }
      if case .failure(let failure)? = outcome { failures.append(failure) }
    }
    return failures
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
      if let next { _ = try binder.rows(behind: next.target, of: bound.plan, bound.schema) }
      let absent = bound.notes.first { $0.message == .valueNotInColumn }
      if settings.strict, let absent { throw absent.asError }
    case .statement(.expect(let expectation)):
      _ = try binder.bind(expectation, at: sentence.range)
    case .statement(.rows(let target, _)):
      guard schema != nil else { throw Diagnostic(.noLastResult, at: target.range) }
    default: return
    }
  }
}

extension Sentence {
  /// Whether carrying it out makes names or values that later sentences use.
  fileprivate var changesModel: Bool {
    switch kind {
    case .statement(.load), .statement(.define), .statement(.undefine), .statement(.dataset),
      .statement(.assign):
      true
    default: false
    }
  }
}

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
    var hasQuestion = last != nil
    while let parsed = reader.next(names: workspace.names) {
      let outcome: Outcome?
      if let error = parsed.error {
        outcome = failure(error, parsed.sentence, in: script)
      } else if case .query(let query) = parsed.sentence.kind {
        outcome = mistake(in: query, parsed.sentence, script, after: hasQuestion)
        hasQuestion = true
      } else if parsed.sentence.changesModel {
        outcome = self.outcome(
          of: parsed.sentence, in: script, folder: folder ?? settings.baseFolder)
      } else {
        outcome = nil
      }
      if case .failure(let failure)? = outcome { failures.append(failure) }
    }
    return failures
  }

  private func mistake(
    in query: Query, _ sentence: Sentence, _ script: SourceText, after hasQuestion: Bool
  ) -> Outcome? {
    guard case .items = query.head else {
      let missing = Diagnostic(.noLastResult, at: query.range)
      return hasQuestion ? nil : failure(missing, sentence, in: script)
    }
    do throws(Diagnostic) {
      let bound = try binder.bind(query)
      if settings.strict, let absent = bound.notes.first(where: { $0.message == .valueNotInColumn })
      {
        throw absent.asError
      }
      return nil
    } catch {
      return failure(error, sentence, in: script)
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

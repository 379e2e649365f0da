package import Diagnostics
import Syntax

extension Session {
  /// What keeps a text such as `@m = 2025-06` from being read as a variable with its value; nil
  /// when nothing does.
  package static func mistake(inVariable text: String) -> Diagnostic? {
    let source = givenSource(text)
    var reader = SentenceReader(source)
    guard let parsed = reader.next(names: NameTable()) else {
      return Diagnostic(.unknownVariable, ["name": .code(text)])
    }
    if let error = parsed.error { return error }
    guard case .statement(.assign) = parsed.sentence.kind,
      reader.next(names: NameTable()) == nil
    else { return Diagnostic(.unknownVariable, ["name": .code(text)]) }
    return nil
  }

  /// Gives a variable its value from outside, as `run` does with a parameter: a `let` of the same
  /// name in a script is then only what holds without it. The text was read without a mistake.
  ///
  /// - Returns: why the value has no meaning, such as a period that needs an as-of date.
  package func give(_ text: String) -> Failure? {
    let source = Session.givenSource(text)
    var reader = SentenceReader(source)
    guard let sentence = reader.next(names: workspace.names)?.sentence,
      case .statement(.assign(let assignment)) = sentence.kind
    else { return nil }
    do throws(SessionError) {
      try assign(assignment)
      given.insert(assignment.name.key)
      log.keep(sentence, in: source, folder: settings.baseFolder, isJudged: false)
      return nil
    } catch {
      guard case .failure(let failure) = failure(error, sentence, in: source) else { return nil }
      return failure
    }
  }

  /// From now on, every `let` gives its variable its value: a person is talking.
  package func releaseGiven() { given = [] }

  private static func givenSource(_ text: String) -> SourceText { SourceText("let " + text) }
}

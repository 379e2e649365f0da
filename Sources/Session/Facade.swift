// The shape that the shell is written against, until the session itself lands here.
package import Diagnostics
package import Results
package import Values

/// What a session is started with.
package struct Settings: Sendable {
  package var language: Language
  /// The date that stands in for the dataset's own as-of date.
  package var asOf: CivilDate?
  /// Threads that work on one question.
  package var threads: Int
  /// Whether doubtful values are errors.
  package var strict: Bool
  /// What relative paths of `load` start from.
  package var baseFolder: String

  package init(
    language: Language = .english, asOf: CivilDate? = nil, threads: Int = 1,
    strict: Bool = false, baseFolder: String = "."
  ) {
    self.language = language
    self.asOf = asOf
    self.threads = threads
    self.strict = strict
    self.baseFolder = baseFolder
  }
}

/// What came of one sentence.
package enum Outcome: Sendable {
  case result(DisclosedResult)
  case notice([Diagnostic])
  case text(String)
  case failure(Failure)
  case quit
}

/// Why a sentence was not carried out.
package struct Failure: Sendable {
  package let diagnostics: [Diagnostic]
  package let source: SourceText
  package let kind: Kind

  /// What the exit status of a script says.
  package enum Kind: Sendable {
    case sentence, load, expectation, cancelled
  }

  package init(_ diagnostics: [Diagnostic], in source: SourceText, kind: Kind) {
    self.diagnostics = diagnostics
    self.source = source
    self.kind = kind
  }
}

/// What an unfinished sentence waits for.
package struct Continuation: Sendable {
  /// `(> ` inside a bracket, `"> ` inside a text.
  package let prompt: String
}

/// Sentences in, outcomes out.
package final class Session {
  package let cancellation = CancellationFlag()
  package let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  package var banner: String? { nil }

  package func open(_ path: String) -> Outcome { .notice([]) }

  package func continuation(of text: String) -> Continuation? {
    text.hasSuffix("|") ? Continuation(prompt: "|> ") : nil
  }

  package func run(
    _ source: SourceText, relativeTo folder: String? = nil, _ body: (Outcome) -> Bool
  ) {
    if source.text.contains("quit") {
      _ = body(.quit)
    } else {
      let diagnostic = Diagnostic(.notYetAvailable)
      _ = body(
        .failure(Failure([diagnostic], in: source, kind: .sentence)))
    }
  }
}

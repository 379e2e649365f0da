package import Diagnostics
package import Rendering
package import Results

/// What came of one sentence.
package enum Outcome: Sendable {
  /// An answer, ready to be printed.
  case result(DisclosedResult)
  /// An answer drawn as a chart; the table beside it is for programs.
  case chart(Chart, of: DisclosedResult)
  /// Several answers to one question, each a table of its own.
  case results([DisclosedResult])
  /// Facts about what was done: load reports, confirmations.
  case notice([Diagnostic])
  /// Text that was asked for, such as help.
  case text(String)
  case failure(Failure)
  /// A command that the program in front of the session carries out.
  case command(CommandCall)
  case quit
}

/// Why a sentence was not carried out.
package struct Failure: Sendable {
  package let diagnostics: [Diagnostic]
  /// The text that the ranges of the diagnostics lie in.
  package let source: SourceText
  package let kind: Kind
  /// Whether its correction can be run by `fix`.
  package var isFixable = true

  package enum Kind: Sendable {
    case sentence
    /// A file could not be read or written.
    case load
    /// An expectation did not hold.
    case expectation
    case cancelled
  }

  package init(_ diagnostics: [Diagnostic], in source: SourceText, kind: Kind) {
    self.diagnostics = diagnostics
    self.source = source
    self.kind = kind
  }
}

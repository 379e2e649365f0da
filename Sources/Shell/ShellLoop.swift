/// What the interactive shell does next, as a machine of values: no terminal, no session.
///
/// It gathers lines until they are a whole sentence (or several, after a paste).
package struct ShellLoop: Sendable {
  /// The lines of a sentence that is not complete yet.
  package private(set) var pending = ""

  /// What to do.
  package enum Step: Hashable, Sendable {
    /// Wait for a line.
    case ask(Prompt)
    /// Keep this text in the history, run it, then ask for a new sentence.
    case run(String)
    case leave
  }

  package init() {}

  /// The step after an input. `waitingFor` is the sign of what a text still waits for, such
  /// as `(> `, or nil when it is complete.
  package mutating func step(
    after input: LineInput, waitingFor: (String) -> String?
  ) -> Step {
    switch input {
    case .interrupted:
      pending = ""
      return .ask(.sentence)
    case .endOfInput:
      // What is still open is an error, and is reported as one; a second Ctrl-D leaves.
      return pending.isEmpty ? .leave : finish()
    case .line(let typed):
      let line = Prompt.removed(from: typed)
      if pending.isEmpty, line.allSatisfy(\.isWhitespace) { return .ask(.sentence) }
      pending += pending.isEmpty ? line : "\n" + line
      return waitingFor(pending).map { .ask(.continuing($0)) } ?? finish()
    }
  }

  private mutating func finish() -> Step {
    defer { pending = "" }
    return .run(pending)
  }
}

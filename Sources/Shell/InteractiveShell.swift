package import Diagnostics
import Rendering
package import Session
import Values

/// Talks with a person: prompt, sentence, answer.
package struct InteractiveShell<Reader: LineReader> {
  private let session: Session
  private let printer: OutcomePrinter
  private let language: Language
  private var reader: Reader
  private var loop = ShellLoop()

  package init(session: Session, reader: Reader, printer: OutcomePrinter, language: Language) {
    self.session = session
    self.reader = reader
    self.printer = printer
    self.language = language
  }

  /// Greets, then answers until the person leaves.
  package mutating func run(width: Int?) -> ExitStatus {
    greet(width: width)
    var step = ShellLoop.Step.ask(.sentence)
    while true {
      switch step {
      case .ask(let prompt):
        let (session, earlier) = (session, loop.pending.isEmpty ? "" : loop.pending + "\n")
        let input = reader.readLine(prompt: prompt) { before in
          CompletionMenu(
            session.completions(after: earlier + before), before: before,
            earlier: earlier.utf8.count)
        }
        step = loop.step(after: input) { text in
          session.continuationPrompt(after: text)
        }
      case .run(let text):
        if session.mayKeep(text) { reader.remember(text) }
        step = answer(text) ? .ask(.sentence) : .leave
      case .leave:
        return .success
      }
    }
  }

  /// Runs what was typed; false when the person wants to leave.
  private func answer(_ text: String) -> Bool {
    var stays = true
    session.run(SourceText(text)) { outcome in
      printer.write(outcome)
      switch outcome {
      case .quit: stays = false
      case .failure: return false
      case .result, .chart, .results, .notice, .text: break
      }
      return stays
    }
    if stays { printer.endAnswer() }
    return stays && printer.output.failure == nil
  }

  private func greet(width: Int?) {
    let parts = ["hoso \(Version.current)"] + (session.banner.map { [$0] } ?? [])
    let facts = parts.joined(separator: " · ").split(separator: " · ").map(String.init)
    let lines =
      TextWrapping.joined(facts, by: " · ", width: width)
      + TextWrapping.lines(
        of: MessageTable.phrase(.greeting, in: language), width: width ?? Int.max)
    for line in lines { printer.output.write(line + "\n") }
    printer.output.write("\n")
    printer.output.flush()
  }
}

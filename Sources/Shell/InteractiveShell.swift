import Diagnostics
import Rendering
package import Session
import Values

/// Talks with a person: prompt, sentence, answer.
package struct InteractiveShell<Reader: LineReader> {
  private let session: Session
  private let printer: OutcomePrinter
  private var reader: Reader
  private let pasted: PasteEcho
  private var loop = ShellLoop()

  package init(session: Session, reader: Reader, printer: OutcomePrinter) {
    self.session = session
    self.reader = reader
    self.printer = printer
    pasted = PasteEcho(printer)
    session.observers.append(pasted)
  }

  /// Greets, then answers until the person leaves.
  package mutating func run() -> ExitStatus {
    greet()
    var step = ShellLoop.Step.ask(.sentence)
    while true {
      switch step {
      case .ask(let prompt): step = ask(prompt)
      case .run(let text):
        session.cancellation.lower()
        keep(text)
        let mayKeep = session.mayKeep(text)
        if session.cancellation.isRaised {
          step = stopped()
        } else {
          step = mayKeep ? answer(text) : unlogged { $0.answer(text) }
        }
      case .leave: return .success
      }
    }
  }

  /// Keeps what was typed in the history and the log, unless it tells something private.
  private mutating func keep(_ text: String) {
    for sentence in session.sentences(in: text)
    where session.mayKeep(sentence) && !HistoryCommands.include(sentence) {
      reader.remember(sentence, writing: !session.isSafe)
    }
    if session.mayKeep(text) { printer.logTyped(text) }
  }

  /// What was stopped before its answer was begun.
  private func stopped() -> ShellLoop.Step {
    let cancelled = Diagnostic(.cancelled, at: nil)
    printer.write(.failure(Failure([cancelled], in: SourceText(""), kind: .cancelled)))
    printer.endAnswer()
    return .ask(.sentence)
  }

  /// Keeps the log out of an answer: a mistake quotes what was typed.
  private mutating func unlogged(
    _ answer: (inout InteractiveShell) -> ShellLoop.Step
  ) -> ShellLoop.Step {
    let log = printer.pauseLog()
    defer { if printer.output.log == nil, !session.isSafe { printer.log(to: log) } }
    return answer(&self)
  }

  private mutating func ask(_ prompt: Prompt) -> ShellLoop.Step {
    let (session, language) = (session, printer.options.language)
    session.prepareLookups()
    let earlier = loop.pending.isEmpty ? "" : loop.pending + "\n"
    let input = reader.readLine(prompt: prompt.bold(printer.usesColor)) { before in
      CompletionMenu(
        session.completions(after: earlier + before), before: before,
        earlier: earlier.utf8.count, language: language)
    }
    return loop.step(after: input) { session.continuationPrompt(after: $0) }
  }

  /// Runs what was typed.
  private mutating func answer(_ text: String) -> ShellLoop.Step {
    var next = ShellLoop.Step.ask(.sentence)
    session.textWidth = min(80, printer.windowWidth ?? 80)
    pasted.begin(count: session.sentences(in: text).count)
    printer.startClock()
    session.run(SourceText(text)) { outcome in
      var outcome: Outcome? = outcome
      if case .command(let call)? = outcome { outcome = perform(call, &next) }
      if let outcome { printer.write(outcome) }
      switch outcome {
      case .quit: next = .leave
      case .failure(let failure) where failure.kind == .cancelled: return false
      default: break
      }
      return next == .ask(.sentence)
    }
    if next == .leave || printer.output.failure != nil { return .leave }
    // An edited sentence is shown, and its answer stands under it.
    if next == .ask(.sentence) { printer.endAnswer() }
    return next
  }

  /// A file that takes the answers is not greeted.
  private func greet() {
    guard printer.output.isTerminal else { return }
    let (width, language) = (printer.windowWidth, printer.options.language)
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

// MARK: - Commands that need a person

extension InteractiveShell {
  /// Carries out a command; `next` is what follows the answer. Nil: there is nothing to say.
  private mutating func perform(_ call: CommandCall, _ next: inout ShellLoop.Step) -> Outcome? {
    let commands = HistoryCommands(history: reader.history)
    do throws(Diagnostic) {
      switch CommandName(rawValue: call.name) {
      case .history where call.argument == "clear":
        try session.refuseIfSafe(call)
        reader.forgetHistory()
        return nil
      case .history: return .text(commands.list(call.argument.flatMap { Int($0) }))
      case .edit:
        if let text = try edited(commands.sentence(call), call), !text.isEmpty {
          printer.output.write(Prompt.sentence.text + text + "\n")
          printer.output.flush()
          next = .run(text)
        }
        return nil
      default: return SettingCommands(session: session, printer: printer).perform(call)
      }
    } catch {
      return .failure(Failure([error], in: call.source, kind: .sentence))
    }
  }

  /// What the person saved in the editor.
  private func edited(_ text: String, _ call: CommandCall) throws(Diagnostic) -> String? {
    try session.refuseIfSafe(call)
    let editor = SentenceEditor(environment: printer.options.environment)
    do throws(SentenceEditor.Failure) {
      return try editor.edited(text)
    } catch {
      switch error {
      case .status(SentenceEditor.notFound):
        throw Diagnostic(
          .programMissing, at: call.range, ["program": .code(editor.command)])
      case .status(let status):
        throw Diagnostic(
          .programFailed, at: call.range,
          ["program": .code(editor.command), "status": .number(Int(status))])
      case .file(let error):
        throw Diagnostic(
          .fileUnwritable, at: call.range,
          ["path": .code("hoso-….hoso"), "reason": error.fact])
      }
    }
  }
}

package import Session
import CSupport
import Diagnostics
import Glibc

/// What hoso was asked to do.
package struct Invocation: Sendable {
  /// Folders and files to open, in order.
  package var paths: [String] = []
  /// `-c` and `-f`, in order. Without any, a person at a terminal is asked, and else
  /// standard input is run.
  package var inputs: [ScriptInput] = []
  /// Whether the user's start script runs.
  package var runsStartScript = true
  package var keepsGoing = false
  /// Whether only the reference of the language is printed, with examples for what is opened.
  package var printsReference = false
  package var display: DisplayOptions
  package var settings: Settings

  package init(display: DisplayOptions, settings: Settings) {
    self.display = display
    self.settings = settings
  }
}

/// The whole run of hoso, from its invocation to its exit status.
package struct Program {
  private let invocation: Invocation
  private let session: Session
  private let printer: OutcomePrinter
  private let interrupts: Interrupts
  private let isInteractive: Bool

  package init(_ invocation: Invocation) {
    self.invocation = invocation
    isInteractive = invocation.inputs.isEmpty && isatty(STDIN_FILENO) == 1
    var settings = invocation.settings
    settings.clock = { Clock.now }
    settings.commands = CommandName.all
    session = Session(settings: settings)
    interrupts = .listen(raising: session.cancellation, inScript: !isInteractive)
    printer = OutcomePrinter(
      output: .standard(), errors: .error(), options: invocation.display,
      isInteractive: isInteractive)
    hoso_signals_end_on_closed_pipe()
  }

  /// Opens what was named, then runs the scripts or talks with the person.
  package func run() -> ExitStatus {
    for path in invocation.paths {
      let outcome = session.open(path)
      printer.write(outcome)
      if case .failure(let failure) = outcome { return ExitStatus(failure.kind) }
    }
    if invocation.settings.isSafe {
      session.makeSafe()
      printer.options.startsPrograms = false
    }
    if invocation.printsReference {
      printer.output.write(session.languageReference)
      return ended(with: .success)
    }
    let started = runStartScript()
    let status =
      isInteractive ? talk() : started == .success ? runScripts(invocation.inputs) : started
    return ended(with: status)
  }

  private func runStartScript() -> ExitStatus {
    guard invocation.runsStartScript, let path = invocation.display.environment.startScript,
      Files.exists(path)
    else { return .success }
    defer { keepGivenOptions() }
    return runScripts([.file(path)])
  }

  /// What the start script says yields to what the options say.
  private func keepGivenOptions() {
    let given = invocation.display
    if let mode = given.mode { printer.options.mode = mode }
    if given.color != .auto { printer.options.color = given.color }
  }

  private func runScripts(_ inputs: [ScriptInput]) -> ExitStatus {
    var runner = ScriptRunner(
      session: session, printer: printer, keepsGoing: invocation.keepsGoing,
      interrupts: interrupts)
    return runner.run(inputs.isEmpty ? [.file("-")] : inputs)
  }

  private func talk() -> ExitStatus {
    let reader = ReadlineLineReader(
      historyPath: invocation.display.environment.historyFile, interrupts: interrupts)
    var shell = InteractiveShell(session: session, reader: reader, printer: printer)
    return shell.run()
  }

  /// What could not be written is a failure of its own.
  private func ended(with status: ExitStatus) -> ExitStatus {
    printer.output.flush()
    guard let code = printer.output.failure else { return status }
    printer.errors.write("hoso: \(Files.reason(ofError: code))\n")
    printer.errors.flush()
    return .fileFailed
  }
}

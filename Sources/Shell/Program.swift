package import Session
import CSupport
package import Diagnostics
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
  /// What sentences start from, and what is opened when nothing else is; nil is the working
  /// folder, which is not opened.
  package var folder: String?
  /// Where answers go instead of standard output.
  package var resultFile: String?
  /// Where the expectations are reported as test cases.
  package var testReport: String?
  /// Variables with their values, as `let` reads them.
  package var variables: [String] = []
  /// Whether only the reference of the language is printed, with examples for what is opened.
  package var printsReference = false
  package var display: DisplayOptions
  /// What the command line says of language and colour; the start script gives way to it.
  package var givenLanguage: Language?
  package var givenColor: ColorChoice?
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
  private let report: JUnitReport?
  private let resultFile: ResultFile?

  package init(_ invocation: Invocation) {
    self.invocation = invocation
    isInteractive = invocation.inputs.isEmpty && isatty(STDIN_FILENO) == 1
    var settings = invocation.settings
    settings.clock = { Clock.now }
    settings.commands = CommandName.all
    settings.baseFolder = invocation.folder ?? "."
    session = Session(settings: settings)
    interrupts = .listen(raising: session.cancellation, inScript: !isInteractive)
    resultFile = invocation.resultFile.map(ResultFile.init)
    var display = invocation.display
    display.guardsFormulas = resultFile != nil || Files.isRegular(descriptor: STDOUT_FILENO)
    printer = OutcomePrinter(
      output: resultFile?.output ?? .standard(), errors: .error(), options: display,
      isInteractive: isInteractive)
    printer.output.cancellation = session.cancellation
    printer.file = Program.answerFile(of: invocation, session)
    report = invocation.testReport.map { [weak session] _ in
      JUnitReport(language: display.language) { session?.tellsPrivate($0) ?? true }
    }
    hoso_signals_end_on_closed_pipe()
  }

  private static func answerFile(of invocation: Invocation, _ session: Session) -> AnswerFile? {
    guard let path = invocation.resultFile, let form = invocation.display.mode else { return nil }
    let asked = LastSentence()
    session.observers.append(asked)
    return AnswerFile(path, form, asked: { asked.sentence }) {
      session.facts(ofAnswerTo: asked.sentence?.text ?? "")
    }
  }

  /// Opens what was named, then runs the scripts or talks with the person.
  package func run() -> ExitStatus {
    ended(with: resultFile?.failure == nil ? carriedOut() : .fileFailed)
  }

  private func carriedOut() -> ExitStatus {
    watchProgress()
    if invocation.settings.isSafe {
      session.makeSafe(opening: invocation.opened)
      printer.options.startsPrograms = false
    }
    for path in invocation.opened {
      let outcome = session.open(path)
      printer.write(outcome)
      guard case .failure(let failure) = outcome else { continue }
      return ended(by: failure, of: path)
    }
    if invocation.printsReference {
      printer.output.write(session.languageReference)
      return .success
    }
    for variable in invocation.variables {
      guard let failure = session.give(variable) else { continue }
      printer.write(.failure(failure))
      return ended(by: failure, of: "--set \(variable)")
    }
    if let report { session.observers.append(report) }
    let started = runStartScript()
    session.observers.append(SentenceEcho(printer))
    if isInteractive { return talk() }
    return started == .success ? run(invocation.inputs) : started
  }

  /// The run ends before its sentences: who reads the report alone must hear of it too.
  private func ended(by failure: Failure, of name: String) -> ExitStatus {
    report?.add(failure, named: name)
    return ExitStatus(failure.kind)
  }

  /// A person is shown how far long work is.
  private func watchProgress() {
    let display = invocation.display
    guard isInteractive,
      let watch = ProgressDisplay(
        session.progress, language: display.language, environment: display.environment)
    else { return }
    session.observers.append(watch)
  }

  private func runStartScript() -> ExitStatus {
    guard invocation.runsStartScript, let path = invocation.display.environment.startScript,
      Files.exists(path)
    else { return .success }
    // It runs at the start of every session: `record` need not tell of it.
    session.isRecording = false
    defer {
      session.isRecording = true
      keepGivenOptions()
    }
    return run([.file(path)])
  }

  /// What the start script says yields to what the options say.
  private func keepGivenOptions() {
    let given = invocation.display
    if let mode = given.mode { printer.options.mode = mode }
    if given.echoes { printer.options.echoes = true }
    if let color = invocation.givenColor { printer.options.color = color }
    if let language = invocation.givenLanguage {
      SettingCommands(session: session, printer: printer).speak(language)
    }
  }

  private func run(_ inputs: [ScriptInput]) -> ExitStatus {
    var runner = ScriptRunner(
      session: session, printer: printer, keepsGoing: invocation.keepsGoing,
      interrupts: interrupts, report: report)
    return runner.run(inputs.isEmpty ? [.file("-")] : inputs)
  }

  private func talk() -> ExitStatus {
    session.releaseGiven()
    // In safe mode the file of the history is neither read nor written.
    let path = session.isSafe ? nil : invocation.display.environment.historyFile
    let reader = ReadlineLineReader(historyPath: path, interrupts: interrupts)
    var shell = InteractiveShell(session: session, reader: reader, printer: printer)
    return shell.run()
  }

  /// Puts files in their places. What could not be written is a failure of its own.
  private func ended(with status: ExitStatus) -> ExitStatus {
    printer.output.flush()
    // A file whose saving was stopped may still be on its way out.
    defer { hoso_unfinished_remove() }
    var complaints: [String] = []
    let language = printer.options.language
    if let code = printer.output.failure {
      complaints.append(SystemReason.text(ofError: code, in: language))
    }
    let isWhole = status == .success || invocation.keepsGoing
    if let complaint = resultFile?.end(keeps: isWhole && complaints.isEmpty, language) {
      complaints.append(complaint)
    }
    for complaint in complaints { report?.add(unwritten: complaint) }
    if let report, let path = invocation.testReport {
      do throws(AsideFile.Failure) {
        try AsideFile.write(report.xml, to: path, replacing: true)
      } catch {
        complaints.append("\(path): \(error.reason(in: language))")
      }
    }
    for complaint in complaints { printer.errors.write("hoso: \(complaint)\n") }
    printer.errors.flush()
    return complaints.isEmpty ? status : .fileFailed
  }
}

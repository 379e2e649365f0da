import Diagnostics
import Glibc
package import Session

/// Runs sentences without a person: `-c`, `-f`, standard input.
///
/// It stops at the first failure, unless told to keep going; the first failure gives the exit
/// status.
package struct ScriptRunner {
  private let session: Session
  private let printer: OutcomePrinter
  private let keepsGoing: Bool
  private let interrupts: Interrupts
  private let report: JUnitReport?
  /// The status so far.
  package private(set) var status = ExitStatus.success
  private var isOver = false
  /// Whether a failure is what ended it.
  private var isCutShort = false

  package init(
    session: Session, printer: OutcomePrinter, keepsGoing: Bool, interrupts: Interrupts,
    report: JUnitReport? = nil
  ) {
    self.report = report
    self.session = session
    self.printer = printer
    self.keepsGoing = keepsGoing
    self.interrupts = interrupts
  }

  /// Runs inputs in their order; returns the status.
  package mutating func run(_ inputs: [ScriptInput]) -> ExitStatus {
    for (index, input) in inputs.enumerated() {
      do throws(ScriptInput.Unreadable) {
        run(try input.source(), relativeTo: input.folder)
      } catch {
        report?.add(error.failure)
        note(.failure(error.failure))
      }
      guard isOver else { continue }
      if isCutShort { reportSkipped(inputs[(index + 1)...]) }
      break
    }
    return status
  }

  private mutating func run(_ source: SourceText, relativeTo folder: String?) {
    let before = interrupts.count
    printer.startClock()
    interrupts.interruptible {
      session.run(source, relativeTo: folder) { outcome in
        note(outcome)
        if interrupts.count > before { stop(with: .interrupted) }
        return !isOver
      }
    }
    guard isCutShort, let report else { return }
    report.add(skipped: session.expectations(of: source, from: report.place))
  }

  /// Reports what inputs expect that are not run any more. Standard input is not waited for.
  private func reportSkipped(_ inputs: ArraySlice<ScriptInput>) {
    for input in inputs where input != .file("-") {
      guard let source = try? input.source() else { continue }
      report?.add(skipped: session.expectations(of: source))
    }
  }

  private mutating func note(_ given: Outcome) {
    if case .command(let call) = given {
      SettingCommands(session: session, printer: printer).perform(call).map { note($0) }
      return
    }
    let outcome = printer.admitted(given)
    printer.write(outcome)
    switch outcome {
    case .failure(let failure):
      let failed = ExitStatus(failure.kind)
      if status == .success { status = failed }
      if !keepsGoing || failed == .interrupted { stop(with: status) }
    case .quit: isOver = true
    case .result, .chart, .results, .notice, .text, .command: break
    }
    if printer.output.failure != nil { stop(with: .fileFailed) }
  }

  private mutating func stop(with status: ExitStatus) {
    self.status = status
    isOver = true
    isCutShort = true
  }
}

package import Diagnostics
import Dispatch
import Glibc
package import Session
import Synchronization
package import Values

/// Shows on standard error how far a long sentence is, while a person waits: one line, which is
/// gone when the sentence is done.
package final class ProgressDisplay: SentenceObserver, Sendable {
  private struct State {
    /// Counts sentences, so that a drawing that was asked for earlier knows that it is late.
    var number = 0
    var start = ContinuousClock.now
    var isRunning = false
    var isShown = false
  }

  private let progress: Progress
  private let bar: ProgressBar
  /// How long a sentence runs before it is shown.
  private let patience: Duration
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "progress", qos: .userInteractive)
  private static let tick = DispatchTimeInterval.milliseconds(100)

  /// A display of what a session works on; nil where no one looks: standard error is no
  /// terminal, or one that cannot take a line back.
  package init?(_ progress: Progress, language: Language, environment: Environment) {
    guard isatty(STDERR_FILENO) == 1, !environment.hasPlainTerminal else { return nil }
    self.progress = progress
    bar = ProgressBar(language: language)
    patience = .seconds(environment["HOSO_PROGRESS_AFTER"].flatMap(Double.init) ?? 0.5)
  }

  package func willRun(_ sentence: ObservedSentence) {
    let number = state.withLock { state in
      finish(&state)
      state.number += 1
      state.start = .now
      state.isRunning = true
      return state.number
    }
    let wait = Int(patience / .milliseconds(1))
    queue.asyncAfter(deadline: .now() + .milliseconds(wait)) { [weak self] in
      self?.keepDrawing(number)
    }
  }

  package func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {
    state.withLock { state in
      // What has tried a person's patience is shown at least once.
      if state.isRunning, !state.isShown, .now - state.start >= patience { draw(&state) }
      finish(&state)
    }
  }

  private func keepDrawing(_ number: Int) {
    let isCurrent = state.withLock { state in
      guard state.isRunning, state.number == number else { return false }
      draw(&state)
      return true
    }
    guard isCurrent else { return }
    queue.asyncAfter(deadline: .now() + ProgressDisplay.tick) { [weak self] in
      self?.keepDrawing(number)
    }
  }

  private func draw(_ state: inout State) {
    let total = progress.unitsTotal
    guard total > 0 else { return }
    let errors = Output.error()
    let terminal = Terminal.current(errors, color: .never, environment: Environment([:]))
    let line = bar.text(
      ProgressBar.State(
        fraction: Double(progress.unitsDone) / Double(total), rows: progress.rowsDone,
        seconds: (.now - state.start) / .seconds(1)),
      width: (terminal.width ?? 80) - 1)
    errors.write("\r\(line)\u{1B}[K")
    errors.flush()
    state.isShown = true
  }

  /// Takes the line back.
  private func finish(_ state: inout State) {
    state.isRunning = false
    guard state.isShown else { return }
    state.isShown = false
    let errors = Output.error()
    errors.write("\r\u{1B}[K")
    errors.flush()
  }
}

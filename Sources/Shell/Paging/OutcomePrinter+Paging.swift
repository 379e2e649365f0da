import Diagnostics
import Session

extension OutcomePrinter {
  /// Does work whose text goes through a pager where it does not fit the window. Of a pager that
  /// does not work the person is told once.
  func paged(asTable isTable: Bool, _ work: () -> Void) {
    guard let failure = output.paged(by: pager(ofTable: isTable), work) else { return }
    guard failure.command != brokenPager else { return }
    brokenPager = failure.command
    let isMissing = failure.status == Pager.Failure.notFound
    let facts: [String: Fact] = [
      "program": .code(failure.command), "status": .number(failure.status),
    ]
    write([Diagnostic(isMissing ? .pagerMissing : .pagerFailed, facts)], to: output)
  }

  /// What turns the pages of an answer: nothing where no person reads along.
  private func pager(ofTable isTable: Bool) -> Pager? {
    guard isInteractive, output.isTerminal, let height = terminal(of: output).height,
      options.pager != .off, options.startsPrograms, !options.environment.hasPlainTerminal
    else { return nil }
    return Pager(
      width: windowWidth ?? 80, height: height, isTable: isTable, choice: options.pager,
      environment: options.environment)
  }
}

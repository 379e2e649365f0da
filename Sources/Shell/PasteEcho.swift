import Session

/// Shows each of several sentences that were pasted before its answer: they stand together on the
/// screen, and their answers would too.
final class PasteEcho: SentenceObserver {
  private let printer: OutcomePrinter
  private var isPaste = false
  private var isFirst = true

  init(_ printer: OutcomePrinter) {
    self.printer = printer
  }

  /// So many sentences were typed at once, and will be run now.
  func begin(count: Int) {
    isPaste = count > 1
    isFirst = true
  }

  func willRun(_ sentence: ObservedSentence) {
    guard isPaste, sentence.script == nil else { return }
    if !isFirst { printer.endAnswer() }
    isFirst = false
    printer.echo(sentence.text)
  }

  func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
}

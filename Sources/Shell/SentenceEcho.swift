package import Session

/// `--echo`: shows each sentence before its answer.
package final class SentenceEcho: SentenceObserver {
  private let printer: OutcomePrinter

  package init(_ printer: OutcomePrinter) {
    self.printer = printer
  }

  package func willRun(_ sentence: ObservedSentence) {
    printer.echo(sentence.text)
  }

  package func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
}

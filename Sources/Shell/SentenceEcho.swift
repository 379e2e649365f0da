package import Session

/// `--echo` and `.echo on`: shows each sentence of a script before its answer. What a person
/// types stands on the screen already.
package final class SentenceEcho: SentenceObserver {
  private let printer: OutcomePrinter

  package init(_ printer: OutcomePrinter) {
    self.printer = printer
  }

  package func willRun(_ sentence: ObservedSentence) {
    guard printer.options.echoes, sentence.script != nil else { return }
    printer.echo(sentence.text)
  }

  package func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
}

import Session

/// Keeps the sentence that is carried out, for pages that show it.
final class LastSentence: SentenceObserver {
  private(set) var text = ""

  func willRun(_ sentence: ObservedSentence) { text = sentence.text }

  func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
}

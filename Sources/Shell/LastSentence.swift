import Session

/// Keeps the sentence that is carried out, for pages that show it and failures that point to it.
final class LastSentence: SentenceObserver {
  private(set) var sentence: ObservedSentence?

  func willRun(_ sentence: ObservedSentence) { self.sentence = sentence }

  func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
}

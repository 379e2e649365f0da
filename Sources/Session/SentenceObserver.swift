package import Diagnostics
import Syntax

/// A sentence that a session carries out, for those who watch.
package struct ObservedSentence: Sendable {
  /// As it was written, without the blanks around it.
  package let text: String
  /// The script that it stands in; nil for what was typed.
  package let script: String?
  /// What it is a part of, and which part.
  package let source: SourceText
  package let range: SourceRange
  /// Its place in the whole source.
  package let location: SourceLocation
  /// Whether it expects something, as a statement or as a step behind `|`.
  package let isExpectation: Bool
}

/// Watches the sentences of a session, also those of files that other sentences run.
package protocol SentenceObserver: AnyObject {
  /// The sentence is about to be carried out.
  func willRun(_ sentence: ObservedSentence)
  /// It was carried out. Nil: there is nothing to say, or it ran a file, whose own sentences
  /// were told of one by one.
  func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?)
}

extension Session {
  /// The sentences of a source from a place on that expect something; none is carried out.
  package func expectations(of source: SourceText, from place: Int = 0) -> [ObservedSentence] {
    var reader = SentenceReader(source)
    var found: [ObservedSentence] = []
    while let parsed = reader.next(names: names) {
      guard parsed.sentence.range.start >= place else { continue }
      found.append(ObservedSentence(parsed.sentence, in: source))
    }
    return found.filter(\.isExpectation)
  }
}

extension ObservedSentence {
  init(_ sentence: Sentence, in source: SourceText) {
    text = source[sentence.range]
    self.source = source
    range = sentence.range
    script = source.name
    location = source.location(of: sentence.range.start)
    isExpectation = sentence.isExpectation
  }
}

extension Sentence {
  fileprivate var isExpectation: Bool {
    switch kind {
    case .statement(.expect): true
    case .query(let query):
      query.pipes.contains { pipe in
        if case .expect = pipe.kind { true } else { false }
      }
    default: false
    }
  }
}

import Diagnostics

/// Something that `check` looked for: what it found and how to see it, or that all is well.
struct Finding {
  /// What was looked for.
  let check: Phrase
  /// What was found; nil when nothing was.
  let found: Phrase?
  /// How many rows the sentence shows.
  let count: Int
  /// The question that shows them, in English words.
  let sentence: String?

  /// A phrase of the term table with its facts.
  struct Phrase {
    let term: Term
    let facts: [String: Fact]
    init(_ term: Term, _ facts: [String: Fact] = [:]) {
      self.term = term
      self.facts = facts
    }
  }

  /// Nothing was found.
  static func nothing(_ check: Phrase) -> Finding {
    Finding(check: check, found: nil, count: 0, sentence: nil)
  }
}

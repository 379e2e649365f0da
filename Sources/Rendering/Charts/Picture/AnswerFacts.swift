import Diagnostics

/// Where the numbers of a page or a picture come from.
package struct AnswerFacts: Sendable {
  /// The sentence that made the table.
  package let sentence: String
  /// What the question means, and the definitions that it is made of.
  package let definitions: [String]
  /// Files, and the texts that definitions come from.
  package let sources: [String]

  package init(sentence: String, definitions: [String] = [], sources: [String] = []) {
    self.sentence = sentence
    self.definitions = definitions
    self.sources = sources
  }

  /// The sentence and the sources, each with its word.
  func lines(in language: Language) -> [String] {
    var lines = sentence.isEmpty ? [] : [word(.pageQuestion, language) + ": " + sentence]
    if !sources.isEmpty {
      lines.append(word(.saySource, language) + ": " + sources.joined(separator: "; "))
    }
    return lines
  }

  private func word(_ term: Term, _ language: Language) -> String {
    MessageTable.phrase(term, in: language)
  }
}

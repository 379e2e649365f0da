import Diagnostics
import Values

/// What the first words of a sentence were meant as.
extension Parser {
  /// `conut units`: a sentence whose first word is neither a name nor a word of the language goes
  /// on with another word. Whether that was so, and the first word is what was reported.
  mutating func reportUnknownStart() -> Bool {
    guard let range = unknownStart() else { return false }
    let near = nearestStart()
    let wrong = near?.range ?? range
    report(
      .unknownStart, at: wrong, ["found": .code(clipped(source[wrong]))],
      suggestions: near.map { [$0.phrase] } ?? [],
      correction: near.map { edited(replacing: $0.range, with: $0.phrase) })
    return true
  }

  /// The first word, if it means nothing and the word here follows it.
  private mutating func unknownStart() -> SourceRange? {
    guard index == 1, tokens[0].kind == .word else { return nil }
    index = 0
    findCandidates()
    let isKnown = candidates.name != nil || !candidates.keywords.isEmpty
    index = 1
    return isKnown ? nil : tokens[0].range
  }

  /// The words that a sentence may begin with and that differ least from its first ones.
  private func nearestStart() -> (range: SourceRange, phrase: String)? {
    let roles: Set<Vocabulary.Role> = [.aggregate, .statement, .bareStatement]
    let entries = Vocabulary.entries.filter { !$0.roles.isDisjoint(with: roles) }
    let phrases = entries.flatMap(\.phrases) + names.words
    for count in 1...Parser.longestStart where count < tokens.count {
      guard tokens[..<count].allSatisfy({ $0.kind == .word }) else { return nil }
      let range = tokens[0].range.union(tokens[count - 1].range)
      let alike = phrases.filter { $0.count(where: { $0 == " " }) == count - 1 }
      if let near = Suggestion.nearest(to: source[range], among: alike, limit: 1).first {
        return (range, near)
      }
    }
    return nil
  }

  /// The longest phrase that begins a sentence has so many words.
  private static let longestStart = 3
}

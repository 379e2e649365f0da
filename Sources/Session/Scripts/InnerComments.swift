import Diagnostics
import Syntax

/// The comments inside a sentence, each with the token that it stands behind.
struct InnerComments {
  struct Comment: Equatable {
    /// With its sign, without blanks at its end.
    let text: String
    /// Whether it stands on the line of the token before it, not on a line of its own.
    let isBehind: Bool
  }

  /// By the byte at which a token ends: the comments between it and the next one.
  private(set) var afterToken: [Int: [Comment]] = [:]

  var isEmpty: Bool { afterToken.isEmpty }

  /// The comments of a text that begins and ends with a token.
  init(in source: SourceText) {
    let tokens = SyntaxTree.tokenRanges(of: source)
    for (token, next) in zip(tokens, tokens.dropFirst()) where token.end < next.start {
      let gap = source.utf8[token.end..<next.start]
      let comments = InnerComments.comments(in: gap)
      if !comments.isEmpty { afterToken[token.end] = comments }
    }
  }

  /// Between tokens stand blanks, line ends and comments only.
  private static func comments(in gap: ArraySlice<UInt8>) -> [Comment] {
    gap.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let start = line.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "#") }
        guard let start else { return nil }
        let text = String(decoding: line[start...], as: UTF8.self)
        return Comment(text: text.withoutBlanksAtEnd, isBehind: index == 0)
      }
  }

  /// The same comments in another wording of the sentence: each behind the word that stands
  /// for the one that it stood behind.
  ///
  /// - Returns: nil where the other wording has no place for them.
  func moved(from typed: SentenceWords, to other: SentenceWords) -> InnerComments? {
    let partners = typed.partners(in: other)
    var result = self
    result.afterToken = [:]
    for (place, comments) in afterToken.sorted(by: { $0.key < $1.key }) {
      let word = typed.word(endingAtOrAfter: place)
      let partner = InnerComments.partner(of: word, partners)
      // Behind the last word they would stand outside the sentence.
      guard partner < other.count - 1 else { return nil }
      result.afterToken[other.end(of: partner), default: []] += comments
    }
    return result
  }

  /// The partner of a word; else the place before that of the next one, or behind that of the
  /// nearest before it.
  private static func partner(of word: Int, _ partners: [Int: Int]) -> Int {
    if let own = partners[word] { return own }
    if let next = partners[word + 1], next > 0 { return next - 1 }
    return (0..<word).reversed().lazy.compactMap { partners[$0] }.first ?? 0
  }
}

extension String {
  /// Without blanks at its end.
  fileprivate var withoutBlanksAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}

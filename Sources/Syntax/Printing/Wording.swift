package import Diagnostics

/// What some words of a sentence were taken for.
package struct Wording: Sendable {
  package enum Meaning: Hashable, Sendable {
    case keyword(Keyword)
    /// A name as it was typed, without its backquotes.
    case name(String)
  }

  package let meaning: Meaning
  package let range: SourceRange
}

extension SyntaxTree {
  /// The keywords and names of the first sentence of a text, in their order.
  package static func wordings(of text: String, names: NameTable) -> [Wording] {
    var reader = SentenceReader(SourceText(text))
    let tokens = reader.nextTokens().tokens
    guard tokens.count > 1 else { return [] }
    var parser = Parser(source: SourceText(text), tokens: tokens, names: names)
    _ = parser.parseSentence()
    var end = 0
    return parser.wordings.sorted { $0.key < $1.key }.map(\.value).filter { wording in
      guard wording.range.start >= end else { return false }
      end = wording.range.end
      return true
    }
  }
}

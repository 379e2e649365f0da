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

extension SyntaxTree {
  /// Where the tokens of a text stand.
  package static func tokenRanges(of source: SourceText) -> [SourceRange] {
    tokens(of: source).map(\.range)
  }

  /// Behind which bytes a comma stands.
  package static func commaEnds(in source: SourceText) -> [Int] {
    tokens(of: source).filter { $0.kind == .comma }.map(\.range.end)
  }

  private static func tokens(of source: SourceText) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      tokens.append(token)
    }
  }
}

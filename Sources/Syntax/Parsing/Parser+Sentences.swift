package import Diagnostics
import Values

extension Parser {
  /// The sentence that the tokens make.
  mutating func parseSentence() -> ParsedSentence {
    reportInvalidEncoding()
    let kind: Sentence.Kind
    if let statement = parseStatement() {
      kind = .statement(statement)
    } else {
      kind = .query(parseQuery())
    }
    finish(kind)
    let sentence = Sentence(kind, range: sentenceRange, unexpected: unexpected)
    return ParsedSentence(sentence: sentence, diagnostics: diagnostics)
  }

  /// Bytes that are no UTF-8 were replaced; an answer to them would be a guess.
  private mutating func reportInvalidEncoding() {
    guard let invalid = source.firstInvalid, sentenceRange.start <= invalid.start,
      invalid.start < sentenceRange.end
    else { return }
    report(.invalidEncoding, at: invalid)
  }

  /// What is left over is an error.
  private mutating func finish(_ kind: Sentence.Kind) {
    guard !isAtEnd else { return }
    let start = current.range.start
    if kind.isOpenEnded, current.kind != .pipe {
      reportUnknownClause()
    } else {
      reportExpected(.theEnd)
    }
    index = tokens.count - 1
    unexpected.append(SourceRange(start, sentenceRange.end))
  }
}

extension Sentence.Kind {
  /// Whether clauses may follow at its end, so that a stray word was meant as one.
  fileprivate var isOpenEnded: Bool {
    switch self {
    case .query, .statement(.why), .statement(.explain), .statement(.define): true
    case .statement(.expect(.unique)): false
    case .statement(.expect): true
    default: false
    }
  }
}

/// The entry points for whole texts.
package enum SyntaxTree {
  /// Parses all sentences with one set of names.
  ///
  /// Complexity: linear in the length of the text.
  package static func parseScript(
    _ source: SourceText, names: NameTable
  ) -> (script: Script, diagnostics: [Diagnostic]) {
    var reader = SentenceReader(source)
    var script = Script(sentences: [])
    var diagnostics: [Diagnostic] = []
    while let parsed = reader.next(names: names) {
      script.sentences.append(parsed.sentence)
      diagnostics += parsed.diagnostics
    }
    return (script, diagnostics)
  }

  /// Parses the first sentence of `text`, typed at a prompt; nil if there is none.
  package static func parseSentence(_ text: String, names: NameTable) -> ParsedSentence? {
    var reader = SentenceReader(SourceText(text), continuesIndentedLines: false)
    return reader.next(names: names)
  }
}

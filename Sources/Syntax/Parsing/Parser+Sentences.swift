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
    finish()
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
  private mutating func finish() {
    guard !isAtEnd else { return }
    let start = current.range.start
    reportUnknownClause()
    index = tokens.count - 1
    unexpected.append(SourceRange(start, sentenceRange.end))
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

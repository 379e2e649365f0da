import Diagnostics
import Syntax

// Shorthands for tests: one sentence in, its tree or its words out.

func parsed(_ text: String, names: NameTable = SampleNames.table) -> ParsedSentence {
  SyntaxTree.parseSentence(text, names: names)
    ?? ParsedSentence(sentence: Sentence(.empty, range: SourceRange(0, 0)), diagnostics: [])
}

/// The structure of a sentence, and its diagnostics if it has any.
func dump(_ text: String, names: NameTable = SampleNames.table) -> String {
  let result = parsed(text, names: names)
  let codes = result.diagnostics.map { "! \($0.message)\n" }.joined()
  return TreeDump.text(of: result.sentence) + codes
}

func messages(_ text: String) -> [MessageID] { parsed(text).diagnostics.map(\.message) }

func rendered(_ text: String, language: Language = .english) -> String {
  let renderer = DiagnosticRenderer(language: language)
  return parsed(text).diagnostics.map { renderer.render($0, in: SourceText(text)) }.joined()
}

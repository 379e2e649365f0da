import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

/// Every sentence of the golden corpus, printed from its tree and asked again from the printed
/// text, by one thread in batches of 1, 2 and 3 rows in turn: the tree and the answer are the same.
@Suite struct PrintedSentenceTests {
  /// What is printed is in backquotes and right, which the case is about not being.
  private static let corrected = ["statements/name-clause-keyword.case"]

  @Test(arguments: GoldenCase.paths.filter { !corrected.contains($0) })
  func `a case gives what its file says when asked in printed words`(path: String) throws {
    let golden = try GoldenCase(path: path)
    let actual = try GoldenRunner(
      golden, engine: EngineOptions(batchSizes: [1, 2, 61]), threads: 1, wording: Self.printed
    ).actual()
    // Tokens and the source under an error are those of the text that was typed.
    #expect(actual.comparable == golden.comparable, "\(path)")
  }

  /// The sentences of a text in printed words; the text itself where one has a mistake.
  private static func printed(_ text: String, _ session: Session) -> String {
    var reader = SentenceReader(SourceText(text))
    let names = session.names
    var lines: [String] = []
    while let parsed = reader.next(names: names) {
      guard parsed.isComplete else { return text }
      let line = TreePrinter.text(of: parsed.sentence)
      let again = SyntaxTree.parseScript(SourceText(line), names: names).script.sentences
      #expect(again.map(TreeDump.text) == [TreeDump.text(of: parsed.sentence)], "\(line)")
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension GoldenCase {
  /// What does not depend on how the sentences were typed.
  fileprivate var comparable: GoldenCase {
    var result = self
    result.sections = sections.compactMap { section in
      var section = section
      switch section.kind {
      case "tokens": return nil
      case "error": section.body = section.body.split(separator: "\n").first.map(String.init) ?? ""
      default: break
      }
      return section
    }
    return result
  }
}

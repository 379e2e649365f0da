import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

/// Every sentence of the golden corpus, formatted with the names that it was typed among.
@Suite struct FormattedSentenceTests {
  @Test(arguments: GoldenCase.paths)
  func `the sentences of a case go to Vietnamese and back without change`(path: String) throws {
    let golden = try GoldenCase(path: path)
    _ = try GoldenRunner(golden) { text, session in
      let flaw = FormattingRounds.flaw(of: text, in: session)
      #expect(flaw == nil, "\(path)")
      return Self.changesNames(text, session) ? text : "\n"
    }.actual()
  }

  /// Only what later sentences need is carried out.
  private static func changesNames(_ text: String, _ session: Session) -> Bool {
    var reader = SentenceReader(SourceText(text))
    while let parsed = reader.next(names: session.names) {
      if case .statement = parsed.sentence.kind { return true }
    }
    return false
  }
}

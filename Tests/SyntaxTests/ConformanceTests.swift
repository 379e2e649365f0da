import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite("Sentences of the language")
struct ConformanceTests {
  @Test("every sentence parses without a diagnostic", arguments: SampleSentences.all)
  func parses(_ sentence: String) {
    #expect(rendered(sentence) == "")
  }

  @Test("printing and parsing again gives the same tree", arguments: SampleSentences.all)
  func roundTrips(_ sentence: String) {
    let tree = parsed(sentence).sentence
    let printed = TreePrinter.text(of: tree)
    #expect(dump(printed) == TreeDump.text(of: tree), "\(printed)")
    #expect(TreePrinter.text(of: parsed(printed).sentence) == printed)
  }

  @Test("the model file parses sentence by sentence")
  func parsesModel() {
    let source = SourceText(SampleSentences.model, name: "model.hoso")
    let result = SyntaxTree.parseScript(source, names: SampleNames.table)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.script.sentences.count == 13)
  }

  @Test(
    "no mistake crashes, and each reports at most one error", arguments: SampleSentences.mistakes)
  func mistakes(_ sentence: String) {
    #expect(parsed(sentence).diagnostics.count <= 1)
  }
}

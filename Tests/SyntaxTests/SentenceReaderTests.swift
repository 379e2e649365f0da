import Diagnostics
import Syntax
import Testing

@Suite("Sentences of a text")
struct SentenceReaderTests {
  private func sentences(_ text: String, inFile: Bool = true) -> [String] {
    var reader = SentenceReader(SourceText(text), continuesIndentedLines: inFile)
    var found: [String] = []
    while let parsed = reader.next(names: SampleNames.table) {
      let codes = parsed.diagnostics.map { " ! \($0.message)" }.joined()
      found.append(TreePrinter.text(of: parsed.sentence) + codes)
    }
    return found
  }

  @Test(
    "a newline ends a complete sentence, a semicolon too",
    arguments: [
      ("units\ncount", ["units", "count"]),
      ("units; count;; district", ["units", "count", "district"]),
      ("\n\n # only\n -- comments\n", []), ("units -- a\n\n# b\ncount", ["units", "count"]),
      ("#!/usr/bin/env hoso\nunits", ["units"]), ("units\r\ncount\r\n", ["units", "count"]),
    ])
  func endings(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(
    "an open bracket, a trailing pipe, comma, sign or joining word goes on",
    arguments: [
      ("units where (late = 0\nor online = 1)", "units where late = 0 or online = 1"),
      ("units |\nlimit 5", "units | limit 5"), ("units,\ndossiers", "units, dossiers"),
      ("units where late =\n0", "units where late = 0"),
      ("units where late = 0 and\nonline = 1", "units where late = 0 and online = 1"),
      ("đơn vị khi trễ hạn = 0 hoặc\nonline = 1", "đơn vị where trễ hạn = 0 or online = 1"),
      ("units where late -- c\n", "units where late"),
    ])
  func continuations(text: String, expected: String) {
    #expect(sentences(text, inFile: false) == [expected])
  }

  @Test("in a file a line that starts with a blank goes on, at a prompt it does not")
  func indentation() {
    #expect(sentences("units\n  where late = 0") == ["units where late = 0"])
    #expect(sentences("units\n\tlimit 5\n\n  show name") == ["units limit 5 show name"])
    #expect(sentences("units\n  count", inFile: false) == ["units", "count"])
  }

  @Test("names that an earlier sentence defines are known to later ones")
  func growingNames() {
    var reader = SentenceReader(SourceText("units\ncount by trễ hạn\ncount by trễ hạn"))
    _ = reader.next(names: NameTable())
    let before = reader.next(names: NameTable())
    let after = reader.next(names: NameTable(["trễ hạn"]))
    #expect(before?.isComplete == false)
    #expect(after?.isComplete == true)
  }

  @Test("a dot command is passed through whole")
  func dotCommands() {
    #expect(
      sentences(".mode csv -- x\nunits\n.width 40") == [".mode csv -- x", "units", ".width 40"])
    let first = parsed("  .pager off ").sentence
    #expect(first.kind == .dotCommand(".pager off"))
  }

  @Test("a bracket left open ends with its line, and the next sentence is read")
  func openBracket() {
    #expect(
      sentences("units where (late = 0\nrate online\ncount")
        == ["units where late = 0 ! unclosedBracket", "rate online", "count"])
  }

  @Test("one error in a sentence does not touch the next")
  func independentErrors() {
    let result = SyntaxTree.parseScript(
      SourceText("units whre x\ncount\nunits where name = \"abc\n| sort count"),
      names: SampleNames.table)
    #expect(result.diagnostics.map(\.message) == [.unknownClause, .unclosedText])
    #expect(result.script.sentences.count == 4)
  }

  @Test(
    "the shell knows what a line waits for",
    arguments: [
      ("units", nil), ("units where (late", Continuation.bracket), ("units |", .pipe),
      ("units,", .comma), ("units where late =", .operand), ("units where late and", .operand),
      ("units; count where (", .bracket), ("units where (late\n)", nil), ("", nil), ("-- (", nil),
      ("units where name = \"(", nil), ("units ;", nil), ("and", nil), ("units | \n", .pipe),
    ])
  func continuationPrompt(text: String, expected: Continuation?) {
    #expect(Continuation.needed(after: text) == expected)
  }
}

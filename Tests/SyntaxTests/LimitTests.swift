import Diagnostics
import Syntax
import Testing

@Suite("Limits")
struct LimitTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "ten thousand levels of anything are an error, not a crash",
    arguments: ["(", "not ", "- ", "case ", "f(", "rate (", "count (", "sum (", "min(", "x in ("])
  func nesting(part: String) {
    #expect(messages("units where " + repeated(part, 10_000) + "a").count == 1)
    #expect(messages(repeated(part, 10_000)).count == 1)
  }

  @Test("nesting up to the limit is fine")
  func allowedNesting() {
    #expect(messages("units where " + repeated("(", 150) + "late" + repeated(")", 150)) == [])
    let deep = messages("units where " + repeated("(", 10_000) + "late" + repeated(")", 10_000))
    #expect(deep == [.nestedTooDeep])
  }

  @Test("a hundred thousand items are fine")
  func manyItems() {
    let list = "units where code in (" + repeated("\"a\", ", 99_999) + "\"a\")"
    #expect(messages(list) == [])
    let chain = "units where late = 1" + repeated(" or late = 1", 99_999)
    #expect(messages(chain) == [])
    let names = "units show " + repeated("a, ", 99_999) + "a"
    #expect(messages(names) == [])
  }

  @Test("many operators in one sum are an error, since each makes the tree deeper")
  func manyOperators() {
    #expect(messages("units where a" + repeated(" + 1", 900) + " = 1") == [])
    #expect(messages("units where a" + repeated(" + 1", 100_000) + " = 1") == [.tooManyOperators])
  }

  @Test("a line of 10 MB gets one short error")
  func longLine() {
    let words = "units " + repeated("abcdefghi ", 1_000_000)
    let result = rendered(words)
    #expect(result.hasPrefix("error: "))
    #expect(result.utf8.count < 1000)
    #expect(rendered("units where name = \"" + repeated("x", 10_000_000)).utf8.count < 1000)
    #expect(rendered(repeated("🙂", 2_000_000)).utf8.count < 1000)
  }

  @Test("a hundred thousand pipes, semicolons or commas end in time")
  func separators() {
    #expect(messages(repeated("| ", 100_000)) == [.unexpectedToken])
    #expect(messages("units" + repeated(",", 100_000)) == [.unexpectedToken])
    let script = SyntaxTree.parseScript(SourceText(repeated("units;", 20_000)), names: NameTable())
    #expect(script.script.sentences.count == 20_000)
  }

  @Test("invalid UTF-8 is one error at its place")
  func invalidEncoding() {
    let bytes = Array("units where name = \"".utf8) + [0xFF] + Array("\"".utf8)
    let result = SyntaxTree.parseScript(SourceText(bytes: bytes), names: SampleNames.table)
    #expect(result.diagnostics.map(\.message) == [.invalidEncoding])
    #expect(result.diagnostics.first?.range?.start == 20)
  }

  @Test("the caret stands under the word after separate marks and tabs")
  func caretAfterMarks() {
    let lines = rendered("đo\u{31B}n vi\u{323}\twhre late").split(separator: "\n")
    #expect(lines.count > 2 && lines[2].prefix { $0 == " " }.count == 2 + 6 + 2)
  }

  @Test("control characters in a sentence are shown escaped")
  func controlCharacters() {
    #expect(rendered("units \u{1B}[2J").contains("\\x1b"))
    #expect(!rendered("units \u{1B}[2J").contains("\u{1B}"))
  }
}

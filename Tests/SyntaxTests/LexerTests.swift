import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite("Tokens")
struct LexerTests {
  private func kinds(_ text: String) -> String {
    TreeDump.tokens(of: SourceText(text)).split(separator: "\n").dropLast()
      .map { $0.split(separator: " ")[0] }.joined(separator: " ")
  }

  @Test(
    "every kind of token is recognised",
    arguments: [
      ("units waiting_8h đơn", "word word word"), ("`a b` @q", "quotedName variable"),
      ("12 12.50 1.000650 5% 2.5%", "number number number percentage percentage"),
      ("2023 2023-Q1 2023-h1 2023-03 2023-W07 2023-03-15", "number date date date date date"),
      (
        "2023-13 2023-Q5 2023-02-30 2023-5 2023-W54",
        "wrongDate wrongDate wrongDate wrongDate wrongDate"
      ),
      ("31/02/2023 1/2/2023", "slashedDate slashedDate"),
      ("07:00 25:00 7:5", "clock wrongClock wrongClock"),
      ("\"a\" \"a\"\"b\" \"\"", "text text text"), ("\"abc", "unclosedText"),
      ("'abc' “abc”", "foreignText foreignText"),
      ("a.b 3.late 2022..2023", "word dot word number dot word number dotDot number"),
      (
        "= == != < <= > >= ≠ ≤ ≥",
        "equal identical notEqual less lessOrEqual greater greaterOrEqual notEqual lessOrEqual greaterOrEqual"
      ),
      (
        "=== <> && || =<",
        "unknownOperator unknownOperator unknownOperator unknownOperator unknownOperator"
      ),
      (
        "( ) , | ; + - * / ?",
        "leftParenthesis rightParenthesis comma pipe semicolon plus minus star slash question"
      ),
      ("\\q", "backslashWord"),
      (
        "$ ~ \\ @ 🙂",
        "unknownCharacter unknownCharacter unknownCharacter unknownCharacter unknownCharacter"
      ),
      ("a -- b\nc # d\ne", "word word word"), ("8h 2D", "word word"),
      ("07:00-11:30", "clock minus clock"), ("mon-fri", "word minus word"),
      ("2023 - 1", "number minus number"),
      ("5--3", "number"), ("12345-1", "number minus number"), ("", ""),
    ])
  func recognises(text: String, expected: String) {
    #expect(kinds(text) == expected)
  }

  @Test("letters with separate marks are one word")
  func combining() {
    #expect(kinds("tre\u{302}\u{303} ha\u{323}n") == "word word")
  }

  @Test("no-break spaces and byte-order marks are blanks")
  func blanks() {
    #expect(kinds("\u{FEFF}units\u{A0}where\u{3000}late") == "word word word")
  }

  @Test("a text in double quotes reads doubled quotes as one")
  func doubledQuotes() {
    #expect(dump("units where name = \"a \"\"b\"\" c\"").contains("text \"a \"\"b\"\" c\""))
  }

  @Test("tokens cover the text in order", arguments: SampleSentences.all + SampleSentences.mistakes)
  func inOrder(_ text: String) {
    var reader = SentenceReader(SourceText(text))
    guard let parsed = reader.next(names: SampleNames.table) else { return }
    #expect(parsed.sentence.range.start >= 0)
    #expect(parsed.sentence.range.end <= text.utf8.count)
  }
}

@Suite("Dates")
struct DateLiteralTests {
  @Test(
    "dates of the calendar are dates",
    arguments: [
      "2024-02-29", "2000-02-29", "2023-12-31", "2020-W53", "2023-W52", "2023-W01", "0001-01-01",
      "2023-q4", "2023-h2", "2026-W53",
    ])
  func right(text: String) {
    #expect(messages("count during \(text)") == [])
  }

  @Test(
    "others are errors with the nearest date that exists",
    arguments: [
      ("2023-13", "2023-12"), ("2023-00", "2023-01"), ("2023-Q5", "2023-Q4"),
      ("2023-Q0", "2023-Q1"),
      ("2023-H3", "2023-H2"), ("2023-W53", "2023-W52"), ("2023-W00", "2023-W01"),
      ("2023-02-30", "2023-02-28"), ("1900-02-29", "1900-02-28"), ("2023-13-40", "2023-12-31"),
      ("2023-5", "2023-05"), ("2023-5-1", "2023-05-01"), ("2023-W7", "2023-W07"),
      ("31/02/2023", "2023-02-28"), ("1/2/2024", "2024-02-01"),
    ])
  func wrong(text: String, nearest: String) {
    let diagnostics = parsed("count during \(text)").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.correction == "count during \(nearest)")
  }

  @Test(
    "what only begins like a date has no correction",
    arguments: ["2023-Qx", "2023-03-15-1", "2023-12345678901234567890", "2023-0a"])
  func hopeless(text: String) {
    let diagnostics = parsed("count during \(text)").diagnostics
    #expect(diagnostics.map(\.message) == [.wrongDate])
    #expect(diagnostics.first?.correction == nil)
  }
}

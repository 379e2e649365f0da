import Diagnostics
import Testing

@Suite("Printed diagnostics")
struct DiagnosticRendererTests {
  private func caretLine(_ text: String, at word: String, width: Int = 80) -> [String] {
    let source = SourceText(text)
    let before = text.utf8.count - (text.suffix(from: text.range(of: word)).utf8.count)
    let diagnostic = Diagnostic(
      .unclosedText, at: SourceRange(before, before + word.utf8.count))
    let lines = DiagnosticRenderer(width: width).render(diagnostic, in: source)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Array(lines[1...2])
  }

  @Test("what, line, caret, cause and help stand in their order")
  func form() {
    let source = SourceText("rate onlin by district")
    let diagnostic = Diagnostic(
      .unknownMeasure, at: SourceRange(5, 10), ["name": .code("onlin")], suggestions: ["online"],
      correction: "rate online by district")
    #expect(
      DiagnosticRenderer().render(diagnostic, in: source) == """
        error: no measure or flag is named `onlin`
          rate onlin by district
               ^^^^^
        A rate or a count needs a flag, a measure or a condition in brackets.
        help: a similar name exists: `online`. Type `fix` to run
          rate online by district

        """)
  }

  @Test("on a terminal words are not broken, and the source line and the correction stay whole")
  func wrapped() {
    let source = SourceText("rate onlin by district")
    let diagnostic = Diagnostic(
      .unknownMeasure, at: SourceRange(5, 10), ["name": .code("onlin")], suggestions: ["online"],
      correction: "rate online by district, and more than fits")
    for usesColor in [false, true] {
      let text = DiagnosticRenderer(width: 30, wraps: true, usesColor: usesColor)
        .render(diagnostic, in: source).replacing(/\u{1B}\[[0-9;]*m/, with: "")
      #expect(
        text == """
          error: no measure or flag is
          named `onlin`
            rate onlin by district
                 ^^^^^
          A rate or a count needs a
          flag, a measure or a condition
          in brackets.
          help: a similar name exists:
          `online`. Type `fix` to run
            rate online by district, and more than fits

          """)
    }
  }

  @Test("the same diagnostic in Vietnamese")
  func vietnamese() {
    let diagnostic = Diagnostic(
      .unknownMeasure, at: SourceRange(5, 10), ["name": .code("onlin")],
      suggestions: ["online", "late"])
    let text = DiagnosticRenderer(language: .vietnamese).render(
      diagnostic, in: SourceText("rate onlin"))
    #expect(text.hasPrefix("lỗi: không có phép đo hay cờ nào tên là `onlin`\n"))
    #expect(text.hasSuffix("gợi ý: có các tên gần giống: `online`, `late`\n"))
  }

  @Test("a script's diagnostic begins with file, line and column, and offers no fix")
  func script() {
    let source = SourceText("units\n\nđơn vị khi x", name: "a.hoso")
    let start = Array("units\n\nđơn vị khi ".utf8).count
    let diagnostic = Diagnostic(
      .unknownName, at: SourceRange(start, start + 1), ["name": .code("x")], correction: "units")
    let text = DiagnosticRenderer(offersFix: false).render(diagnostic, in: source)
    #expect(text.hasPrefix("a.hoso:3:12: error: nothing is named `x`\n"))
    #expect(text.hasSuffix("help: write instead\n  units\n"))
  }

  @Test("the caret stands under its word after marks, tabs and wide letters")
  func carets() {
    #expect(caretLine("đơn vị khi xyz", at: "xyz") == ["  đơn vị khi xyz", "             ^^^"])
    #expect(caretLine("e\u{302}\u{301}\txyz", at: "xyz")[1] == "     ^^^")
    #expect(caretLine("日本 xyz", at: "xyz") == ["  日本 xyz", "       ^^^"])
    #expect(caretLine("a 日本 b", at: "日本")[1] == "    ^^^^")
    #expect(caretLine("a\u{1B}[2Jxyz", at: "xyz") == ["  a\\x1b[2Jxyz", "          ^^^"])
  }

  @Test("a long line is cut around the caret")
  func window() {
    let text = String(repeating: "a ", count: 5000) + "xyz" + String(repeating: " b", count: 5000)
    let lines = caretLine(text, at: "xyz", width: 40)
    #expect(lines[0].hasPrefix("  …") && lines[0].hasSuffix("…"))
    #expect(lines[0].count <= 40)
    let caret = lines[1].count - 3
    #expect(lines[0].dropFirst(caret).hasPrefix("xyz"))
  }

  @Test("a place at the end of the line, or over several lines, has a caret on its line")
  func edges() {
    let source = SourceText("units where\nnext")
    let render = { (range: SourceRange) -> [Substring] in
      DiagnosticRenderer().render(Diagnostic(.unclosedText, at: range), in: source)
        .split(separator: "\n")
    }
    #expect(render(SourceRange(11, 11))[2] == "             ^")
    #expect(render(SourceRange(6, 16))[2] == "        ^^^^^")
    #expect(render(SourceRange(90, 95))[1] == "  next")
  }

  @Test("facts and corrections cannot drive the terminal")
  func escapes() {
    let diagnostic = Diagnostic(
      .unknownName, at: nil, ["name": .code("\u{1B}[2J")], correction: "a\u{7}")
    let text = DiagnosticRenderer().render(diagnostic, in: nil)
    #expect(text.contains("`\\x1b[2J`"))
    #expect(text.contains("  a\\x07"))
  }

  @Test("colour marks the severity and the caret, and nothing else changes")
  func color() {
    let diagnostic = Diagnostic(.unclosedText, at: SourceRange(0, 1))
    let plain = DiagnosticRenderer().render(diagnostic, in: SourceText("\"a"))
    let colored = DiagnosticRenderer(usesColor: true).render(diagnostic, in: SourceText("\"a"))
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
    let stripped = ["\u{1B}[1;31m", "\u{1B}[36m", "\u{1B}[0m"].reduce(colored) {
      $0.split(separator: $1, omittingEmptySubsequences: false).joined()
    }
    #expect(stripped == plain)
  }

  @Test("notes follow the cause")
  func notes() {
    let diagnostic = Diagnostic(
      .unclosedText, notes: [Note(.asOf, ["date": .text("2024-01-25")])])
    let text = DiagnosticRenderer().render(diagnostic, in: nil)
    #expect(text.contains("\nnote: as of 2024-01-25\n"))
  }
}

extension String {
  /// The place of the first occurrence of `word`, or the end.
  fileprivate func range(of word: String) -> Index {
    var place = startIndex
    while place < endIndex, !self[place...].hasPrefix(word) { place = index(after: place) }
    return place
  }
}

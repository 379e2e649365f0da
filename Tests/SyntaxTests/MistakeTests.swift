import Diagnostics
import Foundation
import Syntax
import TestSupport
import Testing

@Suite("Mistakes")
struct MistakeTests {
  /// Further mistakes of the grammar, beside those of learners.
  private static let others = [
    "units where due - submitted < 3 dayz", "units sort late dsc", "rate online late = 3",
    "x where a < b < c", "units where a is null", "units where a is 5", "x where b in 5",
    "units | where late = 0", "rate not late", "count by month chart line", "load x",
    "load \"a\" colour red", "define thing x = 1", "a = 1", "units where 'abc' = name", "units )",
    "lesson x", "units where $x = 1", "why rate late vs 2023 | chart bar", "units limit 0",
    "units limit 99999999999999999999999", "`abc", "units where (a b)", "count as foo",
    "units with foo", "define score s x", "x where a between 5 or 6", "run \"x\" m = 3",
    "let @a = 5 5", "units where name contains abc def", "| rename a b", "| add = 5", "sort x",
    "define calendar c hours 25:00-26:00", "define flag f of units = x better bigger",
    "units | sort late by unit", "units limit 5 limit 6",
  ]

  private static let file = #filePath.replacing("MistakeTests.swift", with: "MistakeTexts.swift")

  @Test("every mistake is told in these words")
  func words() throws {
    let told = (SampleSentences.mistakes + Self.others).compactMap { sentence -> String? in
      let text = rendered(sentence)
      return text.isEmpty ? nil : text
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil, told != MistakeTexts.english {
      let lines = told.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      let source =
        "// Written by MistakeTests with UPDATE_GOLDEN=1; read the change before you commit it.\nenum MistakeTexts {\n  static let english = #\"\"\"\n\(lines)\n    \"\"\"#\n}\n"
      try source.write(toFile: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(told == MistakeTexts.english)
  }

  @Test("what is proposed parses", arguments: SampleSentences.mistakes + MistakeTests.others)
  func corrections(sentence: String) {
    for diagnostic in parsed(sentence).diagnostics {
      guard let correction = diagnostic.correction else { continue }
      #expect(correction != sentence)
      #expect(rendered(correction) == "", "\(correction)")
    }
  }

  @Test("a mistake has words in Vietnamese too", arguments: SampleSentences.mistakes)
  func vietnamese(sentence: String) {
    let text = rendered(sentence, language: .vietnamese)
    #expect(text.isEmpty || text.hasPrefix("lỗi: "))
  }
}

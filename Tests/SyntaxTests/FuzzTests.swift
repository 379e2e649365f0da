import Diagnostics
import Syntax
import TestSupport
import Testing

/// A small generator of numbers, the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Any input")
struct FuzzTests {
  /// Parses, prints, renders; every range must lie in the text.
  private func check(_ source: SourceText) {
    let result = SyntaxTree.parseScript(source, names: SampleNames.table)
    for diagnostic in result.diagnostics {
      let range = diagnostic.range ?? SourceRange(0, 0)
      #expect(range.start >= 0 && range.end <= source.end)
      for language in Language.allCases {
        let text = DiagnosticRenderer(language: language, width: 40).render(diagnostic, in: source)
        #expect(!text.contains("{"), "\(diagnostic.message)")
      }
    }
    _ = TreePrinter.text(of: result.script)
  }

  @Test("random bytes never crash", arguments: 0..<20 as Range<UInt64>)
  func bytes(seed: UInt64) {
    var random = SeededNumbers(state: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0..<80, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(SourceText(bytes: bytes.filter { $0 != UInt8(ascii: "{") }))
    }
  }

  @Test("random words of the language never crash", arguments: 0..<20 as Range<UInt64>)
  func words(seed: UInt64) {
    var random = SeededNumbers(state: seed &+ 1000)
    let signs = [
      "(", ")", ",", "|", "=", "==", "<", ">=", "+", "-", "*", "/", ".", "..", ";", "\n", "\n  ",
    ]
    let values = [
      "5", "5%", "2023", "2023-Q1", "2023-13", "\"a\"", "@q", "`x y`", "late", "trễ hạn", "07:00",
    ]
    let keywords = Vocabulary.entries.flatMap(\.phrases)
    for _ in 0..<50 {
      let count = Int.random(in: 1..<15, using: &random)
      let parts = (0..<count).map { _ in
        let pool = [signs, values, keywords, keywords].randomElement(using: &random) ?? signs
        return pool.randomElement(using: &random) ?? ""
      }
      check(SourceText(parts.joined(separator: " ")))
    }
  }

  @Test(
    "half a sentence never crashes, and what was printed parses again",
    arguments: SampleSentences.all)
  func prefixes(sentence: String) {
    for count in 0..<sentence.count { check(SourceText(String(sentence.prefix(count)))) }
  }
}

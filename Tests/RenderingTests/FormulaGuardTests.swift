import Rendering
import Results
import TestSupport
import Testing

@Suite struct FormulaGuardTests {
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

  private func file(_ result: DisclosedResult, delimiter: Character) -> String {
    var text = ""
    DelimitedRenderer(delimiter: delimiter, guardsFormulas: true).write(result, to: &text)
    return text
  }

  @Test(arguments: [Character(","), "\t"])
  func `no text of a file begins like a formula, and none loses a letter`(delimiter: Character) {
    var random = SeededRandom(seed: 37)
    let alphabet = Array("=+-@\t\r\n\",'ab1đ ;|").map(String.init)
    for _ in 0..<300 {
      let texts = (0..<4).map { _ -> String? in
        random.maybe(10) { random in
          (0..<random.int(0...6)).map { _ in random.pick(alphabet) }.joined()
        }
      }
      let result = SampleResults.disclosed([
        SampleResults.column(texts[0] ?? "=x", .dimension, texts: Array(texts.dropFirst()))
      ])
      let fields = fields(of: file(result, delimiter: delimiter), delimiter)
      let expected = [texts[0] ?? "=x"] + texts.dropFirst().map { $0 ?? "" }
      #expect(fields.count == expected.count)
      for (field, text) in zip(fields, expected) {
        let first = field.unicodeScalars.first
        #expect(first.map(Self.signs.contains) != true, "\(field)")
        #expect(field == text || field == "'" + text)
      }
    }
  }

  @Test func `numbers below 0 stay numbers`() {
    let result = SampleResults.disclosed([
      SampleResults.column("x", .attribute, integers: [-5, nil])
    ])
    #expect(file(result, delimiter: ",") == "x\n-5\n\n")
  }

  @Test func `texts that get an apostrophe are counted, names of columns too`() {
    let result = SampleResults.disclosed([
      SampleResults.column("=name", .dimension, texts: ["@a", "b", nil, "＝c", "-5"])
    ])
    #expect(FormulaGuard.count(in: result) == 4)
  }

  @Test func `what is printed is never guarded`() {
    let result = SampleResults.disclosed([
      SampleResults.column("x", .dimension, texts: ["=1+1"])
    ])
    var text = ""
    DelimitedRenderer().write(result, to: &text)
    #expect(text == "x\n=1+1\n")
  }

  /// The fields of a file with one column, quotes resolved.
  private func fields(of file: String, _ delimiter: Character) -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(file.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\"", isQuoted, scalars.first == "\"" {
        scalars = scalars.dropFirst()
        field.append("\"")
      } else if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == "\n", !isQuoted {
        fields.append(String(field))
        field = String.UnicodeScalarView()
      } else {
        field.append(scalar)
      }
    }
    return fields
  }
}

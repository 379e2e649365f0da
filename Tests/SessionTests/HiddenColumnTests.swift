import Diagnostics
import Rendering
import Results
import Session
import TestSupport
import Testing

/// What a narrow window hides, and the sentence that shows it.
@Suite struct HiddenColumnTests {
  private let session = Samples.sample()

  private func text(_ result: DisclosedResult, width: Int, _ language: Language) -> String {
    var text = ""
    TableRenderer(style: TableStyle(width: width, language: language)).write(result, to: &text)
    return text
  }

  @Test(arguments: Language.allCases, [24, 32, 40, 50, 60])
  func `the sentence that a narrow table offers shows what it hides`(
    language: Language, width: Int
  ) throws {
    let question = "count, rate late, rate online, average fee by district limit 2"
    guard case .result(let result)? = session.outcomes(of: question).last else {
      Issue.record("no answer")
      return
    }
    let told = text(result, width: width, language)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let pipe = language == .english ? "show" : "hiện"
    let offered = try #require(told.firstMatch(of: /`(\| [^`]*)`/)).1
    #expect(offered.hasPrefix("| \(pipe) district, "))
    let shown = try #require(session.answer(to: String(offered)))
    let names = Set(shown.columns.map(\.name))
    for name in ["district", "n avg fee"] { #expect(names.contains(name)) }
  }
}

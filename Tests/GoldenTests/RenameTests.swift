import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// Nothing of the domain is built in: a sample in which every name, label and column head is an
/// invented word gives the same numbers, row labels and row counts.
@Suite struct RenameTests {
  /// What begins sentences that answer with the names themselves, or read files.
  private static let others = ["describe", "profile", "explain", "check", "run", "compare"]

  /// The golden cases that ask the sample and get an answer: not those that answer with the
  /// names themselves, or that read files of their own.
  private static let questions: [String] = GoldenCase.paths.filter { path in
    guard let golden = try? GoldenCase(path: path), golden.setup == "sample" else { return false }
    return golden.sections.contains { ["result", "csv", "json"].contains($0.kind) }
      && !golden.sections.contains { $0.kind == "error" || $0.kind == "file" }
      && !golden.sections.contains { section in
        section.kind == "sentence"
          && (others.contains { section.body.hasPrefix($0) }
            || section.body.contains("with parts") && !section.body.contains(" by "))
      }
  }

  private static let renamed = Result { try RenamedSample() }

  @Test func `there are enough questions to ask`() {
    #expect(Self.questions.count >= 25)
  }

  @Test func `every name is renamed, and no two alike`() throws {
    let words = try Self.renamed.get().words.words
    #expect(words.count > 80)
    #expect(Set(words.values).count == words.count)
  }

  @Test(arguments: questions)
  func `a sentence in invented words gives the same answer`(path: String) throws {
    let renamed = try Self.renamed.get()
    let golden = try GoldenCase(path: path)
    let sample = Samples.sample()
    let other = renamed.session()
    for section in golden.sections where section.kind == "sentence" {
      let rewritten = renamed.words.rewritten(SourceText(section.body))
      #expect(Self.rows(sample, section.body) == Self.rows(other, rewritten), "\(rewritten)")
    }
  }

  private static let explanations: [String] = GoldenCase.paths.filter { path in
    guard path.hasPrefix("explain/"), let golden = try? GoldenCase(path: path) else { return false }
    return golden.setup == "sample" && !golden.sections.contains { $0.kind == "error" }
  }

  @Test(arguments: explanations)
  func `an explanation in invented words has the same figures`(path: String) throws {
    let renamed = try Self.renamed.get()
    let sample = Samples.sample()
    let other = renamed.session()
    for section in try GoldenCase(path: path).sections where section.kind == "sentence" {
      let rewritten = renamed.words.rewritten(SourceText(section.body))
      let figures = Self.figures(Self.rows(sample, section.body))
      #expect(figures == Self.figures(Self.rows(other, rewritten)), "\(rewritten)")
    }
  }

  /// The numbers in the lines of an explanation that count something.
  private static func figures(_ text: String) -> [[String]] {
    let counting = ["numerator", "denominator", "rows counted", "left out", "part", "number"]
    return text.split(separator: "\n").filter { line in
      counting.contains { line.hasPrefix($0 + ",") }
    }
    .map { line in line.matches(of: /\d[\d,.]*/).map { String($0.output) } }
  }

  /// The rows of the last answer without the heads of the columns, or what went wrong.
  private static func rows(_ session: Session, _ sentence: String) -> String {
    guard let last = session.outcomes(of: sentence).last else { return "" }
    let text = OutcomeText().text(of: last, as: .csv)
    switch last {
    case .result, .chart: return text.withoutFirstLine
    case .results(let results):
      return results.map { OutcomeText().text(of: .result($0), as: .csv).withoutFirstLine }
        .joined()
    default: return text
    }
  }
}

extension String {
  fileprivate var withoutFirstLine: String {
    split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }
}

/// A copy of the sample in invented words.
private struct RenamedSample {
  let words: InventedWords
  private let loaded: SessionSnapshot
  private let folder: TemporaryFolder

  init() throws {
    let original = URL(fileURLWithPath: PackageRoot.sample)
    var words = InventedWords(names: Samples.sample().names)
    let model = try String(
      contentsOf: original.appendingPathComponent("model.hoso"), encoding: .utf8)
    words.addDefinitions(of: SourceText(model))
    let tables = model.matches(of: /load "([^"]+)"/).map { String($0.1) }
    folder = try TemporaryFolder()
    for name in tables {
      let text = try String(contentsOf: original.appendingPathComponent(name), encoding: .utf8)
      let end = text.firstIndex(of: "\n") ?? text.endIndex
      let columns = text[..<end].split(separator: ",").map(String.init)
      for column in columns { words.add(column) }
      let head = columns.map { words.rewritten($0) }.joined(separator: ",")
      try folder.file(name, head + text[end...])
    }
    // The calendar is read by its own two columns and belongs to no table.
    try FileManager.default.copyItem(
      at: original.appendingPathComponent("calendar.csv"),
      to: folder.url.appendingPathComponent("calendar.csv"))
    try folder.file("model.hoso", words.rewritten(SourceText(model)))
    let session = Session(settings: Settings())
    if case .failure(let failure) = session.open(folder.path) {
      Issue.record("\(failure.diagnostics)")
    }
    loaded = session.snapshot
    self.words = words
  }

  func session() -> Session {
    Session(settings: Settings(baseFolder: folder.path), from: loaded)
  }
}

extension InventedWords {
  /// The new word for one name, as the head of a column.
  fileprivate func rewritten(_ column: String) -> String {
    words[column] ?? column
  }
}

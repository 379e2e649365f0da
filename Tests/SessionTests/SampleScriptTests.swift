import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// The scripts that lie beside the samples run, and what they expect holds.
@Suite struct SampleScriptTests {
  private static let scripts: [String] = {
    let files = FileManager.default.enumerator(atPath: PackageRoot.path("samples"))
    return (files?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".hoso") && !$0.hasSuffix("/model.hoso") }.sorted()
  }()

  @Test func `each sample has a script`() {
    #expect(Self.scripts.contains("dak-lak-2023/monthly.hoso"))
    #expect(Self.scripts.contains("scoreboard-2025-10/check.hoso"))
  }

  @Test(arguments: scripts)
  func `a script runs without a failure and without a warning`(path: String) throws {
    let folder = PackageRoot.path("samples/" + path.prefix { $0 != "/" })
    let session = Session(settings: Settings(baseFolder: folder))
    try expectNoFailure(session.open(folder))
    let file = PackageRoot.path("samples/" + path)
    var count = 0
    for outcome in session.outcomes(of: "run \"\(file)\"") {
      try expectNoFailure(outcome)
      count += 1
    }
    #expect(count > 5)
  }

  @Test func `the questions that the scoreboard's description names are answered`() throws {
    let folder = PackageRoot.path("samples/scoreboard-2025-10")
    let session = Session(settings: Settings(baseFolder: folder))
    try expectNoFailure(session.open(folder))
    let text = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
    let questions = text.matches(of: /\| `([^`\n]+)` \|\n/).map { String($0.1) }
    #expect(questions.count == 5)
    for question in questions { #expect(session.answer(to: question) != nil, "\(question)") }
  }

  private func expectNoFailure(_ outcome: Outcome) throws {
    switch outcome {
    case .failure(let failure): Issue.record("\(failure.diagnostics)")
    case .notice(let notices): #expect(!notices.contains { $0.severity == .warning })
    default: return
    }
  }
}

/// The parameters of `run` stand before what the file lets its variables be.
@Suite struct RunParameterTests {
  private static let files = [
    "model.hoso": "load \"rows.csv\" as things\n",
    "rows.csv": "v\n1\n2\n3\n",
    "inner.hoso": "let @least = 2\ncount where v >= @least\n",
    "outer.hoso": "run \"inner.hoso\"\ncount where v >= @least\n",
  ]

  @Test func `a let is what holds without a parameter`() throws {
    let data = try SmallDataset(Self.files)
    #expect(data.session.count("run \"inner.hoso\"") == 2)
    #expect(data.session.count("run \"inner.hoso\" @least = 3") == 1)
  }

  @Test func `after the file a let counts again`() throws {
    let data = try SmallDataset(Self.files)
    #expect(
      data.session.count("run \"inner.hoso\" @least = 3\nlet @least = 1\ncount where v >= @least")
        == 3)
  }

  @Test func `the parameters of a file are not those of the files that it runs`() throws {
    let data = try SmallDataset(Self.files)
    let outcomes = data.session.outcomes(of: "run \"outer.hoso\" @least = 3")
    let counts = outcomes.map { OutcomeText().text(of: $0, as: .csv) }
    #expect(counts.first == "count\n2\n")
  }
}

package import Diagnostics
import Foundation
import Rendering
import Results
package import Session
package import Values

/// Runs the sentences of a golden case and gives the case as it really is.
package struct GoldenRunner {
  private let golden: GoldenCase
  private let session: Session
  private let wording: Wording
  /// The files of the case; nil where it has none.
  private let folder: TemporaryFolder?
  /// Names of this machine and times, and what stands for them.
  private let masks: [(String, String)]

  /// Another way to say a sentence in a session.
  package typealias Wording = (_ sentence: String, Session) -> String

  /// - Parameters:
  ///   - golden: the case.
  ///   - engine: how the engine works.
  ///   - threads: threads of loads and queries.
  ///   - wording: what is asked instead of a sentence; the case given back holds the sentence.
  /// - Throws: what keeps the files of the case from being written.
  package init(
    _ golden: GoldenCase, engine: EngineOptions = EngineOptions(), threads: Int = 2,
    wording: @escaping Wording = { sentence, _ in sentence }
  ) throws {
    self.golden = golden
    self.wording = wording
    let words = golden.setup.split(separator: " ")
    folder = try GoldenRunner.folder(of: golden)
    var settings = Settings(threads: threads, strict: words.contains("strict"))
    settings.engine = engine
    if words.contains("vietnamese") { settings.language = .vietnamese }
    settings.baseFolder = folder?.path ?? PackageRoot.path
    session =
      switch words.first {
      case "sample": Samples.sample(settings)
      case "library": Samples.library(settings)
      default: Session(settings: settings)
      }
    if let folder, golden.sections.contains(where: { $0.argument == "model.hoso" }) {
      _ = session.open(folder.path)
    }
    masks = [(folder?.path ?? "", "FOLDER"), (PackageRoot.path, "ROOT")].filter { !$0.0.isEmpty }
  }

  /// The case with what its sentences gave.
  package func actual() -> GoldenCase {
    var actual = golden
    actual.sections = []
    var groups: [[GoldenCase.Section]] = []
    for section in golden.sections {
      if section.kind == "sentence" {
        groups.append([section])
      } else if groups.isEmpty {
        actual.sections.append(section)
      } else {
        groups[groups.count - 1].append(section)
      }
    }
    for (index, group) in groups.enumerated() {
      actual.sections += run(group, isLast: index == groups.count - 1)
    }
    return actual
  }

  /// Runs all sentences: the messages of the last one's outcomes, and what is printed for them.
  package func ending() -> (messages: [MessageID], text: String) {
    var outcomes: [Outcome] = []
    for section in golden.sections where section.kind == "sentence" {
      outcomes = section.body.split(separator: "\n").flatMap { session.outcomes(of: String($0)) }
    }
    let messages = outcomes.flatMap { outcome -> [MessageID] in
      switch outcome {
      case .failure(let failure): failure.diagnostics.map(\.message)
      case .notice(let notes): notes.map(\.message)
      case .result(let result): result.table.notes.map(\.message)
      case .chart(let chart, _): chart.notes.map(\.message)
      case .results(let results): results.flatMap { $0.table.notes.map(\.message) }
      case .text, .command, .quit: []
      }
    }
    return (messages, text(of: outcomes, as: "result"))
  }

  /// A sentence and what is expected of it, with what it gave.
  private func run(
    _ group: [GoldenCase.Section], isLast: Bool
  ) -> [GoldenCase.Section] {
    let sentence = wording(group[0].body, session)
    // The stages come first: the sentence may change what its own names mean.
    let wantsStages = group.contains { ["tokens", "tree", "plan"].contains($0.kind) }
    let stages = wantsStages ? session.stages(of: SourceText(sentence)) : nil
    let outcomes = session.outcomes(of: sentence)
    let natural = GoldenRunner.kind(of: outcomes)
    var sections = [group[0]]
    for expected in group.dropFirst() {
      var section = expected
      switch section.kind {
      case "tokens": section.body = stages?.tokens ?? ""
      case "tree": section.body = stages?.tree ?? ""
      case "plan": section.body = stages?.plan ?? "none\n"
      default:
        if let natural, natural != "result" || !["csv", "json"].contains(section.kind) {
          section.kind = natural
        }
        section.body = text(of: outcomes, as: section.kind)
      }
      sections.append(section)
    }
    let stageKinds: Set = ["sentence", "tokens", "tree", "plan"]
    let isJudged = group.contains { !stageKinds.contains($0.kind) }
    if let natural, !isJudged, isLast || natural == "error" {
      sections.append(
        GoldenCase.Section(kind: natural, body: text(of: outcomes, as: natural)))
    }
    return sections
  }

  /// What an outcome is written under; nil when there is none.
  private static func kind(of outcomes: [Outcome]) -> String? {
    switch outcomes.last {
    case .result, .results, .chart: "result"
    case .failure: "error"
    case .notice: "notice"
    case .text, .command, .quit: "text"
    case nil: nil
    }
  }

  private func text(of outcomes: [Outcome], as kind: String) -> String {
    let form: OutcomeText.ResultKind =
      switch kind {
      case "csv": .csv
      case "json": .json
      default: .table
      }
    let printer = OutcomeText(language: session.settings.language)
    var text = outcomes.map { printer.text(of: $0, as: form) }.joined()
    for (found, mask) in masks { text = text.replacingOccurrences(of: found, with: mask) }
    return text.replacing(/\d+([.,])\d\d (s|giây)\b/) { "0\($0.1)00 \($0.2)" }
  }

  /// A folder with the files of a case; nil when it has none.
  private static func folder(of golden: GoldenCase) throws -> TemporaryFolder? {
    let files = golden.sections.filter { $0.kind == "file" }
    guard !files.isEmpty else { return nil }
    let folder = try TemporaryFolder()
    for file in files { try folder.file(file.argument, file.body) }
    return folder
  }
}

extension GoldenCase {
  /// The argument of the section `setup`.
  package var setup: String { sections.first { $0.kind == "setup" }?.argument ?? "empty" }
}

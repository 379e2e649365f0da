import Diagnostics
package import Rendering
package import Session

/// The file of `-o`, where its name or `--mode` says its form.
package struct AnswerFile {
  /// As the command line names it.
  package let path: String
  package let form: OutputMode
  /// The sentence that is carried out.
  private let asked: () -> ObservedSentence?
  /// What a page says of the answer that was given last.
  let facts: () -> AnswerFacts
  private var holdsTable = false

  package init(
    _ path: String, _ form: OutputMode, asked: @escaping () -> ObservedSentence?,
    facts: @escaping () -> AnswerFacts
  ) {
    self.asked = asked
    self.path = path
    self.form = form
    self.facts = facts
  }

  /// An outcome as the file takes it: a file that holds one table refuses every other answer.
  mutating func admitted(_ outcome: Outcome) -> Outcome {
    guard form.holdsOneTable else { return outcome }
    switch outcome {
    case .notice, .failure, .command, .quit: return outcome
    case .result, .chart:
      if holdsTable { break }
      holdsTable = true
      return outcome
    case .results, .text: break
    }
    let sentence = asked()
    let refusal = Diagnostic(.oneTableAFile, at: sentence?.range, ["path": .code(path)])
    return .failure(Failure([refusal], in: sentence?.source ?? SourceText(""), kind: .load))
  }
}

extension OutputMode {
  /// The forms that the endings of files stand for.
  package static let ofFiles: [OutputMode] = [.csv, .tsv, .json, .jsonl, .md, .html]

  /// Whether a second table in the same file would make it none.
  fileprivate var holdsOneTable: Bool {
    switch self {
    case .csv, .tsv, .json, .html: true
    case .table, .line, .jsonl, .md: false
    }
  }
}

import Diagnostics
import Foundation
import Rendering
import Results
import Session
import TestSupport
import Values

/// Everything that anybody gets to read of what a sentence gives, by the form in which it is.
///
/// That is what is shown, as a table and in each form of data; of a question also each chart of it
/// and each file that it is saved to, with the sheets of a workbook as they stand in the file.
struct EveryForm {
  let session: Session
  /// Where files are saved.
  let folder: String

  init(_ data: SmallDataset, session: Session? = nil) {
    self.session = session ?? data.session
    folder = data.folder.path
  }

  /// What is shown after sentences.
  func shown(_ text: String) -> [String: String] {
    var forms: [String: String] = [:]
    for outcome in session.outcomes(of: text) {
      forms["shown", default: ""] += OutcomeText(language: session.settings.language)
        .text(of: outcome)
      for result in results(of: outcome) {
        for (form, text) in data(result) { forms[form, default: ""] += text }
      }
    }
    return forms
  }

  /// The same with all charts and files of a question, which stands last in the text.
  func everything(_ text: String) throws -> [String: String] {
    var forms = shown(text)
    for kind in ChartKind.allCases {
      let question = "\(text) | chart \(kind.rawValue)"
      forms["chart \(kind)"] = session.transcript(of: question)
      for ending in ["svg", "html"] {
        forms["\(kind).\(ending)"] = try saved(question, as: ending)
      }
    }
    for ending in ["csv", "tsv", "json", "jsonl", "md", "html", "xlsx"] {
      forms[".\(ending)"] = try saved(text, as: ending)
    }
    return forms
  }

  private func results(of outcome: Outcome) -> [DisclosedResult] {
    switch outcome {
    case .result(let result), .chart(_, of: let result): [result]
    case .results(let results): results
    case .notice, .text, .failure, .command, .quit: []
    }
  }

  private func data(_ result: DisclosedResult) -> [String: String] {
    func text(_ write: (inout String) -> Void) -> String {
      var text = ""
      write(&text)
      return text
    }
    let style = TableStyle(language: session.settings.language)
    return [
      "table": text { TableRenderer(style: style).write(result, to: &$0) },
      "line": text { LineRenderer(style: style).write(result, to: &$0) },
      "csv": text { DelimitedRenderer().write(result, to: &$0) },
      "tsv": text { DelimitedRenderer(delimiter: "\t").write(result, to: &$0) },
      "json": text { JSONRenderer().write(result, to: &$0) },
      "jsonl": text { JSONRenderer(.lines).write(result, to: &$0) },
      "md": text { MarkdownRenderer(style: style).write(result, to: &$0) },
      "html": text { HTMLTable(style: style).write(result, to: &$0) },
    ]
  }

  /// What a file of a question holds; nothing where it cannot be saved so.
  private func saved(_ question: String, as ending: String) throws -> String {
    let path = "\(folder)/out.\(ending)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = session.outcomes(of: "\(question) | save \"\(path)\"")
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    if ending == "xlsx" { return try sheets(path) }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The texts and the sheets of a workbook, without what tells when it was made.
  private func sheets(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let program = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      for name in sorted(book.namelist()):
        if name.startswith("xl/"): sys.stdout.buffer.write(book.read(name))
      """
    process.arguments = ["python3", "-c", program, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}

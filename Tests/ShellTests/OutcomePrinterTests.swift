import Diagnostics
import Foundation
import Session
import Shell
import TestSupport
import Testing

@Suite struct OutcomePrinterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What is printed for a sentence about a small table.
  private func printed(_ sentence: String, _ display: DisplayOptions) throws -> String {
    let path = try folder.file("t.csv", "name,size\nA,48000\nB,7\n")
    let output = folder.url.appendingPathComponent("output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    let printer = OutcomePrinter(
      output: Output(descriptor: handle.fileDescriptor), errors: .error(), options: display,
      isInteractive: false)
    let session = Session(settings: Settings())
    _ = session.open(path)
    session.run(SourceText(sentence)) { outcome in
      printer.write(outcome)
      return true
    }
    try handle.close()
    return try String(contentsOf: output, encoding: .utf8)
  }

  private func options(_ mode: OutputMode, locale: Language? = nil) -> DisplayOptions {
    DisplayOptions(mode: mode, locale: locale, environment: Environment([:]))
  }

  @Test(arguments: [OutputMode.table, .line, .md, .html])
  func `numbers for readers have the separators of the locale`(mode: OutputMode) throws {
    #expect(try printed("t", options(mode)).contains("48,000"))
  }

  @Test(arguments: [OutputMode.table, .line, .md, .html])
  func `the locale can be another than the language`(mode: OutputMode) throws {
    #expect(try printed("t", options(mode, locale: .vietnamese)).contains("48.000"))
  }

  @Test(arguments: [OutputMode.csv, .tsv, .json, .jsonl])
  func `numbers for programs have none`(mode: OutputMode) throws {
    #expect(try printed("t", options(mode, locale: .vietnamese)).contains("48000"))
  }

  @Test(arguments: [OutputMode.csv, .tsv, .json, .jsonl, .md, .html])
  func `a chart is its table for programs and documents`(mode: OutputMode) throws {
    let sentence = "t show name, size | chart bar"
    let text = try printed(sentence, options(mode))
    #expect(!text.isEmpty && !text.contains("█"))
  }
}

import Foundation
import TestSupport
import Testing

/// Every `.case` file under `Cases`: see ``GoldenCase`` for its form. `UPDATE_GOLDEN=1` rewrites
/// the files and then fails, so that nobody takes a rewrite for a proof.
@Suite struct GoldenTests {
  private let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  @Test(arguments: GoldenCase.paths)
  func `a case gives what its file says`(path: String) throws {
    let golden = try GoldenCase(path: path)
    let actual = try GoldenRunner(golden).actual()
    if rewrites, actual != golden {
      try actual.write(path: path)
      Issue.record("rewritten: \(path)")
    } else {
      #expect(actual.text == golden.text, "\(path)")
    }
  }

  @Test(arguments: GoldenCase.paths)
  func `a case says why it exists`(path: String) throws {
    let golden = try GoldenCase(path: path)
    #expect(golden.story.hasPrefix("-- "), "\(path)")
    let asks = golden.sections.contains { $0.kind == "sentence" }
    #expect(asks, "\(path)")
  }

  @Test(arguments: GoldenCase.paths)
  func `no message is printed with a gap`(path: String) throws {
    let golden = try GoldenCase(path: path)
    for section in golden.sections where section.kind != "sentence" && section.kind != "json" {
      let hasGap = section.body.contains(/\{\w+\}/) || section.body.contains("``")
      #expect(!hasGap, "\(path)")
    }
  }
}

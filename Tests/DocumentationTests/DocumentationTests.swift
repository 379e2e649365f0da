import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// What the documents show is what the program does. `UPDATE_GOLDEN=1` rewrites their checked
/// blocks and then fails.
@Suite struct DocumentationTests {
  private static let paths = ["README.md", "docs/architecture.md", "docs/metrics.md"]
  private let rewrites = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  @Test(arguments: paths)
  func `checked blocks show what the program does`(path: String) throws {
    let document = try Document(path: path)
    let actual = document.actual()
    #expect(document.checkCount > 0)
    if rewrites, actual != document.text {
      try actual.write(toFile: PackageRoot.path(path), atomically: true, encoding: .utf8)
      Issue.record("rewritten: \(path)")
    } else {
      #expect(actual == document.text)
    }
  }

  @Test func `sentences in shell examples are answered`() throws {
    let asked = try Document(path: "README.md").shellSentences
    #expect(asked.count >= 2)
    for sentence in asked {
      for outcome in Samples.sample().outcomes(of: sentence) {
        if case .failure(let failure) = outcome {
          Issue.record("\(sentence): \(failure.diagnostics)")
        }
      }
    }
  }

  @Test(arguments: ["README.md", "samples/dak-lak-2023/README.md"])
  func `sentences in tables are understood`(path: String) throws {
    let asked = try Document(path: path).tableSentences
    #expect(asked.count >= 5)
    for sentence in asked {
      // A form of codes is no sentence.
      if sentence.contains("nnnn") { continue }
      for case .failure(let failure) in Samples.sample().outcomes(of: sentence) {
        Issue.record("\(sentence): \(failure.diagnostics)")
      }
    }
  }

  @Test(arguments: paths)
  func `links lead to files that are there`(path: String) throws {
    let folder = URL(fileURLWithPath: PackageRoot.path(path)).deletingLastPathComponent()
    for match in try Document(path: path).text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
      let target = folder.appendingPathComponent(String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: target), "\(match.1)")
    }
  }

  @Test(arguments: paths)
  func `files named in code are there`(path: String) throws {
    let text = try Document(path: path).text
    for match in text.matches(of: /`((?:Sources|Tests|scripts|samples|docs)\/[\w\/.+-]+)`/) {
      let target = PackageRoot.path(String(match.1))
      #expect(FileManager.default.fileExists(atPath: target), "\(match.1)")
    }
  }
}

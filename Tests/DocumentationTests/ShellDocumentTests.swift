import Foundation
import TestSupport
import Testing

/// docs/shell.md promises nothing that no test holds it to.
@Suite struct ShellDocumentTests {
  /// A row of a table: what is promised, and by which test it is kept.
  private struct Promise {
    let behaviour: String
    let suite: String
    let test: String
  }

  private static func promises() throws -> [Promise] {
    try Document(path: "docs/shell.md").text.split(separator: "\n").compactMap { line -> Promise? in
      guard let row = line.wholeMatch(of: /\| (.+) \| (\w+): (.+) \|/) else { return nil }
      return Promise(
        behaviour: String(row.1), suite: String(row.2),
        test: String(row.3).replacing("\\|", with: "|"))
    }
  }

  /// The tests of each suite, by the names that Swift Testing shows.
  private static func tests() throws -> [String: Set<String>] {
    let root = PackageRoot.path("Tests")
    var tests: [String: Set<String>] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      var suite = ""
      for line in text.split(separator: "\n") {
        if let declared = line.firstMatch(of: /(?:struct|class|extension) (\w+)/) {
          suite = String(declared.1)
        }
        if let named = line.firstMatch(of: /func `([^`]+)`/) {
          tests[suite, default: []].insert(String(named.1))
        }
        if let titled = line.firstMatch(of: /@Test\("([^"]+)"/) {
          tests[suite, default: []].insert(String(titled.1))
        }
      }
    }
    return tests
  }

  @Test func `each promised behaviour names a test that exists`() throws {
    let tests = try Self.tests()
    for promise in try Self.promises() {
      #expect(
        tests[promise.suite]?.contains(promise.test) == true,
        "\(promise.behaviour): there is no test ‘\(promise.test)’ in \(promise.suite)")
    }
  }

  @Test func `at least sixty behaviours are promised, each once`() throws {
    let behaviours = try Self.promises().map(\.behaviour)
    #expect(behaviours.count >= 60)
    #expect(Set(behaviours).count == behaviours.count)
  }

  @Test func `every row of a table of promises is read`() throws {
    let text = try Document(path: "docs/shell.md").text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| What") }
    #expect(rows.count == (try Self.promises().count))
  }
}

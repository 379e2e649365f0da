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

  /// The tests of each suite, by the names that Swift Testing shows; those of `GoldenTests` by
  /// their files below `Cases` as well.
  private static func tests() throws -> [String: Set<String>] {
    let root = PackageRoot.path("Tests")
    var tests: [String: Set<String>] = [:]
    let cases = "GoldenTests/Cases/"
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if file.hasPrefix(cases), file.hasSuffix(".case") {
        tests["GoldenTests", default: []].insert(String(file.dropFirst(cases.count)))
      } else if file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
        tests.merge(Self.tests(in: text)) { $0.union($1) }
      }
    }
    return tests
  }

  /// The tests of a source file. A suite is a type that is declared at the beginning of a line; a
  /// test is a function behind `@Test`, called by its own name or by the title there. A test that
  /// is switched off holds nothing to its word.
  private static func tests(in source: String) -> [String: Set<String>] {
    var tests: [String: Set<String>] = [:]
    var suite = ""
    var attribute: String?
    for line in source.split(separator: "\n") {
      if let declared = line.firstMatch(of: Self.declaration) { suite = String(declared.1) }
      if line.firstMatch(of: /^ +@Test\b/) != nil { attribute = "" }
      guard let begun = attribute else { continue }
      attribute = begun + line + "\n"
      guard let function = line.firstMatch(of: /\bfunc (?:`([^`]+)`|\w+)/) else { continue }
      let text = begun + line
      let title = text.firstMatch(of: /@Test\(\s*"([^"]+)"/)?.1
      if !text.contains(".disabled("), let name = title ?? function.1 {
        tests[suite, default: []].insert(String(name))
      }
      attribute = nil
    }
    return tests
  }

  private static var declaration: Regex<(Substring, Substring)> {
    /^(?:@\S+ )*(?:final |private |fileprivate |package )*(?:struct|class|extension|enum) (\w+)/
  }

  @Test func `the names of suites and tests are read as they stand in the sources`() {
    let source = """
      /// A class begins here.
      @Suite(.serialized) struct First {
        private struct Part {}
        @Test func `one of it`() {}
        @Test(
          "a title",
          arguments: [1, 2])
        func two(number: Int) {}
        @Test(.disabled("later")) func `not run`() {}
        func `no test`() {}
      }
      @Suite struct Second {
        @Test func `of another`() {}
      }
      """
    #expect(
      Self.tests(in: source) == ["First": ["one of it", "a title"], "Second": ["of another"]])
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
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| What |")
    }
    #expect(rows.count == (try Self.promises().count))
  }
}

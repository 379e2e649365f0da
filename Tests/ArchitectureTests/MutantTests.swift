import Foundation
import Testing

/// The patches of `scripts/mutants` fit the sources as they are; a patch that no longer does
/// would prove nothing.
@Suite struct MutantTests {
  private static let names: [String] = {
    let folder = Repository.root.appendingPathComponent("Tests/Mutants").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".patch") }.sorted()
  }()

  @Test func `there are enough patches`() {
    #expect(Self.names.count >= 30)
  }

  @Test(arguments: names)
  func `a patch says what it does, changes one line, and fits`(name: String) throws {
    let patch = try Patch(Repository.text("Tests/Mutants/\(name)"))
    #expect(!patch.purpose.isEmpty, "\(name) says what it does")
    #expect(!patch.tests.isEmpty, "\(name) names the tests that notice")
    #expect(patch.removedCount == 1 && patch.addedCount == 1, "\(name) changes one line")
    let source = try Repository.text(patch.path)
    let places = source.components(separatedBy: patch.before).count - 1
    #expect(places == 1, "\(name) fits one place of \(patch.path)")
  }

  @Test func `every survivor is a patch`() throws {
    let lines = try Repository.text("Tests/Mutants/survivors.txt").split(separator: "\n")
    #expect(lines.count <= 2)
    for line in lines {
      let name = line.prefix { $0 != ":" }
      #expect(Self.names.contains("\(name).patch"), "\(name)")
    }
  }
}

/// One patch, taken apart.
private struct Patch {
  var purpose = ""
  var tests = ""
  var path = ""
  /// The lines of the source that the patch is about, before it.
  var before = ""
  var removedCount = 0
  var addedCount = 0

  init(_ text: String) {
    var isInHunk = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("What: ") { purpose = String(line.dropFirst(6)) }
      if line.hasPrefix("Tests: ") { tests = String(line.dropFirst(7)) }
      if line.hasPrefix("+++ b/") { path = String(line.dropFirst(6)) }
      if line.hasPrefix("@@ ") {
        isInHunk = true
        continue
      }
      guard isInHunk, let mark = line.first else { continue }
      if mark == "-" { removedCount += 1 }
      if mark == "+" { addedCount += 1 }
      if mark != "+" { before += line.dropFirst() + "\n" }
    }
  }
}

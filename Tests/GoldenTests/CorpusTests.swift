import Diagnostics
import Foundation
import Session
import Syntax
import TestSupport
import Testing

/// Texts that a fuzzer wrote: those that once were too much for a part, in the folder of that
/// part, and a small set that together reaches most of the code, in `coverage`.
@Suite struct CorpusTests {
  private static let folder = PackageRoot.path("Tests/Corpus")

  private static let paths: [String] = {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func `the corpus is there`() {
    #expect(Self.paths.count > 50)
  }

  @Test(arguments: CorpusTests.paths)
  func `a text of the corpus is read, printed and bound without a fault`(path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + "/" + path))
    let reading = Samples.sample().reading(of: SourceText(bytes: Array(bytes)))
    #expect(reading.faults == [], "\(path)")
  }

  @Test(arguments: CorpusTests.paths)
  func `a text of the corpus is read by a session with nothing loaded`(path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + "/" + path))
    let reading = Session(settings: Settings()).reading(of: SourceText(bytes: Array(bytes)))
    #expect(reading.faults == [], "\(path)")
  }

  @Test func `the fuzzer knows every keyword`() throws {
    let words = try TextFile.read(Self.folder + "/words.dict")
    let unknown = Vocabulary.entries.flatMap(\.phrases).filter { phrase in
      !words.contains("\"" + Self.escaped(phrase) + "\"\n")
    }
    #expect(unknown == [], "add these to Tests/Corpus/words.dict")
  }

  /// Bytes beyond ASCII as `\xAB`, as libFuzzer reads them.
  private static func escaped(_ phrase: String) -> String {
    phrase.utf8.map { byte in
      byte < 0x80
        ? String(decoding: [byte], as: UTF8.self) : "\\x" + String(byte, radix: 16)
    }.joined()
  }
}

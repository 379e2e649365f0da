import Foundation
import Shell
import TestSupport
import Testing

@Suite struct HistoryTests {
  @Test func `blank sentences and those after a blank are not kept`() {
    var history = History()
    let kept = ["units", "", " secret", "rows"].map { history.add($0) }
    #expect(kept == [true, false, false, true])
    #expect(history.sentences == ["units", "rows"])
  }

  @Test func `a sentence typed again stands once, at its new place`() {
    var history = History(sentences: ["units", "rows", "units", "late"])
    #expect(history.sentences == ["rows", "units", "late"])
    let kept = ["rows", "rows"].map { history.add($0) }
    #expect(kept == [true, false])
    #expect(history.sentences == ["units", "late", "rows"])
  }

  @Test func `the oldest sentences are forgotten first`() {
    var history = History(limit: 2)
    for sentence in ["a", "b", "c"] { _ = history.add(sentence) }
    #expect(history.sentences == ["b", "c"])
  }

  @Test(arguments: ["a", "a\nb", "\\n", "a\\\nb", "\\", "đường\n\n"])
  func `a sentence survives the way to the file and back`(sentence: String) {
    let line = History.encoded(sentence)
    #expect(!line.contains("\n"))
    #expect(History.decoded(line) == sentence)
  }

  @Test func `two sessions append to one file, which only its owner may read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/hoso/history"
    try HistoryFile(path: path).append("one\ntwo")
    try HistoryFile(path: path).append("three")
    #expect(HistoryFile(path: path).load().sentences == ["one\ntwo", "three"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `a file that grew too long is cut to its newest sentences`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    for number in 1...7 { try file.append("s\(number)") }
    #expect(file.load(limit: 3).sentences == ["s5", "s6", "s7"])
    #expect(file.load(limit: 100).sentences == ["s5", "s6", "s7"])
  }

  @Test func `a file that cannot be emptied is told`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    try HistoryFile(path: path).clear()
    #expect(!FileManager.default.fileExists(atPath: path))
    // Not even who may write everywhere puts a file in the place of a folder.
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let failure = #expect(throws: HistoryFile.Failure.self) {
      try HistoryFile(path: path).clear()
    }
    #expect(failure?.path == path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["history"])
  }

  @Test func `a missing file is an empty history`() {
    #expect(HistoryFile(path: "/nonexistent/history").load().sentences.isEmpty)
  }
}

import Foundation
import TestSupport
import Testing

/// Files that do not fit on the disk.
@Suite struct FullDiskTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    let rows = (1...20_000).map { "\($0),name \($0)\n" }.joined()
    _ = try home.file("many.csv", "code,name\n" + rows)
  }

  @Test(arguments: ["xlsx", "csv", "json", "html"])
  func `a file that does not fit is an error, and what was there stays`(ending: String) throws {
    _ = try home.file("out.\(ending)", "before")
    let run = try ScriptRun(
      ["many.csv", "-c", "many | save \"out.\(ending)\" replace"], home: home, fileLimit: 200)
    #expect(run.status == 3)
    #expect(run.errors.contains("File too large"))
    // No words of a library.
    #expect(!run.errors.contains("["))
    let kept = try String(contentsOfFile: home.path + "/out.\(ending)", encoding: .utf8)
    #expect(kept == "before")
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
  }

  @Test func `a workbook needs no other disk than its own`() throws {
    let run = try ScriptRun(
      ["many.csv", "-c", "many | save \"out.xlsx\""], home: home,
      variables: ["TMPDIR": "/nowhere"])
    #expect(run.status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: home.path + "/out.xlsx")
    #expect((attributes[.size] as? Int ?? 0) > 100_000)
  }
}

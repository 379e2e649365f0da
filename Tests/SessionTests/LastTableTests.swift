import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

/// What `it` means after each kind of sentence.
@Suite struct LastTableTests {
  private func after(_ text: String) throws -> [String] {
    let dataset = try SmallDataset(orders)
    let session = dataset.session
    // The folder lasts as long as the data set.
    defer { withExtendedLifetime(dataset) {} }
    _ = session.outcomes(of: "count by shop | limit 1")
    _ = session.outcomes(of: text)
    return session.names("it") ?? []
  }

  @Test func `after pipes it is what they left`() throws {
    #expect(try after("count by shop | sort shop desc | limit 1") == ["Beta"])
    #expect(try after("| keep count > 100") == [])
  }

  @Test func `after say it is the table that was spoken of`() throws {
    #expect(try after("count by shop | sort shop desc | limit 1 | say") == ["Beta"])
  }

  @Test func `after save it is the table saved, even when more pipes follow`() throws {
    #expect(try after("count by shop | sort shop desc | limit 1 | save \"x.csv\"") == ["Beta"])
  }

  @Test func `a save that fails leaves it`() throws {
    #expect(try after("count by shop | sort shop desc | save \"nowhere/x.csv\"") == ["Alpha"])
  }

  @Test func `a pipe that fails leaves it`() throws {
    #expect(try after("count by shop | sort shop desc | keep nothing > 2") == ["Alpha"])
    #expect(try after("count by shop | sort shop desc | expect count > 1000") == ["Alpha"])
  }

  @Test(arguments: [
    "let @x = 5", "define flag big of orders = id > 2", "undo", "help keep", "describe",
    "describe orders", "explain plan count", "expect count > 0", "expect count > 1000",
    "check script \"none.hoso\"", "count by", "count by nothing",
  ])
  func `statements and errors leave it`(text: String) throws {
    #expect(try after(text) == ["Alpha"])
  }

  @Test(.enabled(if: geteuid() != 0, "who may write everywhere is not refused"))
  func `a folder that may not be written to gives the system's reason`() throws {
    let dataset = try SmallDataset(orders)
    let closed = dataset.folder.appendingPathComponent("closed")
    try FileManager.default.createDirectory(at: closed, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed.path)
    }
    let message = dataset.session.message(of: "count | save \"closed/x.csv\"")
    #expect(message == .fileUnwritable)
    #expect(try FileManager.default.contentsOfDirectory(atPath: closed.path).isEmpty)
  }

  @Test func `texts with commas, quotes and line ends are quoted in files`() throws {
    let dataset = try SmallDataset([
      "t.csv": "id,name\n1,\"a,b\"\n2,\"say \"\"x\"\"\"\n",
      "model.hoso": "load \"t.csv\" as t key id\n",
    ])
    _ = dataset.session.outcomes(of: "t | save \"out.csv\"")
    _ = dataset.session.outcomes(of: "t | save \"out.json\"")
    func text(_ name: String) -> String? {
      try? String(contentsOf: dataset.folder.appendingPathComponent(name), encoding: .utf8)
    }
    #expect(text("out.csv") == "id,name\n1,\"a,b\"\n2,\"say \"\"x\"\"\"\n")
    #expect(text("out.json")?.contains(#""name": "say \"x\"""#) == true)
  }
}

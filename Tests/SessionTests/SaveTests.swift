import Diagnostics
import Foundation
import Glibc
import Rendering
import Results
import Session
import TestSupport
import Testing

/// Files that tables are saved to.
@Suite struct SaveTests {
  private static let endings = ["csv", "tsv", "json", "jsonl", "md", "html", "xlsx"]

  private func bytes(_ name: String, in dataset: SmallDataset) throws -> Data {
    try Data(contentsOf: dataset.folder.appendingPathComponent(name))
  }

  private func text(_ name: String, in dataset: SmallDataset) throws -> String {
    String(decoding: try bytes(name, in: dataset), as: UTF8.self)
  }

  private func files(in dataset: SmallDataset) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: dataset.folder.path))
  }

  /// Messages of the notice that a sentence gives.
  private func notices(_ sentence: String, _ session: Session) -> [MessageID] {
    guard case .notice(let notes)? = session.outcomes(of: sentence).last else { return [] }
    return notes.map(\.message)
  }

  @Test(arguments: endings)
  func `a file is written whole, kept without replace, and nothing is left aside`(
    ending: String
  ) throws {
    let dataset = try SmallDataset(orders)
    let before = try files(in: dataset)
    let save = "save \"out.\(ending)\""
    #expect(notices("count by shop | \(save)", dataset.session) == [.saved])
    #expect(try files(in: dataset) == before.union(["out.\(ending)"]))
    let first = try bytes("out.\(ending)", in: dataset)
    #expect(!first.isEmpty)
    #expect(dataset.session.message(of: "count by state | \(save)") == .fileExists)
    #expect(try bytes("out.\(ending)", in: dataset) == first)
    #expect(notices("count by state | \(save) replace", dataset.session) == [.saved])
    #expect(try bytes("out.\(ending)", in: dataset) != first)
    #expect(try files(in: dataset) == before.union(["out.\(ending)"]))
  }

  @Test(arguments: endings)
  func `a file that cannot be written is an error that says why`(ending: String) throws {
    let dataset = try SmallDataset(orders)
    let before = try files(in: dataset)
    let failure = dataset.session.failure(of: "count by shop | save \"none/out.\(ending)\"")
    #expect(failure?.diagnostics.first?.message == .fileUnwritable)
    #expect(failure?.kind == .load)
    #expect(try files(in: dataset) == before)
  }

  @Test func `a folder is no file to save to, and no replace is offered`() throws {
    let dataset = try SmallDataset(orders)
    try FileManager.default.createDirectory(
      atPath: dataset.folder.path + "/dir.csv", withIntermediateDirectories: false)
    for sentence in ["count | save \"dir.csv\"", "count | save \"dir.csv\" replace"] {
      #expect(dataset.session.message(of: sentence) == .fileUnwritable)
      #expect(dataset.session.correction(of: sentence) == nil)
    }
  }

  @Test func `a pipe that nobody reads from is refused, not waited for`() throws {
    let dataset = try SmallDataset(orders)
    let pipe = dataset.folder.path + "/pipe.csv"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let sentence = "count | save \"pipe.csv\" replace"
    #expect(dataset.session.message(of: sentence) == .fileUnwritable)
    // Safety: the path is a text that ends with 0.
    let reader = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(notices(sentence, dataset.session) == [.saved])
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self) == "count\n5\n")
  }

  @Test(arguments: endings)
  func `replace keeps the permissions of a file and the link that leads to it`(
    ending: String
  ) throws {
    let dataset = try SmallDataset(orders)
    let files = FileManager.default
    let target = dataset.folder.appendingPathComponent("kept.\(ending)").path
    let link = dataset.folder.appendingPathComponent("out.\(ending)").path
    #expect(files.createFile(atPath: target, contents: Data("before".utf8)))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try files.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(
      notices("count by shop | save \"out.\(ending)\" replace", dataset.session) == [.saved])
    #expect(try files.destinationOfSymbolicLink(atPath: link) == target)
    let permissions = try files.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try bytes("kept.\(ending)", in: dataset) != Data("before".utf8))
  }

  @Test func `an unknown ending is refused with the endings there are`() throws {
    let dataset = try SmallDataset(orders)
    for name in ["out.ods", "out", "csv", "out.csv.gz", ".xlsx/out"] {
      let failure = dataset.session.failure(of: "count by shop | save \"\(name)\"")
      #expect(failure?.diagnostics.first?.message == .unknownFormat, "\(name)")
    }
    let told = dataset.session.transcript(of: "count by shop | save \"out.ods\"")
    for ending in Self.endings + ["svg"] { #expect(told.contains("`.\(ending)`")) }
  }

  @Test func `the ending says the form in any case of letters`() throws {
    let dataset = try SmallDataset(orders)
    _ = dataset.session.outcomes(of: "count by shop | save \"out.TSV\"")
    #expect(try text("out.TSV", in: dataset).hasPrefix("shop\tcount\n"))
  }

  @Test func `a workbook is a zip archive`() throws {
    let dataset = try SmallDataset(orders)
    _ = dataset.session.outcomes(of: "rate slow by shop | save \"out.xlsx\"")
    let bytes = try bytes("out.xlsx", in: dataset)
    #expect(bytes.starts(with: Data("PK".utf8)) && bytes.count > 1_000)
  }

  @Test func `a text too long for a workbook is refused, and no file is left`() throws {
    let long = String(repeating: "x", count: 32_768)
    let dataset = try SmallDataset([
      "t.csv": "id,name\n1,\(long)\n", "model.hoso": "load \"t.csv\" as t key id\n",
    ])
    let before = try files(in: dataset)
    #expect(dataset.session.message(of: "t | save \"out.xlsx\"") == .workbookTooLarge)
    #expect(try files(in: dataset) == before)
    #expect(notices("t | save \"out.csv\"", dataset.session) == [.saved])
  }

  @Test(arguments: ["csv", "tsv"])
  func `guarded texts are told, and load reads the apostrophe as text`(ending: String) throws {
    let dataset = try SmallDataset([
      "t.csv": "id,name,x\n1,=1+1,-5\n2,plain,7\n",
      "model.hoso": "load \"t.csv\" as t key id\n",
    ])
    let session = dataset.session
    #expect(notices("t | save \"out.\(ending)\"", session) == [.saved, .formulasGuarded])
    _ = session.outcomes(of: "load \"out.\(ending)\" as copy key id")
    #expect(session.names("copy show name") == ["'=1+1", "plain"])
    #expect(session.count("count copy where x = -5") == 1)
  }

  @Test(arguments: ["json", "jsonl", "md", "xlsx"])
  func `other files need no guard`(ending: String) throws {
    let dataset = try SmallDataset([
      "t.csv": "id,name\n1,=1+1\n", "model.hoso": "load \"t.csv\" as t key id\n",
    ])
    #expect(notices("t | save \"out.\(ending)\"", dataset.session) == [.saved])
    if ending != "xlsx" { #expect(try text("out.\(ending)", in: dataset).contains("=1+1")) }
  }

  @Test func `numbers of documents, charts and sentences have the separators of the locale`() throws
  {
    let dataset = try SmallDataset(orders)
    let session = dataset.session
    session.writeNumbers(as: .vietnamese)
    _ = session.outcomes(of: "rate slow by shop | save \"out.md\" | save \"out.csv\"")
    #expect(try text("out.md", in: dataset).contains("50,0%"))
    #expect(try text("out.csv", in: dataset).contains("Alpha,0.5,2"))
    #expect(session.transcript(of: "rate slow by shop | limit 1 | say").contains("50,0%"))
    guard case .chart(let chart, _)? = session.outcomes(of: "rate slow by shop | chart bar").last,
      case .bars(let bars) = chart.body
    else {
      Issue.record("no chart")
      return
    }
    #expect(bars.bars.contains { $0.text == "50,0%" })
    #expect(bars.axis.ticks.allSatisfy { !$0.label.contains(".") })
  }

  @Test func `numbers are those of the language unless a locale is set`() throws {
    let session = try SmallDataset(orders).session
    session.speak(.vietnamese)
    #expect(session.transcript(of: "rate slow by shop | limit 1 | say").contains("50,0%"))
    session.writeNumbers(as: .english)
    #expect(session.transcript(of: "rate slow by shop | limit 1 | say").contains("50.0%"))
    session.writeNumbers(as: nil)
    #expect(session.transcript(of: "rate slow by shop | limit 1 | say").contains("50,0%"))
  }
}

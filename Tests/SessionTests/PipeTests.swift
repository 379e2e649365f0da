import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

/// Pipes, `it` and expectations in a session.
@Suite struct PipeTests {
  @Test func `sparks need an order, as lines do`() throws {
    let session = try SmallDataset(orders).session
    #expect(session.message(of: "rate slow by shop | chart spark") == .chartNeedsTime)
    #expect(
      session.correction(of: "rate slow by shop | chart spark")?.hasSuffix("chart bar") == true)
    #expect(session.failure(of: "rate slow by shop, month | chart spark") == nil)
  }

  @Test func `a list is not offered to be counted beside itself`() throws {
    let dataset = try SmallDataset([
      "header.csv": "name\na\nb\n", "model.hoso": "load \"header.csv\" as header key name\n",
    ])
    #expect(dataset.session.message(of: "header | chart bar") == .chartNeedsNumber)
    #expect(dataset.session.correction(of: "header | chart bar") == nil)
    let session = try SmallDataset(orders).session
    #expect(session.correction(of: "shops | chart bar")?.contains("shops, orders") == true)
  }

  private func text(_ name: String, in dataset: SmallDataset) -> String? {
    try? String(contentsOf: dataset.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `a line that begins with a pipe works on the last table`() throws {
    let session = try SmallDataset(orders).session
    #expect(session.names("count by shop\n| sort count desc | limit 1") == ["Alpha"])
    #expect(session.names("it") == ["Alpha"])
    #expect(session.names("count by shop\nit sort shop desc limit 1") == ["Beta"])
  }

  @Test(arguments: ["it", "| sort count", "it limit 3", "it | say"])
  func `without a last table there is nothing to work on`(text: String) throws {
    #expect(try SmallDataset(orders).session.message(of: text) == .noLastResult)
  }

  @Test(arguments: [
    "count by nothing", "count by shop | keep nothing > 1", "help", "expect count >= 1",
    "expect count >= 100", "count by made | expect count > 100", "let @x = 5",
  ])
  func `errors, help and expectations leave the last table`(text: String) throws {
    let session = try SmallDataset(orders).session
    _ = session.outcomes(of: "count by shop | limit 1")
    _ = session.outcomes(of: text)
    #expect(session.names("it") == ["Alpha"])
  }

  @Test func `after save the last table is the one saved`() throws {
    let dataset = try SmallDataset(orders)
    guard
      case .notice(let notes)? = dataset.session.outcomes(
        of: "count by shop | keep count > 1 | save \"out.csv\""
      ).last
    else {
      Issue.record("no notice")
      return
    }
    #expect(notes.map(\.message) == [.saved])
    #expect(text("out.csv", in: dataset) == "shop,count\nAlpha,2\nBeta,2\n")
    #expect(dataset.session.names("it") == ["Alpha", "Beta"])
  }

  @Test func `nothing is overwritten without replace, and nothing is left aside`() throws {
    let dataset = try SmallDataset(orders)
    let session = dataset.session
    _ = session.outcomes(of: "count | save \"out.json\"")
    let before = text("out.json", in: dataset)
    #expect(before?.contains("\"count\": 5") == true)
    let failure = session.failure(of: "count by shop | save \"out.json\"")
    #expect(failure?.diagnostics.first?.message == .fileExists)
    #expect(failure?.kind == .load)
    #expect(text("out.json", in: dataset) == before)
    _ = session.outcomes(of: "count by shop | save \"out.json\" replace")
    #expect(text("out.json", in: dataset) != before)
    let files = try FileManager.default.contentsOfDirectory(atPath: dataset.folder.path)
    #expect(!files.contains { $0.hasSuffix(".part") })
  }

  @Test func `texts that a spreadsheet would run are guarded in files only`() throws {
    let dataset = try SmallDataset([
      "t.csv": "id,name,x\n1,=1+1,-5\n2,@who,7\n", "model.hoso": "load \"t.csv\" as t key id\n",
    ])
    _ = dataset.session.outcomes(of: "t | save \"out.csv\"")
    #expect(text("out.csv", in: dataset) == "id,name,x\n1,'=1+1,-5\n2,'@who,7\n")
  }

  @Test func `an error in a pipe comes before a file is written`() throws {
    let dataset = try SmallDataset(orders)
    let message = dataset.session.message(of: "count by shop | save \"out.csv\" | sort nothing")
    #expect(message == .unknownColumn)
    #expect(text("out.csv", in: dataset) == nil)
  }

  @Test(arguments: [
    ("expect count >= 5", nil), ("expect count >= 6", MessageID.expectationFailed),
    ("expect rate waiting <= 100% by shop", nil),
    ("expect rate waiting < 10% by shop", .expectationFailedInRows),
    ("expect no orders where shop is missing", .expectationFailed),
    ("expect 1 orders where shop is missing", nil), ("expect unique orders.id", nil),
    ("expect unique id", nil), ("expect unique orders.shop", .notUnique),
    ("expect 5 count", nil), ("expect 4 count", .expectationFailed),
  ])
  func `an expectation holds or says what was found`(text: String, message: MessageID?) throws {
    let session = try SmallDataset(orders).session
    let failure = session.failure(of: text)
    #expect(failure?.diagnostics.first?.message == message)
    if message != nil { #expect(failure?.kind == .expectation) }
  }

  @Test func `private values are not told by expectations`() throws {
    let session = try SmallDataset(orders).session
    #expect(session.message(of: "expect unique orders.owner") == .privateField)
  }

  @Test func `a column keeps its sentence beside its label`() throws {
    let session = try SmallDataset(orders).session
    #expect(
      session.names("count label \"all of them\", count slow by shop\n| keep count > 1")
        == ["Alpha", "Beta"])
    #expect(session.names("| keep all_of_them > 2") == [])
  }
}

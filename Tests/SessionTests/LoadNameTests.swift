import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// What a table is called, and what is said where the name is taken.
@Suite struct LoadNameTests {
  private let shops: SmallDataset

  init() throws {
    shops = try SmallDataset(["shops.csv": "code,name\nA,Alpha\nB,Beta\n"])
  }

  @Test func `a load under a taken name points at the file and offers another name`() throws {
    let failure = try #require(
      shops.session.failure(of: "load \"shops.csv\"\n\nload \"shops.csv\" key code"))
    let mistake = try #require(failure.diagnostics.first)
    #expect(mistake.message == .tableExists)
    #expect(mistake.range.map { failure.source[$0] } == "\"shops.csv\"")
    #expect(mistake.correction == "load \"shops.csv\" as shops2 key code")
    #expect(shops.session.count("fix\ncount shops2") == 2)
    #expect(
      shops.session.correction(of: "load \"shops.csv\" as shops")
        == "load \"shops.csv\" as shops3")
  }

  @Test func `the name is looked at before the file is read`() throws {
    _ = shops.session.outcomes(of: "load \"shops.csv\"")
    try FileManager.default.removeItem(at: shops.folder.appendingPathComponent("shops.csv"))
    #expect(shops.session.message(of: "load \"shops.csv\"") == .tableExists)
    #expect(shops.session.message(of: "load \"shops.csv\" as other") == .fileNotFound)
  }

  @Test func `the name of a measure is taken too`() {
    let text = "load \"shops.csv\"\ndefine metric first = rate (code = \"A\") of shops\n"
    #expect(shops.session.message(of: text + "load \"shops.csv\" as first") == .nameExists)
  }
}

import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

/// What a session remembers, and that a sentence that fails changes nothing of it.
@Suite struct StateTests {
  @Test func `a definition that fails leaves nothing behind`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    #expect(
      orders.session.message(of: "define flag odd of orders = colour = \"red\"") == .unknownField)
    #expect(orders.session.message(of: "count odd") == .unknownMeasure)
    #expect(orders.session.count("define flag odd of orders = waiting\ncount odd") == 2)
  }

  @Test(arguments: [
    "define flag slow of orders = waiting", "define field id of orders = days(made, sent)",
    "define metric slow = rate waiting", "define metric orders = rate slow",
    "define flag made of orders = waiting", "define calendar desk hours 08:00-12:00",
  ])
  func `a name that is taken is refused`(text: String) throws {
    let orders = try SmallDataset(SessionTests.orders)
    #expect(orders.session.message(of: text) == .nameExists, "\(text)")
  }

  @Test func `the name of a table that is loaded is refused to another`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    #expect(orders.session.message(of: "load \"orders.csv\" as orders") == .tableExists)
  }

  @Test func `a load that fails leaves nothing behind`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    let before = orders.session.banner
    #expect(orders.session.failure(of: "load \"nothing.csv\" as more")?.kind == .load)
    // A file whose columns are others than its `load` says is no fault of the sentence.
    #expect(orders.session.failure(of: "load \"orders.csv\" as more key nothing")?.kind == .load)
    #expect(orders.session.failure(of: "load \"orders.csv\" as more time state")?.kind == .load)
    #expect(orders.session.failure(of: "load \"orders.csv\" as orders")?.kind == .sentence)
    #expect(
      orders.session.message(of: "load \"orders.csv\" as more link shop to nothing")
        == .unknownEntity)
    #expect(orders.session.banner == before)
    #expect(orders.session.count("count") == 5)
  }

  @Test func `a model with a mistake is reported with its file, line and column`() throws {
    let broken = try SmallDataset([
      "t.csv": "a,b\n1,2\n", "model.hoso": "load \"t.csv\" as t\ndefine flag x of t = c = 1\n",
    ])
    guard case .failure(let failure) = broken.opened, let range = failure.diagnostics.first?.range
    else {
      Issue.record("opened")
      return
    }
    #expect(failure.source.name?.hasSuffix("model.hoso") == true)
    #expect(failure.kind == .load)
    #expect(failure.source.location(of: range.start).line == 2)
  }

  @Test func `a folder without a model is a load error`() throws {
    let empty = try SmallDataset([:])
    guard case .failure(let failure) = empty.session.open(empty.folder.path) else {
      Issue.record("opened")
      return
    }
    #expect(failure.kind == .load)
  }

  @Test func `fix runs what was offered, once`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    #expect(orders.session.correction(of: "orders wher waiting") == "orders where waiting")
    #expect(orders.session.answer(to: "fix")?.rowCount == 2)
    #expect(orders.session.message(of: "fix") == .nothingToFix)
  }

  @Test func `sentences run in order until one is refused by the reader`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    var seen = 0
    orders.session.run(SourceText("count\ncount slow\ncount waiting")) { _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2)
  }

  @Test func `a session made from a snapshot changes only itself`() throws {
    let orders = try SmallDataset(SessionTests.orders)
    let other = Session(settings: orders.session.settings, from: orders.session.snapshot)
    #expect(other.count("define flag odd of orders = waiting\ncount odd") == 2)
    #expect(orders.session.message(of: "count odd") == .unknownMeasure)
  }

  @Test func `a folder opens by a relative path from the base folder`() {
    let session = Session(settings: Settings(baseFolder: PackageRoot.path("Tests/Fixtures")))
    _ = session.open("library-loans")
    #expect(session.count("count") == 60)
  }
}

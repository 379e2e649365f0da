import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// `--memory`: what counts, and what happens at the limit.
@Suite struct MemoryTests {
  private static let rows = 20_000
  private static let numbers =
    "n,pair\n" + (0..<rows).map { "\($0),\($0 / 2)\n" }.joined()

  private let data: SmallDataset

  init() throws {
    data = try SmallDataset(["numbers.csv": MemoryTests.numbers, "few.csv": "a\n1\n2\n3\n"])
  }

  /// A session with a limit, on what another session has loaded.
  private func session(_ limit: Int?, having sentences: String = "") -> Session {
    var settings = Settings(baseFolder: data.files.path)
    let free = Session(settings: settings)
    _ = free.outcomes(of: sentences)
    settings.memoryLimit = limit
    return Session(settings: settings, from: free.snapshot)
  }

  private func table(of outcome: Outcome) throws -> ResultTable {
    guard case .result(let result) = outcome else { throw Unexpected() }
    return result.table
  }

  private struct Unexpected: Error {}

  @Test func `a load over the limit ends with what was needed, and leaves nothing behind`() {
    let session = session(50_000)
    let failure = session.failure(of: "load \"numbers.csv\"")
    let diagnostic = failure?.diagnostics.first
    #expect(failure?.kind == .load && diagnostic?.message == .outOfMemory)
    #expect(diagnostic?.facts["limit"] == .size(50_000))
    guard case .size(let needed)? = diagnostic?.facts["needed"] else {
      Issue.record("nothing was needed")
      return
    }
    #expect(needed > 50_000)
    #expect(session.banner == nil)
    #expect(session.failure(of: "load \"few.csv\"") == nil)
  }

  @Test func `a load within the limit is as without one`() {
    let session = session(5_000_000)
    #expect(session.count("load \"numbers.csv\"\ncount") == Int64(MemoryTests.rows))
  }

  @Test func `tables that are loaded count for the next load`() {
    let session = session(100_000, having: "load \"numbers.csv\"")
    #expect(session.count("count") == Int64(MemoryTests.rows))
    #expect(session.message(of: "load \"few.csv\"") == nil)
    #expect(session.message(of: "load \"numbers.csv\" as again") == .outOfMemory)
    #expect(session.message(of: "reload") == .outOfMemory)
    #expect(session.count("count numbers") == Int64(MemoryTests.rows))
  }

  @Test(arguments: [
    "count by n", "count by n, pair", "median n by pair", "numbers sort pair desc",
    "numbers show n, n * 2",
  ])
  func `a question that needs more is an error, and the next one is answered`(question: String) {
    let session = session(100_000, having: "load \"numbers.csv\"")
    let failure = session.failure(of: question)
    #expect(failure?.kind == .sentence && failure?.diagnostics.first?.message == .outOfMemory)
    #expect(session.count("count where pair < 10") == 20)
    let free = self.session(nil, having: "load \"numbers.csv\"")
    #expect(free.failure(of: question) == nil)
    #expect(self.session(50_000_000, having: "load \"numbers.csv\"").failure(of: question) == nil)
  }

  @Test func `a table that is taken away makes room`() {
    let session = session(700_000, having: "load \"numbers.csv\" as one")
    #expect(session.message(of: "one limit 3") == nil)
    let two = session.message(of: "load \"numbers.csv\" as two")
    #expect(two == nil)
    let before = session.outcomes(of: "unload two").count
    #expect(before == 0)
    // What would bring it back would keep its memory.
    #expect(session.message(of: "undo") == .nothingToUndo)
    #expect(session.message(of: "it") == .noLastResult)
  }

  @Test func `without a limit what is taken away can be brought back`() {
    let session = session(nil, having: "load \"few.csv\"")
    #expect(session.message(of: "unload few") == nil)
    #expect(session.message(of: "undo") == nil)
    #expect(session.count("count") == 3)
  }

  @Test func `the use of memory is told by table`() throws {
    let session = session(1_000_000, having: "load \"numbers.csv\"\nload \"few.csv\"")
    let table = try table(of: session.memoryUse)
    #expect(table.rowCount == 2)
    let cells = table.columns.map { $0.cell(at: 0) }
    #expect(cells[0] == .text("numbers") && cells[1] == .integer(Int64(MemoryTests.rows)))
    guard case .integer(let bytes) = cells[2] else {
      Issue.record("no bytes")
      return
    }
    // Two numbers of 16 bits a row.
    #expect((80_000..<81_000).contains(bytes))
    let note = table.notes.first
    #expect(note?.message == .memoryTakenOf && note?.facts["limit"] == .size(1_000_000))
    #expect(try self.table(of: self.session(nil).memoryUse).notes.first?.message == .memoryTaken)
  }

  @Test func `the memory of a table whose rows are hidden is hidden too`() throws {
    let session = session(nil, having: "load \"few.csv\"\nset small 5")
    let table = try table(of: session.memoryUse)
    #expect(table.columns.map { $0.cell(at: 0) }.suffix(2) == [.hidden, .hidden])
  }
}

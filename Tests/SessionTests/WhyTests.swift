import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// `why` on small data whose effects are seen at a glance.
@Suite struct WhyTests {
  /// Rows of two months: hits and all of each group before and after. An empty group is missing.
  private static func dataset(
    _ groups: [(name: String, before: (Int, Int), after: (Int, Int))]
  ) throws -> SmallDataset {
    var rows = "id,day,kind,hit\n"
    var id = 0
    for group in groups {
      for (month, counts) in [("01", group.before), ("02", group.after)] {
        for index in 0..<counts.1 {
          id += 1
          rows += "\(id),2024-\(month)-10,\(group.name),\(index < counts.0 ? "yes" : "no")\n"
        }
      }
    }
    let model = """
      dataset "Shots" as of 2024-03-31
      load "shots.csv" as shots key id time day
      define flag good of shots = hit = "yes"

      """
    return try SmallDataset(["shots.csv": rows, "model.hoso": model])
  }

  private static let question = "why rate good by kind during 2024-02 vs 2024-01"

  /// The cells of a row as they are printed.
  private static func lines(_ session: Session, _ text: String) -> [[String]] {
    session.outcomes(of: text).flatMap {
      OutcomeText().text(of: $0, as: .csv).split(separator: "\n")
    }
    .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func `rates and shares are told apart`() throws {
    // Shares 1/2 and 1/2, then 1/4 and 3/4; rates 1/2 and 1/4, then 3/4 and 1/4.
    let data = try Self.dataset([("a", (2, 4), (3, 4)), ("b", (1, 4), (3, 12))])
    let lines = Self.lines(data.session, Self.question + " with totals")
    #expect(
      lines == [
        [
          "kind", "2024-01", "n 2024-01", "2024-02", "n 2024-02", "rate effect", "mix effect",
          "sum",
        ],
        // 3/8 × 1/4 and −1/4 × (5/8 − 3/8).
        ["a", "0.5", "4", "0.75", "4", "0.09375", "-0.0625", "0.03125"],
        ["b", "0.25", "4", "0.25", "12", "0", "-0.03125", "-0.03125"],
        ["all", "0.375", "8", "0.375", "16", "0.09375", "-0.09375", "0"],
      ])
  }

  @Test func `a group absent on one side is mix alone`() throws {
    let data = try Self.dataset([("a", (1, 4), (2, 4)), ("new", (0, 0), (3, 4))])
    let lines = Self.lines(data.session, Self.question)
    #expect(lines[1] == ["a", "0.25", "4", "0.5", "4", "0.1875", "0.03125", "0.21875"])
    #expect(lines[2] == ["new", "", "0", "0.75", "4", "0", "0.15625", "0.15625"])
    let gone = try Self.dataset([("a", (1, 4), (2, 4)), ("old", (3, 4), (0, 0))])
    #expect(Self.lines(gone.session, Self.question).contains { $0[0] == "old" && $0[5] == "0" })
  }

  @Test func `the largest effects stand first, ties in their order, the missing group last`() throws
  {
    let data = try Self.dataset([
      ("", (0, 10), (10, 10)), ("b", (5, 10), (6, 10)), ("a", (5, 10), (4, 10)),
      ("c", (5, 10), (8, 10)),
    ])
    #expect(data.session.names(Self.question) == ["c", "a", "b", "–"])
    #expect(data.session.names(Self.question + " limit 1") == ["c"])
  }

  @Test func `a limit leaves the row of totals that of all groups`() throws {
    let data = try Self.dataset([("a", (2, 4), (3, 4)), ("b", (1, 4), (3, 12))])
    let whole = data.session.answer(to: Self.question)?.total?.cells
    let first = data.session.answer(to: Self.question + " limit 1")
    #expect(first?.total?.cells == whole)
    #expect(first?.rowCount == 1)
    #expect(first?.footer.cut == 1)
    let named = data.session.answer(to: "let @n = 1\n" + Self.question + " limit @n")
    #expect(named?.rowCount == 1)
    #expect(data.session.message(of: Self.question + " limit @nothing") == .unknownVariable)
  }

  @Test func `a period without rows gives dashes and says so`() throws {
    let data = try Self.dataset([("a", (2, 4), (0, 0)), ("b", (1, 4), (0, 0))])
    let table = data.session.answer(to: Self.question)
    #expect(table?.notes.map(\.message) == [.splitNeedsRows])
    #expect(table?.total?.cells.suffix(3).allSatisfy { $0 == .missing } == true)
    #expect(data.session.names(Self.question) == ["a", "b"])
  }

  @Test func `every rate may rise while the whole falls`() throws {
    let data = try Self.dataset([("a", (80, 100), (9, 10)), ("b", (1, 10), (20, 100))])
    let messages = data.session.answer(to: Self.question)?.notes.map(\.message)
    #expect(messages == [.everyRateRose, .changeFromOneAgainstOther])
    let back = "why rate good by kind during 2024-01 vs 2024-02"
    #expect(data.session.answer(to: back)?.notes.first?.message == .everyRateFell)
  }

  @Test func `without by each own column with 2 to 50 values makes a table`() throws {
    let data = try Self.dataset([("a", (80, 100), (9, 10)), ("b", (1, 10), (20, 100))])
    let outcome = data.session.outcomes(of: "why rate good during 2024-02 vs 2024-01").last
    guard case .results(let results)? = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    // `id` is the key; `hit` is what the rate asks for.
    #expect(results.map { $0.table.columns[0].name } == ["kind", "hit"])
    #expect(results[1].table.notes.map(\.message) == [.changeWhollyFrom, .groupsDecideRate])
    let one = try Self.dataset([("a", (1, 1), (2, 2)), ("", (3, 3), (4, 4))])
    #expect(one.session.message(of: "why rate good during 2024-02 vs 2024-01") == .whyNothingSplits)
  }
}

import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// Points: caps, 0/0, sums, classes, ranks, and definitions that mean nothing.
@Suite struct ScoreTests {
  /// Branches with so many good visits of all, and calls of another table.
  private static let files: [String: String] = [
    "branches.csv": """
    code,name,size
    A,Alpha,big
    B,Beta,big
    C,Gamma,small
    D,Delta,small

    """,
    "visits.csv": "id,branch,made,good,kind\n"
      + Self.visits("A", good: 9, bad: 1) + Self.visits("B", good: 8, bad: 2)
      + Self.visits("C", good: 4, bad: 4),
    "calls.csv": """
    id,office,answered
    1,A,yes
    2,A,yes
    3,B,no
    4,B,yes
    5,C,yes

    """,
    "model.hoso": """
    dataset "Branches" about visits
    load "branches.csv" as branches key code label name
    load "visits.csv" as visits key id link branch to branches
    load "calls.csv" as calls key id link office to branches
    define entity branches singular branch
    define flag fine of visits = good = "yes"
    define score visiting max 10 = rate fine of visits full at 90% when empty 0
    define score calling max 5 = rate (answered = "yes") of calls when empty full
    define index service "dịch vụ" = visiting + calling
      bands "A" >= 15, "B" >= 10, "C"

    """,
  ]

  private static func visits(_ branch: String, good: Int, bad: Int) -> String {
    (0..<good + bad).map { "\(branch)\($0),\(branch),,\($0 < good ? "yes" : "no"),\($0 % 2)\n" }
      .joined()
  }

  private let data: SmallDataset
  private var session: Session { data.session }

  init() throws { data = try SmallDataset(Self.files) }

  // MARK: Points

  @Test func `points are in proportion below full and capped from there on`() {
    // A: 9/10 at 90% is all 10; B: 8/10 is 8.888…; C: 4/8 is 5.555….
    #expect(session.column("visiting", "visiting by branch") == ["10.00", "8.89", "5.56"])
    #expect(session.points("define score low max 10 = rate fine full at 80%\nlow") == "9.38")
    #expect(session.points("define score cap max 10 = rate fine full at 50%\ncap") == "10.00")
  }

  @Test func `parts are rounded once, so that they add up to the sum as printed`() {
    // 21/28 of 10 at 90% is 8.333…, 4/5 of 5 is 4.
    #expect(session.column("points", "service with parts") == ["8.33", "4.00"])
    #expect(session.points("service") == "12.33")
    let thirds = """
      define score a max 1 = rate (kind = 1) of visits where id in ("A0", "A1", "A2")
      define score b max 1 = rate (kind = 1) of visits where id in ("A0", "A2", "A3")
      define score both = a + b
      both
      """
    #expect(session.points(thirds) == "0.66")
  }

  @Test func `half a hundredth is rounded up, away from the smaller number`() {
    // 1/8 of 1 is 0.125.
    #expect(
      session.points(
        """
        define score eighth max 1 =
          count (id = "C0") of visits / count (branch = "Gamma") of visits
        eighth
        """) == "0.13")
  }

  @Test func `a sum can be capped`() {
    #expect(session.points("define score both max 12 = visiting + calling\nboth") == "12.00")
    #expect(session.column("max", "define score two max 12 = visiting\ntwo with parts") == ["10"])
  }

  @Test(arguments: [
    ("when empty 0", "0.00"), ("when empty full", "10.00"), ("when empty 2.5", "2.50"),
    ("when empty missing", "–"), ("", "–"),
  ])
  func `nothing to count has the points that the definition says`(policy: String, points: String) {
    let text = "define score idle max 10 = rate fine of visits where id = \"no\" \(policy)\nidle"
    #expect(session.points(text) == points)
  }

  @Test func `0 of n is 0 points whatever 0 of 0 has`() {
    let text =
      "define score idle max 10 = rate (id = \"no\") of visits when empty full\nidle"
    #expect(session.points(text) == "0.00")
  }

  @Test func `a sum has no points where a part has none, and says which part`() {
    let text = """
      define score idle max 10 = rate fine of visits where id = "no"
      define score whole = visiting + idle
      whole
      """
    #expect(session.points(text) == "–")
    let note = session.answer(to: "whole")?.notes.first { $0.message == .pointsMissing }
    #expect(note?.facts["parts"] == .list([.code("idle")]))
  }

  // MARK: Groups, listings, totals

  @Test func `a dimension means the same for every table that a score counts`() {
    // Calls lead to branches by a column of another name.
    #expect(
      session.column("service", "service by branch") == ["15.00", "11.39", "10.56"])
    #expect(session.message(of: "service by kind") == .scoreNotSplit)
    #expect(session.correction(of: "service by kind") == "visiting by kind")
    #expect(session.message(of: "service where kind = 1") == .scoreNotFiltered)
    #expect(session.points("service where size = \"big\"") == "13.19")
    #expect(session.points("service where branch = \"Beta\"") == "11.39")
  }

  @Test func `totals are recomputed from rows, never added up or averaged`() {
    let table = session.answer(to: "service by size")
    #expect(table?.total?.cells.dropFirst().first.map(Self.text) == "12.33")
  }

  @Test func `members without rows have the points of nothing to count`() {
    #expect(session.names("branches where service < 6") == ["Delta"])
    #expect(session.column("service", "branches where service < 6") == ["5.00"])
    #expect(session.message(of: "branches where service < 50%") == .pointsAgainstPercent)
    #expect(session.correction(of: "branches where service < 50%") == "branches where service < 50")
  }

  // MARK: Classes and ranks

  @Test func `a class begins exactly at its bound`() {
    #expect(session.column("band", "service by branch having service >= 15") == ["A"])
    let edge = "define index edge = visiting + calling bands \"up\" > 15, \"at\" > 12.32, \"low\"\n"
    #expect(session.column("band", edge + "edge by branch having edge = 15") == ["at"])
    #expect(session.column("band", "edge") == ["at"])
    #expect(
      session.column(
        "band", "define index deep = calling bands \"few\" < 4, \"more\" < 5\ndeep") == ["more"])
    #expect(session.column("band", "deep by branch having deep > 4 limit 1") == ["–"])
  }

  @Test func `equal points share a place`() {
    #expect(
      session.column("calling as rank", "calling as rank by branch")?.sorted() == ["1=", "1=", "3"])
  }

  // MARK: Parts

  @Test func `what loses most stands first`() {
    #expect(session.column("part", "service with parts") == ["visiting", "calling"])
    #expect(session.column("lost", "service with parts") == ["1.67", "1.00"])
    #expect(session.column("count", "service with parts") == ["21", "4"])
    #expect(session.column("n", "service with parts") == ["28", "5"])
    #expect(session.column("part", "service with parts | sort points | limit 1") == ["calling"])
    #expect(session.column("calling", "service by branch with parts limit 1") == ["5.00"])
  }

  // MARK: Definitions

  @Test(arguments: [
    ("define score x = rate fine", MessageID.scoreNeedsMaximum),
    ("define score x max 5 = avg kind", .scoreNeedsRatio),
    ("define score x max 5 = count fine", .scoreNeedsRatio),
    ("define score x max 5 = rate fine * 2", .scoreNeedsRatio),
    ("define score x max 5 = count visits / count calls", .mixedGrain),
    ("define score x max 0 = rate fine", .scoreNumberOutOfRange),
    ("define score x max -1 = rate fine", .scoreNumberOutOfRange),
    ("define score x max 5 = rate fine full at 0%", .scoreNumberOutOfRange),
    ("define score x max 5 = rate fine when empty 6", .scoreNumberOutOfRange),
    ("define score x = visiting + visiting", .partTwice),
    ("define index x = visiting + callin", .notAScore),
    ("define index x = x", .cyclicDefinition),
    ("define index x = visiting bands \"a\" >= 5, \"b\" >= 5", .bandUnreachable),
    ("define index x = visiting bands \"a\", \"b\" >= 5", .bandUnreachable),
    ("define index x = visiting bands \"a\" >= 5, \"b\" <= 3", .bandUnreachable),
    ("define score visiting max 5 = rate fine", .nameExists),
    ("define score size max 5 = rate fine", .nameExists),
    ("define metric service = rate fine", .nameExists),
    ("undefine calling", .definitionInUse),
    ("undefine fine", .definitionInUse),
    ("rate fine with parts", .partsNeedScore),
    ("service with parts sort service", .partsStandAlone),
  ])
  func `what means nothing is refused with its reason`(text: String, message: MessageID) {
    #expect(session.message(of: text) == message)
  }

  @Test func `a near name is offered`() {
    #expect(
      session.correction(of: "define index x = visiting + callin")
        == "define index x = visiting + calling")
  }

  @Test func `an index can be taken away, and then its parts`() {
    #expect(session.failure(of: "undefine service\nundefine calling") == nil)
    #expect(session.message(of: "service") == .unknownMeasure)
  }

  private static func text(_ cell: Cell) -> String {
    if case .decimal(let number) = cell { number.description } else { "–" }
  }
}

import Results
import Session
import TestSupport
import Testing
import Values

/// The published points of a national portal, from files with as many rows as it counted.
@Suite struct ScoreVectorTests {
  /// The files, loaded once.
  private static let portal = Result {
    let data = try SmallDataset(Self.files)
    return data.session.snapshot
  }

  private func portal() throws -> Session {
    Session(settings: Settings(), from: try Self.portal.get())
  }

  private static let files: [String: String] = [
    "cases.csv": Self.file(rows: 443_565, ["a": 393_087, "b": 392_869, "c": 284_995, "d": 93_664]),
    "short.csv": Self.file(rows: 82, ["a": 79]),
    "catalogue.csv": Self.file(rows: 485, ["a": 241, "b": 186]),
    "owing.csv": Self.file(rows: 204_757, ["a": 179_460]),
    "charged.csv": Self.file(rows: 376, ["a": 160, "b": 56]),
    "model.hoso": """
    load "cases.csv" as cases
    load "short.csv" as short
    load "catalogue.csv" as catalogue
    load "owing.csv" as owing
    load "charged.csv" as charged
    define score ontime max 20 = rate (a = 1) of cases
    define score complete max 4 = rate (a = 1) of short
    define score full_online max 6 = rate (a = 1) of catalogue
    define score partly_online max 6 = rate (b = 1) of catalogue
    define score content max 6 = rate (b = 1) of cases full at 90%
    define score digitised max 6 = count (c = 1) of cases / count cases
    define score reused max 4 = rate (d = 1) of cases
    define score pay_a max 6 = rate (a = 1) of owing
    define score pay_b max 2 = rate (a = 1) of charged full at 80%
    define score pay_c max 2.5 = rate (b = 1) of charged
    define score payment max 10 = pay_a + pay_b + pay_c

    """,
  ]

  /// Đắk Lắk in March 2018: 16,307 were early, 664 on the day, 951 late, the others still open.
  private static let march: String = {
    let due = "2018-03-15"
    let ends = [("2018-03-14", 16_307), (due, 664), ("2018-03-16", 951), ("", 504)]
    return "due,finished\n"
      + ends.map { end, count in String(repeating: "\(due),\(end)\n", count: count) }.joined()
  }()

  @Test func `late is one share of what was resolved and another of what was received`() throws {
    let session = try SmallDataset([
      "march.csv": Self.march,
      "model.hoso": """
      load "march.csv" as received
      define flag late of received = finished > due
      define flag resolved of received = finished is not missing

      """,
    ]).session
    #expect(session.count("count") == 18_426)
    #expect(session.count("count resolved") == 17_922)
    #expect(session.count("count (finished < due)") == 16_307)
    #expect(session.count("count (finished = due)") == 664)
    #expect(session.count("count late") == 951)
    func rate(_ text: String) -> Ratio? {
      guard case .rate(let rate)? = session.answer(to: text)?.columns.first?.values.cell(at: 0)
      else { return nil }
      return rate
    }
    // What is still open is neither late nor not; as a share of all that came it counts.
    for text in ["rate late", "rate late where finished is not missing"] {
      #expect(rate(text) == Ratio(951, 17_922))
    }
    #expect(rate("rate (resolved and late)") == Ratio(951, 18_426))
    #expect(rate("rate late")?.percent(places: 2)?.description == "5.31")
    #expect(rate("rate (resolved and late)")?.percent(places: 2)?.description == "5.16")
  }

  /// Columns of 1 in the first rows and 0 in the others.
  private static func file(rows: Int, _ columns: [String: Int]) -> String {
    let columns = columns.sorted { $0.key < $1.key }
    var text = columns.map(\.key).joined(separator: ",") + ",x\n"
    for row in 0..<rows {
      for column in columns { text += row < column.value ? "1," : "0," }
      text += "\n"
    }
    return text
  }

  @Test(arguments: [
    ("ontime", "17.72"), ("complete", "3.85"), ("full_online", "2.98"), ("partly_online", "2.30"),
    ("content", "5.90"), ("digitised", "3.86"), ("reused", "0.84"), ("payment", "6.69"),
  ])
  func `a published number of points comes out`(score: String, points: String) throws {
    #expect(try portal().points(score) == points)
  }

  @Test func `the rate beside them is the published one`() throws {
    let answer = try #require(try portal().answer(to: "ontime with parts"))
    let rate = answer.columns.first { $0.name == "rate" }?.values.cell(at: 0)
    #expect(rate == .rate(Ratio(393_087, 443_565)))
    #expect(Ratio(393_087, 443_565).percent(places: 2)?.description == "88.62")
  }
}

extension Session {
  /// The first number of the only row of an answer, with its decimals.
  func points(_ text: String) -> String? {
    guard let cell = answer(to: text)?.columns.first?.values.cell(at: 0) else { return nil }
    switch cell {
    case .decimal(let points): return points.description
    case .missing: return "–"
    default: return nil
    }
  }

  /// A column of an answer, as texts.
  func column(_ name: String, _ text: String) -> [String]? {
    guard let table = answer(to: text),
      let column = table.columns.first(where: { $0.name == name })
    else { return nil }
    return (0..<table.rowCount).map { row in
      switch column.values.cell(at: row) {
      case .decimal(let number): number.description
      case .integer(let number): String(number)
      case .text(let text): text
      case .rank(let place, let isTied): "\(place)" + (isTied ? "=" : "")
      default: "–"
      }
    }
  }
}

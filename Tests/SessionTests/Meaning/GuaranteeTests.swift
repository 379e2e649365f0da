import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing
import Values

/// Four cases of three offices. Case 1 is done in time, case 2 three days late; case 3 is late
/// and not done; case 4 came after closing, is never due and not done. 2024-01-05 is a Friday.
private let cases: [String: String] = [
  "days.csv": "date,kind,name\n2024-01-10,holiday,Free\n2024-01-13,working,Saturday\n",
  "offices.csv": """
  code,name,tier,opened,closed
  A,Amber,city,,
  B,Birch,city,2020-01-01,
  C,Cedar,town,,2024-01-31

  """,
  "cases.csv": """
  id,office,made,due,done,form,way,fee,status
  1,A,2024-01-05 16:00:00,2024-01-10,2024-01-08 09:00:00,1.000650,web,0.1,2
  2,A,2024-01-05 08:00:00,2024-01-06,2024-01-09 08:00:00,0870,web,0.2,2
  3,B,2024-01-08 08:00:00,2024-01-12,,1.000650,desk,0.3,1
  4,C,2024-01-09 18:00:00,,,H15.01,web,,1

  """,
  "model.hoso": """
  dataset "Cases" about cases as of 2024-01-15
  define calendar office from "days.csv" hours 08:00-12:00, 13:00-17:00 week mon-fri
  load "offices.csv" as offices key code label name valid from opened to closed
  load "cases.csv" as cases key id time made events done snapshot status on 2024-01-15
    link office to offices
  define entity offices singular office
  define flag late of cases = date(coalesce(done, as_of)) > due better lower source "Rule 1"
  define flag web of cases = way = "web"
    target >= 50% since 2023-01-01 target >= 80% since 2024-01-01 better higher
  define flag open of cases stock = done is missing
  define states stage of cases = case done is not missing then "done", late then "overdue"
  define score speed max 10 = rate (not late) of cases when empty 0 better higher
  define index standing = speed better higher rank within tier

  """,
]

/// The promises of the metric core, one test or more for each.
@Suite("Guarantees") struct GuaranteeTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(cases) }

  @Test func `1 grain: a ratio joins counts of one table, or is declared per another`() {
    #expect(session.message(of: "cases / offices") == .mixedGrain)
    #expect(session.message(of: "define metric load = cases / offices") == .mixedGrain)
    #expect(session.message(of: "define metric load = cases / offices per office") == nil)
    #expect(session.rows("load") == ["1.33"])
    #expect(session.message(of: "load by tier having load > 5%") == .perAgainstPercent)
  }

  @Test func `2 exactness: rates are pairs of counts, points and sums are decimal`() {
    #expect(session.rows("rate late") == ["2/3 | 3"])
    #expect(session.rows("sum fee") == ["0.6"])
    #expect(session.rows("count where fee + 0.1 = 0.3") == ["1"])
    // A third of 10 points, half up.
    #expect(session.rows("speed") == ["3.33"])
  }

  @Test func `3 as of: a figure is a function of the rows, the rule and the day`() {
    // On the 7th cases 1 and 2 are there; case 2 was due on the 6th.
    #expect(session.rows("rate late as of 2024-01-07") == ["1/2 | 2"])
    // On the 8th case 1 is done and case 3 has come; what is done on the 9th is not known.
    #expect(session.rows("rate late as of 2024-01-08") == ["1/3 | 3"])
    #expect(session.rows("cases where done is missing show id as of 2024-01-08") == ["2", "3"])
    #expect(session.answer(to: "count as of 2024-01-08")?.footer.asOf?.description == "2024-01-08")
  }

  @Test func `3 as of: a snapshot has values on its day only`() {
    #expect(session.rows("count where status = 2") == ["2"])
    #expect(
      session.message(of: "count where status = 2 as of 2024-01-08") == .snapshotAtOtherDate)
  }

  @Test func `4 states: each row is in one, and none is hidden`() {
    #expect(session.rows("count by stage") == ["done | 2", "overdue | 1", "unclassified | 1"])
    #expect(session.total("count by stage") == "all | 4")
    #expect(
      session.rows("count by stage as of 2024-01-08") == [
        "done | 1", "overdue | 1", "unclassified | 1",
      ])
  }

  @Test func `5 stocks: what stands at one moment is not added up over time`() {
    #expect(session.message(of: "open as cumulative by month") == .stockOverPeriods)
    #expect(session.message(of: "open as rolling 2 months by month") == .stockOverPeriods)
    #expect(session.message(of: "count as cumulative by month") == nil)
  }

  @Test func `6 explain: the definition is told from the tree, in a fixed order`() {
    #expect(
      session.names("explain late") == [
        "label", "definition", "in grammar", "source", "counts", "number", "numerator",
        "denominator", "left out", "as of", "file", "SHA-256",
      ])
  }

  @Test(arguments: [
    (Language.english, "explain", "loaded"), (.vietnamese, "giải thích", "nạp lúc"),
  ])
  func `6 explain: every file is told with when it was loaded`(
    language: Language, explain: String, loaded: String
  ) throws {
    let day = try #require(CivilDate(year: 2024, month: 1, day: 16))
    let time = try #require(Timestamp(day, hour: 8, minute: 30, second: 5))
    var settings = Settings(language: language, baseFolder: dataset.folder.path)
    settings.clock = { time }
    let session = Session(settings: settings)
    _ = session.open(dataset.folder.path)
    func end(of name: String) throws -> [String] {
      let table = try #require(session.answer(to: "\(explain) \(name)"))
      return (max(0, table.rowCount - 2)..<table.rowCount).map { row in
        table.columns.map { "\($0.values.cell(at: row).words)" }.joined(separator: ": ")
      }
    }
    _ = session.outcomes(of: "define field hours_taken of cases = working_hours(made, done)")
    for name in ["late", "rate late", "speed", "cases", "hours_taken"] {
      let lines = try end(of: name)
      #expect(lines.first?.hasPrefix("SHA-256: ") == true, "\(name)")
      #expect(lines.last == "\(loaded): 2024-01-16 08:30:05", "\(name)")
    }
    // The file of a calendar stands after all others.
    let table = try #require(session.answer(to: "\(explain) hours_taken"))
    let heads = (0..<table.rowCount).map { table.columns[0].values.cell(at: $0).words }
    #expect(heads.count { $0 == loaded } == 2)
  }

  @Test func `6 drill-down: the rows of a number are exactly those that it counts`() {
    #expect(
      session.rows("rate late by office") == [
        "Amber | 1/2 | 2", "Birch | 1/1 | 1", "Cedar | – | 0",
      ])
    #expect(session.names("rate late by office\nrows of 1.numerator | show id") == ["2"])
    #expect(session.names("rate late by office\nrows of 1.denominator | show id") == ["1", "2"])
    #expect(session.names("rate late\nrows of 1.exceptions | show id") == ["4"])
  }

  @Test func `7 comparison: a target holds from its day on`() {
    #expect(session.rows("rate web vs target") == ["3/4 | 80.0% | -5.0 pp | 4"])
    #expect(session.rows("rate web during 2023 vs target").first?.contains("50.0%") == true)
  }

  @Test func `8 working time: offices open, holidays and Saturdays of work count`() {
    // An hour of Friday and one of Monday; Friday and Monday whole.
    #expect(
      session.rows("cases where done is not missing show id, working_hours(made, done)") == [
        "1 | 2.00", "2 | 16.00",
      ])
    // After closing counts from the next opening: the 10th is free, so the 11th.
    #expect(
      session.rows("cases where id = \"4\" show working_hours(made, 2024-01-12)") == ["8.00"])
    // From Tuesday on without Wednesday, with Saturday.
    #expect(session.rows("cases where id = \"4\" show working_days(made, 2024-01-15)") == ["4"])
  }

  @Test func `9 codes: a column is numeric only if every value stays as it is`() {
    #expect(session.names("cases where form = \"0870\" show id") == ["2"])
    #expect(session.names("cases where form = \"1.000650\" show id") == ["1", "3"])
    #expect(session.message(of: "cases where form = 1.000650") == .codeAgainstNumber)
    #expect(session.message(of: "sum form") != nil)
  }

  @Test func `10 registries: who is not valid on the day is not listed or counted`() {
    #expect(session.names("offices as of 2024-01-31") == ["Amber", "Birch", "Cedar"])
    #expect(session.names("offices as of 2024-02-01") == ["Amber", "Birch"])
    #expect(session.rows("count offices as of 2024-02-01") == ["2"])
    #expect(session.notes("offices as of 2024-02-01").contains(.membersNotValid))
    // Its rows are there, so it is a group and the groups add up.
    #expect(
      session.rows("count by office as of 2024-02-01") == ["Amber | 2", "Birch | 1", "Cedar | 1"])
    #expect(session.total("count by office as of 2024-02-01") == "all | 4")
  }

  @Test func `10 tiers: places are within the tier where the model says so`() {
    #expect(
      session.rows("standing as rank by office") == ["Amber | 1", "Birch | 2", "Cedar | 1"])
    #expect(session.notes("standing as rank by office").contains(.rankedWithin))
  }
}

extension Cell {
  /// A text as it stands.
  fileprivate var words: String {
    if case .text(let text) = self { text } else { "" }
  }
}

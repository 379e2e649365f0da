import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// Six offices and five cases. On 2024-01-15 Amber exists as ever, Birch has ended, Cedar is
/// still to come, Dogwood has its only day, Elm's last day lies before its first, and Fir has
/// ended without ever having had a case.
private let registry: [String: String] = [
  "offices.csv": """
  code,name,tier,opened,closed
  A,Amber,city,,
  B,Birch,city,2020-01-01,2024-01-10
  C,Cedar,town,2024-02-01,
  D,Dogwood,town,2024-01-15,2024-01-15
  E,Elm,town,2024-01-20,2024-01-05
  F,Fir,town,,2023-12-31

  """,
  "cases.csv": """
  id,office,made
  1,A,2024-01-05
  2,B,2024-01-08
  3,B,2024-01-09
  4,C,2024-01-12
  5,E,2024-01-13

  """,
  "model.hoso": """
  dataset "Cases" about cases as of 2024-01-15
  load "offices.csv" as offices key code label name valid from opened to closed
  load "cases.csv" as cases key id time made link office to offices
  define entity offices singular office
  define set towns = offices where tier = "town"
  define query list = offices show name

  """,
]

@Suite("Validity") struct ValidityTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(registry) }

  @Test func `a member is listed from its first to its last day, both included`() {
    #expect(session.names("offices") == ["Amber", "Dogwood", "Elm"])
    #expect(session.names("offices as of 2024-01-10") == ["Amber", "Birch", "Elm"])
    #expect(session.names("offices as of 2024-01-11") == ["Amber", "Elm"])
    #expect(session.names("offices as of 2024-02-01") == ["Amber", "Cedar", "Elm"])
    #expect(session.names("offices as of 2024-01-31") == ["Amber", "Elm"])
  }

  @Test func `who does not exist is not counted, judged or found in a set`() {
    #expect(session.count("count offices") == 3)
    #expect(session.rows("offices by tier") == ["city | 1", "town | 2"])
    #expect(session.rows("rate (cases = 0) of offices") == ["1/3 | 3"])
    #expect(session.count("count offices where cases > 0") == 2)
    #expect(session.names("towns") == ["Dogwood", "Elm"])
    #expect(session.names("list") == ["Amber", "Dogwood", "Elm"])
    #expect(session.rows("min opened of offices") == ["2024-01-15"])
  }

  @Test func `without a date of the question everything in the file is listed`() throws {
    var files = registry
    files["model.hoso"] = registry["model.hoso"]?.replacing(" as of 2024-01-15", with: "")
    let session = try SmallDataset(files).session
    #expect(session.count("count offices") == 6)
    #expect(session.names("offices")?.count == 6)
    #expect(session.notes("offices").isEmpty)
    #expect(session.count("count offices as of 2024-01-11") == 2)
  }

  @Test func `rows keep the member that they belong to, so that groups add up`() {
    #expect(
      session.rows("count by office") == ["Amber | 1", "Birch | 2", "Cedar | 1", "Elm | 1"])
    #expect(session.total("count by office") == "all | 5")
    #expect(session.count("count where office.tier = \"city\"") == 3)
    #expect(session.count("count where office.closed < 2024-01-12") == 3)
    #expect(session.count("distinct office") == 4)
  }

  @Test func `with zeros adds the members that exist, and no others`() {
    #expect(
      session.rows("count by office with zeros") == [
        "Amber | 1", "Birch | 2", "Cedar | 1", "Dogwood | 0", "Elm | 1",
      ])
    #expect(
      session.rows("count by office with zeros as of 2023-12-31") == [
        "Amber | 0", "Birch | 0", "Elm | 0", "Fir | 0",
      ])
    // Who has ended and has rows is in every month, so that each month has the same offices.
    #expect(
      session.rows("count by office, month during 2024 with zeros as of 2024-02-15") == [
        "Amber | 2024-01 | 1", "Amber | 2024-02 | 0", "Birch | 2024-01 | 2",
        "Birch | 2024-02 | 0", "Cedar | 2024-01 | 1", "Cedar | 2024-02 | 0",
        "Elm | 2024-01 | 1", "Elm | 2024-02 | 0",
      ])
  }

  @Test func `a note says how many are left out, and names a day on which they are listed`() {
    let note = session.answer(to: "offices")?.notes.first { $0.message == .membersNotValid }
    #expect(note?.facts["count"] == .number(3))
    #expect(note?.correction == "offices as of 2024-01-10")
    #expect(session.names(note?.correction ?? "")?.contains("Birch") == true)
    #expect(session.notes("count offices").contains(.membersNotValid))
    #expect(session.notes("offices where cases > 0").contains(.membersNotValid))
    #expect(!session.notes("count by office").contains(.membersNotValid))
  }

  @Test func `who is only to come is shown by a first day`() {
    let asked = "offices where tier = \"town\" as of 2020-01-01"
    #expect(session.names(asked) == ["Elm", "Fir"])
    let note = session.answer(to: asked)?.notes.first { $0.message == .membersNotValid }
    #expect(note?.facts["count"] == .number(2))
    #expect(note?.correction == "offices as of 2024-01-15")
  }

  @Test func `nobody is missing where all exist`() {
    let asked = "offices where name = \"Amber\" as of 2023-12-31"
    #expect(session.answer(to: asked)?.notes.first?.facts["count"] == .number(2))
    #expect(session.notes("cases").isEmpty)
  }

  @Test func `listed and left out are all rows of the file on every day`() throws {
    let first = try #require(CivilDate(year: 2019, month: 12, day: 30))
    for offset in stride(from: 0, to: 1600, by: 1) {
      let day = first.adding(days: offset)
      let answer = session.answer(to: "offices show name as of \(day)")
      let left = answer?.notes.first { $0.message == .membersNotValid }?.facts["count"]
      guard case .number(let count) = left ?? .number(0) else { continue }
      #expect((answer?.rowCount ?? 0) + count == 6, "\(day)")
    }
  }

  @Test func `check finds who ends before beginning, and shows them`() {
    let table = session.answer(to: "check offices")
    let row = table.flatMap { table in
      (0..<table.rowCount).first { table.columns[0].values.cell(at: $0) == .text("validity") }
    }
    #expect(row.flatMap { table?.columns[2].values.cell(at: $0) } == .integer(1))
    #expect(session.names("offices where closed < opened") == ["Elm"])
  }

  @Test func `explanations and rows behind a number leave out the same members`() {
    let lines = session.rows("explain offices")
    #expect(lines.contains("rows counted | 3"))
    #expect(lines.contains("definition | every row of the file that is valid on the as-of date"))
    #expect(session.names("count offices\nrows of 1 | show code") == ["A", "D", "E"])
    #expect(session.names("offices by tier\nrows of 2 | show code") == ["D", "E"])
  }

  @Test func `a time of day does not shorten the first or the last day`() throws {
    var files = registry
    files["offices.csv"] =
      "code,name,tier,opened,closed\nA,Amber,city,2024-01-10 15:00:00,2024-01-15 09:00:00\n"
    let session = try SmallDataset(files).session
    #expect(session.count("count offices as of 2024-01-09") == 0)
    #expect(session.count("count offices as of 2024-01-10") == 1)
    #expect(session.count("count offices as of 2024-01-15") == 1)
    #expect(session.count("count offices as of 2024-01-16") == 0)
  }

  @Test func `a column without any day bounds nothing`() throws {
    var files = registry
    files["offices.csv"] =
      "code,name,tier,opened,closed\nA,Amber,city,2024-01-10,\nB,Birch,city,,\n"
    let session = try SmallDataset(files).session
    #expect(session.names("offices") == ["Amber", "Birch"])
    #expect(session.names("offices as of 2024-01-09") == ["Birch"])
    #expect(session.message(of: "check offices") == nil)
  }

  @Test func `days of private columns are not told`() throws {
    var files = registry
    files["model.hoso"] = registry["model.hoso"]?.replacing(
      "opened to closed", with: "opened to closed private closed")
    let note = try SmallDataset(files).session.answer(to: "offices")?.notes.first
    #expect(note?.message == .membersNotValid)
    #expect(note?.correction == nil)
  }

  @Test func `both columns have to hold dates`() {
    let load = "load \"offices.csv\" as more valid from"
    #expect(session.message(of: "\(load) name to closed") == .notATime)
    #expect(session.message(of: "\(load) opened to tier") == .notATime)
    #expect(session.message(of: "\(load) begun to closed") == .unknownColumn)
    #expect(session.message(of: "\(load) opened") == .unexpectedEnd)
    #expect(session.message(of: "load \"offices.csv\" as more valid opened to closed") == nil)
  }
}

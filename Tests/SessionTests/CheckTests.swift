import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing
import Values

/// Eight orders with something wrong of every kind.
///
/// 2 is there twice, one has no key, 3 belongs to no shop; 2 was sent before it was made, 3 paid
/// before it was sent; 1 and 3 are in two states, 5 in none; 4 and 6 are not what the snapshot
/// says; NORTH and alpha are written in two ways; February, April and May are empty.
private let broken: [String: String] = [
  "shops.csv": "code,name\nA,Alpha\nB,alpha\nC,Beta\n",
  "orders.csv": """
  id,shop,made,sent,paid,state,zone
  1,A,2024-01-05,2024-01-08,2024-01-09,done,North
  2,A,2024-01-10,2024-01-09,,done,North
  2,B,2024-03-01,,,open,NORTH
  3,X,2024-03-02,2024-03-09,2024-03-05,done,North
  4,B,2024-03-03,,2024-03-20,open,South
  ,B,2024-06-01,,,open,South
  5,A,2024-06-02,2024-06-03,,open,South
  6,C,2024-06-04,,,lost,South

  """,
  "model.hoso": """
  dataset "Orders" about orders as of 2024-06-30
  load "shops.csv" as shops key code label name
  load "orders.csv" as orders key id time made events sent, paid
    snapshot state on 2024-06-30 link shop to shops
  define states stage of orders =
    case sent is missing and paid is missing then "waiting",
      sent is not missing and zone = "North" then "sent", paid is not missing then "paid"
    against state "waiting" in (open), "sent" in (done), "paid" in (done)

  """,
]

@Suite("check") struct CheckTests {
  /// The lines of an answer: what was looked for, what was found, how many rows.
  private func lines(_ text: String, in session: Session) -> [String] {
    (session.answer(to: text).map { table in
      (0..<table.rowCount).map { row in
        table.columns.prefix(3).map { "\($0.values.cell(at: row).plain)" }.joined(separator: ": ")
      }
    }) ?? []
  }

  /// Each sentence with the number of rows that it is said to show.
  private func shown(_ text: String, in session: Session) -> [(sentence: String, count: Int)] {
    guard let table = session.answer(to: text) else { return [] }
    return (0..<table.rowCount).compactMap { row in
      guard case .text(let sentence) = table.columns[3].values.cell(at: row),
        case .integer(let count) = table.columns[2].values.cell(at: row)
      else { return nil }
      return (sentence, Int(count))
    }
  }

  @Test func `every kind of contradiction is found`() throws {
    let session = try SmallDataset(broken)
    #expect(
      lines("check orders", in: session.session) == [
        "`stage`: one state a row: `sent` and `paid` at once: 2",
        "`stage`: a state for all: unclassified: 1",
        "`stage` against `state` on 2024-06-30: `waiting` with another `state`: 1",
        "`stage` against `state` on 2024-06-30: `paid` with another `state`: 1",
        "time `made`: no finding: 0",
        "order of dates: `sent` before `made`: 1",
        "order of dates: `paid` before `sent`: 1",
        "key `id`: one key on several rows: 2",
        "key `id`: no key: 1",
        "link `shop`: not among `shops`: 1",
        "spelling: `NORTH` in `orders.zone`, elsewhere `North`: 1",
        "spelling: `alpha` in `shops.name`, elsewhere `Alpha`: 1",
        "months of `made`: months without rows: 3",
      ])
  }

  @Test func `each finding has a sentence that shows exactly its rows`() throws {
    for (files, entity) in [(broken, "orders"), (broken, "shops"), (orders, "orders")] {
      let dataset = try SmallDataset(files)
      for (sentence, count) in shown("check \(entity)", in: dataset.session) {
        #expect(dataset.session.answer(to: sentence)?.rowCount == count, "\(sentence)")
      }
    }
    let session = try SmallDataset(broken).session
    #expect(shown("check orders", in: session).count == 12)
  }

  @Test func `the sentences are in the language of the reader`() throws {
    let dataset = try SmallDataset(broken)
    let session = Session(
      settings: Settings(language: .vietnamese, baseFolder: dataset.folder.path))
    _ = session.open(dataset.folder.path)
    let sentences = shown("kiểm tra orders", in: session)
    #expect(sentences.count == 12)
    #expect(sentences.contains { $0.sentence.contains(" khi ") })
    for (sentence, count) in sentences {
      #expect(session.answer(to: sentence)?.rowCount == count, "\(sentence)")
    }
  }

  @Test func `what is in order is said`() throws {
    let dataset = try SmallDataset(orders)
    #expect(
      lines("check shops", in: dataset.session) == [
        "key `code`: no finding: 0", "spelling: no finding: 0",
      ])
  }

  /// 1 came at no known time, 2 belongs to no shop; the key `"B"` is there three times and 3 twice.
  private static let gaps: [String: String] = [
    "shops.csv":
      "code,name\nA,Alpha\n\"\"\"B\"\"\",Beta\n\"\"\"B\"\"\",Gamma\n\"\"\"B\"\"\",Delta\n\"\"\"b\"\"\",Pi\n",
    "orders.csv": "id,shop,made\n1,A,\n2,,2024-01-05\n3,A,2024-01-06\n3,A,2024-01-07\n",
    "model.hoso": """
    dataset "Gaps" about orders as of 2024-01-31
    load "shops.csv" as shops key code label name
    load "orders.csv" as orders key id time made link shop to shops

    """,
  ]

  @Test func `rows without a time or a link and all rows of a doubled key are shown`() throws {
    let dataset = try SmallDataset(Self.gaps)
    #expect(
      lines("check orders", in: dataset.session).prefix(4) == [
        "time `made`: no time: 1", "key `id`: one key on several rows: 2",
        "link `shop`: no link: 1", "spelling: no finding: 0",
      ])
    let vietnamese = Session(
      settings: Settings(language: .vietnamese, baseFolder: dataset.folder.path))
    _ = vietnamese.open(dataset.folder.path)
    #expect(
      lines("kiểm tra orders", in: vietnamese).first == "thời điểm `made`: thiếu thời điểm: 1")
    for session in [dataset.session, vietnamese] {
      let word = session === vietnamese ? "kiểm tra" : "check"
      let sentences = shown("\(word) orders", in: session)
      let keys = sentences.map { session.names($0.sentence) }
      #expect(keys == [["1"], ["3", "3"], ["2"]])
      let shops = shown("\(word) shops", in: session)
      #expect(shops.map(\.count) == [3])
      #expect(session.names(shops[0].sentence)?.count == 3)
    }
  }

  @Test func `many doubled keys are shown by themselves`() throws {
    let rows = (1...42).map { "\($0 / 2)\n" }.joined()
    let dataset = try SmallDataset(["a.csv": "id\n" + rows])
    _ = dataset.session.outcomes(of: "load \"a.csv\" as a key id")
    let found = shown("check a", in: dataset.session)
    #expect(found.map(\.count) == [40])
    #expect(found[0].sentence.contains("20"))
    let more = try SmallDataset(["a.csv": "id\n" + rows + "0\n"])
    _ = more.session.outcomes(of: "load \"a.csv\" as a key id")
    #expect(
      shown("check a", in: more.session).map(\.sentence) == [
        "a by id where id is not missing having a > 1"
      ])
  }

  @Test func `the snapshot is asked at its own date, whatever the question's`() throws {
    let asOf = try #require(CivilDate(year: 2024, month: 3, day: 31))
    let dataset = try SmallDataset(broken, asOf: asOf)
    let sentences = shown("check orders", in: dataset.session)
    #expect(sentences.filter { $0.sentence.hasSuffix("as of 2024-06-30") }.count == 2)
    for (sentence, count) in sentences {
      #expect(dataset.session.answer(to: sentence)?.rowCount == count, "\(sentence)")
    }
  }

  @Test func `it leaves the last table, and names no table that is not there`() throws {
    let session = try SmallDataset(broken).session
    _ = session.outcomes(of: "count by zone")
    _ = session.outcomes(of: "check orders")
    #expect(session.columns("it") == ["zone", "count"])
    #expect(session.message(of: "check order") == .unknownEntity)
  }
}

extension Cell {
  /// A text or a whole number.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(number)"
    default: "–"
    }
  }
}

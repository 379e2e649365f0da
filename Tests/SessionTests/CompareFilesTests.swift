import Diagnostics
import Results
import Session
import TestSupport
import Testing

/// `compare` against tables made at random: what it says, done to the older file, gives the
/// newer one.
@Suite struct CompareFilesTests {
  private typealias Rows = [String: [String: String]]

  private static let fields = ["name", "size", "kind"]

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `the changes turn the older file into the newer one`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let old = Self.rows(&random)
    let new = Self.rows(&random)
    let data = try SmallDataset([
      "old.csv": Self.file(old, &random), "new.csv": Self.file(new, &random),
      "model.hoso": "load \"old.csv\" as things key code text size\n",
    ])
    let table = try #require(
      data.session.answer(to: "compare things \"old.csv\" with \"new.csv\""))
    var made = old
    for row in 0..<table.rowCount {
      let cells = table.columns.map { column -> String in
        if case .text(let text) = column.values.cell(at: row) { text } else { "" }
      }
      let (key, what, field) = (cells[0], cells[1], cells[2])
      switch what {
      case "added": made[key] = new[key]
      case "removed": made[key] = nil
      default:
        #expect(made[key]?[field] == cells[3], "\(key).\(field)")
        made[key]?[field] = cells[4]
      }
    }
    #expect(made == new)
    #expect(table.rowCount > 10)
  }

  @Test func `what is loaded stays as it is, and so does the last table`() throws {
    let data = try SmallDataset([
      "old.csv": "code,name\nA,x\n", "new.csv": "code,name\nA,y\nB,z\n",
      "model.hoso": "load \"old.csv\" as things key code\n",
    ])
    #expect(
      data.session.count("count\ncompare things \"old.csv\" with \"new.csv\"\nit") == 1)
    #expect(data.session.count("count") == 1)
  }

  @Test func `a script that compares an unknown table is told so before it runs`() throws {
    let script = SourceText(
      "compare nothing \"a.csv\" with \"b.csv\"\ncompare units \"a.csv\" with \"b.csv\"")
    let mistakes = Samples.sample().mistakes(in: script, relativeTo: nil)
    #expect(mistakes.flatMap(\.diagnostics).map(\.message) == [.unknownDefinition])
  }

  /// Rows of few values, so that many are the same in two of them.
  private static func rows(_ random: inout SeededRandom) -> Rows {
    var rows: Rows = [:]
    for index in 0..<random.int(25...40) where random.chance(80) {
      rows["k\(index)"] = Dictionary(
        uniqueKeysWithValues: fields.map { ($0, random.chance(20) ? "" : "\(random.int(1...3))x") })
    }
    return rows
  }

  /// The rows as a file, in any order.
  private static func file(_ rows: Rows, _ random: inout SeededRandom) -> String {
    let lines = rows.keys.sorted().shuffled(using: &random).map { key in
      ([key] + fields.map { rows[key]?[$0] ?? "" }).joined(separator: ",")
    }
    return ([(["code"] + fields).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }
}

import Diagnostics
import Results
import TestSupport
import Testing

@Suite struct RowsBehindTests {
  /// The values of `id` that the last sentence of a text lists, joined by blanks.
  private func ids(_ text: String) throws -> String? {
    let session = try SmallDataset(orders).session
    _ = session.outcomes(of: "define flag far of orders = days(made, sent) > 7")
    guard let table = session.answer(to: text),
      let column = table.columns.first(where: { $0.name == "id" })
    else { return nil }
    return (0..<table.rowCount).map { row in
      switch column.values.cell(at: row) {
      case .integer(let id): String(id)
      case .text(let id): id
      default: "?"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("count by shop\nrows of 1", "1 2"), ("count by shop\nrows of 2", "3 4"),
    ("count by shop\nrows of 3", "5"), ("count by shop\nrows of all", "1 2 3 4 5"),
    ("rate slow by shop\nrows of 1.numerator", "2"),
    ("rate slow by shop\nrows of 1.denominator", "1 2"),
    ("rate slow by shop\nrows of all.numerator | sort id desc", "5 3 2"),
    ("count slow, count by shop\nrows of 2.count_slow", "3"),
    ("avg hours_open by shop\nrows of 2", "3 4"),
    ("count slow / count by shop\nrows of 1.numerator", "2"),
    ("count slow / count by shop\nrows of 1.denominator", "1 2"),
    ("count by shop | sort count | top 1 | rows of 1", "1 2"),
    ("shops where slow > 0\nrows of 1", "1 2"), ("shops where slow > 0\nrows of 1.slow", "2"),
    ("shops where slow > 0\nrows of all.slow", "2 3"),
    ("count by month vs previous month\nrows of 2.previous_month", "1 2 3"),
    ("count as cumulative by month\nrows of 2", "1 2 3 4 5"),
    ("count by shop top 1 exact with others\nrows of 2", "3 4 5"),
    ("rate closed by shop\nrows of all.exceptions", ""),
    ("count during 2024-02\nrows of 1", "4 5"),
    // What one side of a quotient leaves out and the other counts is not left out of it.
    ("count far / count by shop\nrows of 2.exceptions", ""),
    ("count far / count closed\nrows of 1.exceptions", "3 5"),
    ("count far / count (state = \"open\")\nrows of 1.exceptions", ""),
    ("count far / count (shop.size = \"small\")\nrows of 1.exceptions", "5"),
    ("count far / count (shop.size = \"big\")\nrows of 1.exceptions", "3 5"),
    ("(count far + count slow) / count closed\nrows of 1.exceptions", ""),
    ("rate far\nrows of 1.exceptions", "3 5"),
    // The parts of a score, the greatest loss first: soon 1 of 3, quick 3 of 5.
    (
      "define score soon max 5 = rate far of orders\n"
        + "define score quick max 5 = rate slow of orders\n"
        + "define score both = quick + soon\nboth with parts\nrows of 1.numerator", "2"
    ),
    (
      "define score soon max 5 = rate far of orders\n"
        + "define score quick max 5 = rate slow of orders\n"
        + "define score both = quick + soon\nboth with parts | sort lost\nrows of 2.exceptions",
      "3 5"
    ),
  ])
  func `exactly the counted rows are listed`(text: String, expected: String) throws {
    #expect(try ids(text) == expected)
  }

  @Test func `it stays the table that a question made`() throws {
    let session = try SmallDataset(orders).session
    #expect(session.names("count by shop\nrows of 1\n| limit 1") == ["Alpha"])
    #expect(session.names("count by shop | rows of 2\n| limit 1") == ["Alpha"])
    #expect(session.names("explain slow\n| limit 1") == ["Alpha"])
  }

  @Test func `rows are those of the time when they were counted`() throws {
    let dataset = try SmallDataset(orders)
    let before = dataset.session.answer(to: "count slow by shop\nrows of 1")?.rowCount
    _ = dataset.session.outcomes(of: "undefine slow")
    #expect(dataset.session.answer(to: "rows of 1")?.rowCount == before)
  }

  @Test(arguments: [
    ("rows of 1", MessageID.noLastResult), ("count by shop\nrows of 9", .noSuchRow),
    ("count by shop\nrows of 1.foo", .unknownColumn),
    ("count by shop\nrows of 1.shop", .columnCountsNothing),
    ("count by shop\nrows of 1.numerator", .noSuchPart),
    ("rate slow, rate closed by shop\nrows of 1.numerator", .severalNumbers),
    ("count by shop | keep count > 1\nrows of all", .noTotalRow),
    ("explain nothing", .unknownDefinition), ("explain it", .nothingToExplain),
  ])
  func `what is not there is refused`(text: String, message: MessageID) throws {
    #expect(try SmallDataset(orders).session.message(of: text) == message)
  }

  @Test func `a refused row leaves the last table`() throws {
    let session = try SmallDataset(orders).session
    #expect(session.names("count by shop\ncount | rows of 9\n| limit 1") == ["Alpha"])
    #expect(session.correction(of: "rows of 9") == "rows of 1")
  }

  @Test func `private columns are neither listed nor explained`() throws {
    let session = try SmallDataset(orders).session
    let table = session.answer(to: "count by shop\nrows of 1")
    #expect(table?.columns.contains { $0.name == "owner" } == false)
    let facts = session.answer(to: "explain owner")
    let texts = (0..<(facts?.rowCount ?? 0)).map { row in
      facts?.columns[1].values.cell(at: row)
    }
    #expect(!texts.contains(.text("x")) && facts != nil)
  }
}

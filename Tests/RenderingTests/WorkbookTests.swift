import Columnar
import Diagnostics
import Rendering
import Results
import Testing
import Values

@Suite struct WorkbookTests {
  private func workbook(
    _ result: DisclosedResult, _ facts: AnswerFacts = AnswerFacts(sentence: ""),
    style: TableStyle = TableStyle()
  ) -> Workbook {
    Workbook(result, facts, style: style)
  }

  /// The cells of the first sheet.
  private func cells(_ result: DisclosedResult) -> [[SheetCell]] {
    let sheet = workbook(result).sheets[0]
    return (0..<sheet.rowCount).map(sheet.cells(ofRow:))
  }

  private func number(_ number: Double, _ pattern: String, bold: Bool = false) -> SheetCell {
    SheetCell(.number(number), SheetFormat(pattern: pattern, isBold: bold))
  }

  @Test func `a rate is a number in percent with its numerator and denominator beside it`() {
    let sheet = workbook(SampleResults.rates()).sheets[0]
    #expect(
      sheet.headings == [
        "district", "rate online", "rate online, numerator", "rate online, denominator",
      ])
    #expect(
      cells(SampleResults.rates()) == [
        [
          SheetCell(.text("Buôn Ma Thuột")), number(0.217, "0.0%"), number(217, "#,##0"),
          number(1000, "#,##0"),
        ],
        [SheetCell(.blank), SheetCell(.blank), number(0, "#,##0"), number(0, "#,##0")],
      ])
  }

  @Test func `the total is a row in bold only where it was asked for`() {
    #expect(cells(SampleResults.rates()).count == 2)
    #expect(
      cells(SampleResults.rates(totalBelongs: true)).last == [
        SheetCell(.text("all"), SheetFormat(isBold: true)), number(0.217, "0.0%", bold: true),
        number(217, "#,##0", bold: true), number(1000, "#,##0", bold: true),
      ])
  }

  @Test func `what may not be shown is told neither by a rate nor beside it`() {
    var rate = ResultColumn(
      name: "r", role: .measure, values: .rates(numerators: [2, 30], denominators: [50, 60]))
    rate.hide([0])
    let result = SampleResults.disclosed(
      [SampleResults.column("a", .dimension, texts: ["x", "y"]), rate],
      total: TotalRow(cells: [.text("all"), .hidden], belongsToTable: true))
    let hidden = Array(repeating: SheetCell.Value.text("‡"), count: 3)
    let rows = cells(result).map { $0.map(\.value) }
    #expect(rows[0] == [.text("x")] + hidden)
    #expect(rows[1] == [.text("y"), .number(0.5), .number(30), .number(60)])
    #expect(rows[2] == [.text("all")] + hidden)
  }

  @Test func `an n that is of no rate keeps its column`() {
    let result = SampleResults.disclosed([
      ResultColumn(name: "n", role: .denominator, values: .counts([7]))
    ])
    #expect(workbook(result).sheets[0].headings == ["n"])
  }

  @Test func `texts stay texts, whatever they begin with, and cannot break the file`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: ["=1+1", "-5", "", "a\nb\u{0}c\u{FFFE}", nil])
    ])
    #expect(
      cells(result).map(\.[0].value) == [
        .text("=1+1"), .text("-5"), .text(""), .text("a\nb\\x00c\u{FFFD}"), .blank,
      ])
  }

  @Test func `dates are days of spreadsheets; those that they do not know are texts`() throws {
    let days = [(1900, 3, 1), (2024, 1, 25), (1890, 1, 1)].map { year, month, day in
      CivilDate(year: year, month: month, day: day).map { Int64($0.daysSinceEpoch) }
    }
    let result = SampleResults.disclosed([
      ResultColumn(
        name: "day", role: .attribute, values: .stored(Column(.date, integers: days))),
      ResultColumn(
        name: "time", role: .attribute,
        values: .stored(Column(.timestamp, integers: [43_200, nil, nil]))),
    ])
    let rows = cells(result)
    #expect(rows[0][0] == number(61, "yyyy-mm-dd"))
    #expect(rows[1][0] == number(45_316, "yyyy-mm-dd"))
    #expect(rows[2][0] == SheetCell(.text("1890-01-01")))
    #expect(rows[0][1] == number(25_569.5, "yyyy-mm-dd hh:mm:ss"))
  }

  @Test func `numbers with more digits than spreadsheets have are texts`() {
    let most: Int64 = 999_999_999_999_999
    let result = SampleResults.disclosed([
      SampleResults.column("id", .attribute, integers: [most, most + 1, -most - 1, nil])
    ])
    #expect(
      cells(result).map(\.[0].value) == [
        .number(999_999_999_999_999), .text("1000000000000000"), .text("-1000000000000000"),
        .blank,
      ])
  }

  @Test func `decimals, averages, shares and points have the decimals of the table`() {
    let result = SampleResults.disclosed([
      ResultColumn(
        name: "fee", role: .attribute,
        values: .stored(Column(.decimal(scale: 2, style: .fixed), integers: [1250]))),
      ResultColumn(
        name: "avg", role: .measure,
        values: .quotients(numerators: [1], denominators: [3], scale: 0, places: 1)),
      ResultColumn(
        name: "share", role: .measure,
        values: .percentages(numerators: [1], denominators: [4], scale: 0, unit: .share)),
      ResultColumn(
        name: "difference", role: .measure,
        values: .percentages(numerators: [1], denominators: [8], scale: 0, unit: .points)),
      ResultColumn(name: "place", role: .measure, values: .ranks([2], ties: [true])),
    ])
    let points = "0.0 \"pp\""
    #expect(
      cells(result)[0] == [
        number(12.5, "0.00"), number(1.0 / 3.0, "#,##0.0"), number(0.25, "0.0%"),
        number(12.5, "+\(points);-\(points);\(points)"), number(2, "0\"=\""),
      ])
  }

  @Test func `columns are as wide as their cells on a terminal`() {
    let result = SampleResults.disclosed([
      SampleResults.column("name", .dimension, texts: ["東京東京東京", "Huế"]),
      SampleResults.column("x", .attribute, texts: [String(repeating: "y", count: 500), nil]),
    ])
    #expect(workbook(result).sheets[0].widths == [14, 62])
  }

  @Test(arguments: [
    ("members", "members"), ("a[b]:*?/\\c'", "abc"), ("History", "History 2"),
    ("question", "question 2"), ("", "1"),
    (String(repeating: "đ", count: 40), String(repeating: "đ", count: 28)),
  ])
  func `a sheet is named after its rows, as far as names of sheets go`(noun: String, name: String) {
    let result = SampleResults.disclosed(
      [SampleResults.column("a", .dimension, texts: [])],
      footer: Footer(shown: 0, available: 0, noun: .named(noun), asOf: nil))
    let sheets = workbook(result).sheets
    #expect(sheets.map(\.name) == [name, "question"])
  }

  @Test func `the second sheet has the question, definitions, sources, rows and notes`() {
    let result = SampleResults.disclosed(
      [SampleResults.column("a", .dimension, texts: ["x"])],
      footer: Footer(
        shown: 1, available: 35, noun: .named("members"),
        asOf: CivilDate(year: 2024, month: 1, day: 25)),
      notes: [Diagnostic(.tiesKept, ["count": .number(2)])])
    let facts = AnswerFacts(
      sentence: "members top 1", definitions: ["every member"], sources: ["members.csv"])
    let sheet = workbook(result, facts).sheets[1]
    #expect(sheet.headings == ["question", "members top 1"])
    let rows = (0..<sheet.rowCount).map { sheet.cells(ofRow: $0).map(\.value) }
    #expect(
      rows.prefix(3) == [
        [.text("definition"), .text("every member")], [.text("source"), .text("members.csv")],
        [.text("rows"), .text("1 of 35 members · as of 2024-01-25")],
      ])
    #expect(rows.last?.first == .text("note"))
  }

  @Test func `headings are in the reader's language`() {
    let sheet = workbook(SampleResults.rates(), style: TableStyle(language: .vietnamese)).sheets[0]
    #expect(sheet.headings.suffix(2) == ["rate online, tử số", "rate online, mẫu số"])
  }
}

import Columnar
import Diagnostics
import Rendering
import Results
import Testing
import Values

@Suite struct TableRendererTests {
  @Test func `a listing has titles, a rule, rows with aligned numbers, and a footer`() {
    #expect(
      table(SampleResults.listing()) == """
         member              late   things
         ──────────────────────────────────
         Sở Ngoại vụ            0      212
         Ban Dân tộc            0       37
         Trung tâm Phục vụ     12   48,000
         3 of 35 members · as of 2024-01-25

        """)
  }

  @Test func `rates show a sign, missing cells a dash, and the total stands last`() {
    #expect(
      table(SampleResults.rates()) == """
         district        rate online       n
         ────────────────────────────────────
         Buôn Ma Thuột         21.7%   1,000
         –                         –       0
         all                   21.7%   1,000
         2 districts

        """)
  }

  @Test func `numbers can be written the Vietnamese way`() {
    let style = TableStyle(numbers: .vietnamese)
    #expect(lines(table(SampleResults.rates(), style))[4].hasSuffix("21,7%   1.000"))
  }

  @Test func `classes of large numbers have the separators of all numbers, but not in data`() throws
  {
    var column = SampleResults.column(
      "fee", .dimension, texts: ["<160000", "160000–<18000000.5", nil])
    column.unit = .classes
    let result = SampleResults.disclosed([column])
    #expect(lines(table(result))[2...4] == [" <160,000", " 160,000–<18,000,000.5", " –"])
    let style = TableStyle(numbers: .vietnamese)
    #expect(lines(table(result, style))[3] == " 160.000–<18.000.000,5")
    var csv = ""
    DelimitedRenderer().write(result, to: &csv)
    #expect(csv.contains("160000–<18000000.5"))
    // Years are not separated.
    var years = SampleResults.column("year", .dimension, texts: ["2019–<2021"])
    years.unit = .classes
    #expect(lines(table(SampleResults.disclosed([years])))[2] == " 2019–<2021")
  }

  @Test func `values that would look the same look different, but not in data`() {
    let result = SampleResults.disclosed([
      SampleResults.column(
        "name", .dimension, texts: ["A", " A ", "A\u{200B}", "A\u{A0}B", "Hô\u{300}"])
    ])
    #expect(lines(table(result))[2...6] == [" A", " ␣A␣", " A\\u200b", " A\\xa0B", " Hô\u{300}"])
    var record = ""
    LineRenderer(style: TableStyle()).write(result, to: &record)
    #expect(record.contains("name  ␣A␣\n"))
    var csv = ""
    DelimitedRenderer().write(result, to: &csv)
    #expect(csv.contains("\n A \n") && csv.contains("A\u{200B}"))
    var markdown = ""
    MarkdownRenderer(style: TableStyle()).write(result, to: &markdown)
    #expect(markdown.contains("|  A  |"))
  }

  @Test func `a code is never broken where another column can be hidden`() {
    let result = SampleResults.disclosed([
      SampleResults.column(
        "code", .dimension, texts: ["H15.21-230103-0001", "H15.21-230103-0002"]),
      SampleResults.column("name", .attribute, texts: ["a long name of it", "another name"]),
      SampleResults.column("owner", .attribute, texts: ["someone", "someone else"]),
    ])
    for width in [40, 50, 60] {
      let text = table(result, TableStyle(width: width))
      #expect(text.contains(" H15.21-230103-0001 "), "\(width)")
      #expect(lines(text).allSatisfy { DisplayWidth.of($0) <= width })
    }
    // In a window that is hardly wider than it, it has to be.
    #expect(lines(table(result, TableStyle(width: 20)))[2].hasPrefix(" H15.21-"))
  }

  @Test func `a result without rows keeps its titles and its footer`() {
    let empty = SampleResults.disclosed(
      [SampleResults.column("member", .dimension, texts: [])],
      footer: Footer(shown: 0, available: 35, noun: .named("members"), asOf: nil))
    #expect(table(empty) == " member\n ───────\n 0 of 35 members\n")
  }

  @Test func `wide letters and combining marks do not shift the columns`() {
    let result = SampleResults.disclosed([
      SampleResults.column("name", .dimension, texts: ["東京", "Hu\u{0065}\u{0302}\u{0301}", "e"]),
      ResultColumn(name: "n", role: .measure, values: .counts([1, 2, 3])),
    ])
    let rows = lines(table(result)).dropFirst(2)
    #expect(rows.allSatisfy { DisplayWidth.of($0) == 9 })
  }

  @Test func `control characters of the data are shown, not sent`() {
    let result = SampleResults.disclosed([
      SampleResults.column("na\u{7}me", .dimension, texts: ["a\u{1B}[31mb\nc\u{202E}d"])
    ])
    let text = table(result)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}") && !text.contains("\u{202E}"))
    #expect(text.contains("[31mb\\nc"))
  }

  @Test func `a listed column of years has no separators, one of amounts has`() {
    let result = SampleResults.disclosed([
      SampleResults.column("year", .attribute, integers: [2023, 2024]),
      SampleResults.column("fee", .attribute, integers: [2023, 150_000]),
    ])
    #expect(lines(table(result))[2] == " 2023     2,023")
  }

  @Test func `colour only supports what the layout says`() {
    let plain = table(SampleResults.rates())
    let colored = table(SampleResults.rates(), TableStyle(usesColor: true))
    #expect(colored.contains("\u{1B}[1m"))
    #expect(colored.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
  }

  @Test func `rows beyond the most that are printed are counted in a note`() {
    let text = table(SampleResults.listing(), TableStyle(maximumRows: 2))
    #expect(!text.contains("Trung tâm"))
    #expect(lines(text).contains { $0.contains("note: 1 ") })
  }
}

@Suite struct NarrowTableTests {
  private static let long = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục"

  private var wide: DisclosedResult {
    SampleResults.disclosed(
      [
        SampleResults.column("member", .dimension, texts: [Self.long, "Ban"]),
        ResultColumn(
          name: "rate online", role: .measure,
          values: .rates(numerators: [1, 2], denominators: [3, 3])),
        ResultColumn(name: "things", role: .measure, values: .counts([48_000, 2])),
      ],
      footer: Footer(
        shown: 2, available: 35, noun: .named("members"),
        asOf: CivilDate(year: 2024, month: 1, day: 25)))
  }

  @Test(arguments: [20, 30, 40, 50, 60, 80, 200])
  func `no line is wider than the window`(width: Int) {
    let text = table(wide, TableStyle(width: width))
    #expect(lines(text).allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test func `forty columns wrap the name and the title, and keep every word`() {
    #expect(
      table(wide, TableStyle(width: 40)) == """
                                   rate
         member                  online  things
         ───────────────────────────────────────
         Trung tâm Phục vụ hành   33.3%  48,000
         chính công và Kiểm
         soát thủ tục
         Ban                      66.7%       2
         2 of 35 members · as of 2024-01-25

        """)
  }

  @Test func `columns that do not fit are named`() {
    let names = (1...6).map { "column\($0)" }
    let result = SampleResults.disclosed(
      names.map { ResultColumn(name: $0, role: .measure, values: .counts([1, 2])) })
    let text = table(result, TableStyle(width: 30))
    #expect(lines(text)[0] == " column1   column2   column3")
    #expect(text.contains("`column4`"))
    #expect(text.contains("`column6`"))
    #expect(text.replacing("\n       ", with: " ").contains("`| show column4, column5, column6`"))
  }

  @Test func `of many columns that do not fit eight are named, and the rest is counted`() {
    let names = (1...200).map { "column\($0)" }
    let result = SampleResults.disclosed(
      names.map { ResultColumn(name: $0, role: .measure, values: .counts([1, 2])) })
    let text = table(result, TableStyle(width: 40)).replacing("\n       ", with: " ")
    #expect(text.contains("`column12`, … and 188 more; a wider one, or `.last`, shows them"))
    #expect(!text.contains("`column13`"))
  }

  @Test func `the sentence that shows hidden columns says what the rows are`() {
    let names = (1...6).map { "column\($0)" }
    let result = SampleResults.disclosed(
      [SampleResults.column("some member", .dimension, texts: ["a", "b"])]
        + names.map { ResultColumn(name: $0, role: .measure, values: .counts([1, 2])) })
    let text = table(result, TableStyle(width: 60)).replacing("\n       ", with: " ")
    #expect(text.contains("`| show some_member, column6`"))
  }

  @Test func `columns whose names are no words are shown by .last`() {
    let names = (1...6).map { "column (\($0))" }
    let result = SampleResults.disclosed(
      names.map { ResultColumn(name: $0, role: .measure, values: .counts([1, 2])) })
    let text = table(result, TableStyle(width: 30)).replacing("\n       ", with: " ")
    #expect(text.contains("`.last`") && !text.contains("| show"))
  }

  @Test func `one wide row keeps its total`() {
    let result = SampleResults.disclosed(
      [
        SampleResults.column("member", .dimension, texts: [Self.long]),
        ResultColumn(name: "things", role: .measure, values: .counts([7])),
      ], total: TotalRow(cells: [.text("all"), .integer(7)], belongsToTable: false))
    #expect(table(result, TableStyle(width: 40)).hasSuffix("\n\n member  all\n things  7\n"))
  }

  @Test func `one wide row is written a column a line`() {
    let result = SampleResults.disclosed([
      SampleResults.column("member", .dimension, texts: [Self.long]),
      ResultColumn(name: "things", role: .measure, values: .counts([48_000])),
      ResultColumn(name: "other things", role: .measure, values: .counts([7])),
    ])
    #expect(
      table(result, TableStyle(width: 40)) == """
         member        Trung tâm Phục vụ hành
                       chính công và Kiểm soát
                       thủ tục
         things        48,000
         other things  7

        """)
  }

  @Test func `a word longer than the window is broken, not cut`() {
    let word = String(repeating: "x", count: 70)
    let result = SampleResults.disclosed([
      SampleResults.column("member", .dimension, texts: [word, "a"])
    ])
    let text = table(result, TableStyle(width: 40))
    #expect(text.filter { $0 == "x" }.count == 70)
    #expect(lines(text).allSatisfy { $0.count <= 40 })
  }
}

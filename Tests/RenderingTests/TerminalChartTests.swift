import Columnar
import Diagnostics
import Rendering
import Results
import TestSupport
import Testing
import Values

/// The drawing of a chart as one text.
private func drawn(
  _ result: DisclosedResult, _ kind: ChartKind, _ columns: ChartColumns,
  _ style: TableStyle = TableStyle(width: 60)
) throws -> String {
  let chart = try Chart(of: result, as: kind, columns, sentence: "", in: style)
  var text = ""
  TerminalChart(style: style).write(chart, to: &text)
  return text
}

@Suite struct TerminalChartTests {
  private static let bars = ChartColumns(measures: [1], categories: [0])

  private func amounts(_ values: [Int128], missing: Bitmap? = nil) -> DisclosedResult {
    SampleResults.disclosed([
      SampleResults.column(
        "member", .dimension, texts: (0..<values.count).map { "member \($0 + 1)" }),
      ResultColumn(
        name: "gap", role: .measure,
        values: .decimals(unscaled: values, scale: 0, style: .fixed, missing: missing)),
    ])
  }

  @Test func `negative bars go left from zero`() throws {
    let text = try drawn(amounts([-20, 0, 20]), .bar, Self.bars, TableStyle(width: 41))
    #expect(
      text == """
         gap by member

         member 1  -20  ████████████
         member 2    0
         member 3   20              ████████████
                        ┴─────┴─────┴─────┴────┴
                        -20  -10    0    10   20

        """)
  }

  @Test func `missing values are gaps, and the row all is no bar`() throws {
    let text = try drawn(SampleResults.rates(), .bar, Self.bars)
    let rows = lines(text)
    #expect(rows[3].hasPrefix(" –                  –") && !rows[3].contains("█"))
    #expect(rows.contains(" all 21.7% · n 1,000"))
    #expect(!rows.contains { $0.hasPrefix(" all ") && $0.contains("█") })
  }

  @Test func `a value that is not zero is seen`() throws {
    let text = try drawn(amounts([1, 100_000]), .bar, Self.bars)
    #expect(lines(text)[2].hasSuffix("▏"))
  }

  private static let centres = (1...7).map {
    "Trung tâm Phục vụ hành chính công (cơ sở \($0)) thuộc Văn phòng Ủy ban nhân dân tỉnh"
  }

  @Test(arguments: [40, 60, 120])
  func `names that differ in their middle are cut to what differs`(width: Int) throws {
    let result = SampleResults.disclosed([
      SampleResults.column("centre", .dimension, texts: Self.centres),
      ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3, 4, 5, 6, 7])),
    ])
    let rows = lines(try drawn(result, .bar, Self.bars, TableStyle(width: width)))
    for number in 1...7 {
      #expect(rows.count { $0.contains("sở \(number))") } == 1, "\(rows)")
    }
    #expect(!rows.contains { $0.contains("note:") })
  }

  @Test func `names that look alike whatever is left out have their place, and a note`() throws {
    let names = (0..<4).map { "a\(String(repeating: "bc", count: 40))\($0 / 2)d\($0 % 2)" }
    let parts = (0..<4).map { "\($0)\(String(repeating: "x", count: 60))\(3 - $0)" }
    for texts in [names, parts.map { "s" + $0 }] {
      let result = SampleResults.disclosed([
        SampleResults.column("name", .dimension, texts: texts),
        ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3, 4])),
      ])
      let rows = lines(try drawn(result, .bar, Self.bars, TableStyle(width: 30))).dropFirst(2)
      #expect(Set(rows.prefix(4).map { $0.prefix(12) }).count == 4, "\(rows)")
    }
    let alike = (0..<3).map { place in
      (0..<30).map { "w\($0 == 15 + place ? "!" : "")\($0)" }.joined(separator: " ")
    }
    let result = SampleResults.disclosed([
      SampleResults.column("name", .dimension, texts: alike),
      ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3])),
    ])
    let text = try drawn(result, .bar, Self.bars, TableStyle(width: 14))
    #expect(Set(lines(text).dropFirst(2).prefix(3).map { $0.prefix(6) }).count == 3, "\(text)")
  }

  @Test func `classes of long numbers stand in two lines where one has no room`() throws {
    let values = (0..<50).map { Int128($0) * 2_000_000_000_000 }
    let result = SampleResults.disclosed([
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(unscaled: values, scale: 0, style: .fixed, missing: nil))
    ])
    let text = try drawn(
      result, .hist, ChartColumns(measures: [0], categories: []), TableStyle(width: 40))
    #expect(text.contains("20,000,000,000,000–") && !text.contains("…"), "\(text)")
    #expect(text.contains(" <40,000,000,000,000\n"), "\(text)")
  }

  @Test func `the first and the last value of a spark stand below it in a narrow window`() throws {
    let values: [Int128] = [32_783_373_297_330, 52_367_334_000_000, 41_000_000_000_001]
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: ["2023-01", "2023-02", "2023-03"]),
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(unscaled: values, scale: 0, style: .fixed, missing: nil)),
    ])
    let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
    let text = try drawn(result, .spark, columns, TableStyle(width: 40))
    #expect(text.contains("\n   32,783,373,297,330 →\n   41,000,000,000,001\n"), "\(text)")
  }

  @Test func `the mean of whole sums has one decimal, whatever their column may hold`() throws {
    let values = (0..<8).map { Int128(1_000 + $0 * $0 * 100) * 1000 }
    let result = SampleResults.disclosed([
      SampleResults.column(
        "month", .dimension, texts: (0..<8).map { "2023-0\($0 + 1)" }),
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(unscaled: values, scale: 3, style: .shortest, missing: nil)),
    ])
    let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
    let text = try drawn(result, .spc, columns, TableStyle(width: 80))
    #expect(text.contains("mean 2,750.0"), "\(text)")
  }

  @Test func `control characters of the data are shown, not sent`() throws {
    let result = SampleResults.disclosed([
      SampleResults.column("na\u{7}me", .dimension, texts: ["a\u{1B}[31mb\nc\u{202E}d", "e"]),
      ResultColumn(name: "x\u{9B}", role: .measure, values: .counts([1, 2])),
    ])
    for kind in [ChartKind.bar, .spark] {
      let text = try drawn(result, kind, Self.bars)
      #expect(
        !text.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"].contains($0) })
    }
  }

  @Test func `colour only supports what the drawing says`() throws {
    for kind in [ChartKind.bar, .spark] {
      let plain = try drawn(SampleResults.rates(), kind, Self.bars)
      let colored = try drawn(
        SampleResults.rates(), kind, Self.bars, TableStyle(width: 60, usesColor: true))
      #expect(colored.contains("\u{1B}["))
      #expect(colored.replacing(/\u{1B}\[[0-9]*m/, with: "") == plain)
    }
  }

  @Test func `a table without rows says that there is nothing to draw`() throws {
    for kind in ChartKind.allCases {
      let text = try drawn(amounts([]), kind, Self.bars)
      #expect(text.contains("there is nothing to draw"))
    }
  }

  @Test func `bars beyond sixty are counted`() throws {
    let text = try drawn(amounts((1...75).map { Int128($0) }), .bar, Self.bars)
    #expect(text.contains("note: 15 more groups are not drawn"))
    #expect(text.contains("member 60") && !text.contains("member 61"))
  }

  @Test func `a gap in time interrupts a line, and the axis keeps its place`() throws {
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: ["2023-05", "2023-01", "2023-02", nil]),
      ResultColumn(name: "x", role: .measure, values: .counts([5, 1, 2, 3])),
    ])
    let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
    let chart = try Chart(of: result, as: .line, columns, sentence: "", in: TableStyle())
    guard case .lines(let lines) = chart.body else {
      Issue.record("another chart")
      return
    }
    #expect(lines.series[0].points.map(\.place) == [0, 0.25, 1])
    #expect(lines.series[0].points.map(\.isJoined) == [false, true, false])
    #expect(chart.notes.map(\.message) == [.rowsWithoutPlace])
  }

  /// Two lines by month.
  private func months(_ texts: [String], _ names: [String], _ counts: [Int64]) -> DisclosedResult {
    SampleResults.disclosed([
      SampleResults.column("name", .dimension, texts: names),
      SampleResults.column("month", .dimension, texts: texts),
      ResultColumn(name: "x", role: .measure, values: .counts(counts)),
    ])
  }

  private static let byMonth = ChartColumns(
    measures: [2], categories: [1], series: [0], grain: .month)

  @Test func `sparks keep the place of months without a value`() throws {
    let result = months(
      ["2023-02", "2023-03", "2023-01", "2023-02"], ["A", "A", "B", "B"], [1, 2, 1, 2])
    let rows = lines(try drawn(result, .spark, Self.byMonth))
    #expect(rows[2].hasPrefix(" A   ▁█"))
    #expect(rows[3].hasPrefix(" B  ▁█ "))
  }

  @Test func `of a spark that is too long the end is drawn, with its figures and a note`() throws {
    let labels = (0..<100).map { Grain.month.label(ofOrdinal: 24_000 + $0) }
    let result = months(
      labels, Array(repeating: "A", count: 100), (0..<100).map { Int64(100 - $0) })
    let text = try drawn(result, .spark, Self.byMonth, TableStyle(width: 40))
    // 100 months on 40 cells: one for the margin at each side, 3 for the name, 11 for the ends.
    #expect(lines(text)[2].contains("█") && lines(text)[2].contains("▁"))
    let count = lines(text)[2].count { "▁▂▃▄▅▆▇█".contains($0) }
    #expect(lines(text)[2].contains("\(count) → 1"))
    #expect(
      text.split(separator: "\n").joined(separator: " ").contains(
        "the first \(100 - count) places"))
    #expect(try !drawn(result, .spark, Self.byMonth, TableStyle(width: 200)).contains("not drawn"))
  }

  @Test func `names that are cut can be told apart`() throws {
    let names = ["UBND huyện Krông Búk", "UBND huyện Krông Pắc", "UBND huyện Krông Năng"]
    let result = SampleResults.disclosed([
      SampleResults.column("unit", .dimension, texts: names),
      ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3])),
    ])
    let rows = lines(try drawn(result, .bar, Self.bars, TableStyle(width: 30)))[2..<5]
    let labels = rows.map { $0.prefix { !$0.isNumber } }
    #expect(Set(labels).count == 3)
    #expect(labels.allSatisfy { $0.contains("…") })
    #expect(labels[0].contains("Búk"))
  }

  @Test func `texts above a heat chart stand in their own order`() throws {
    let result = SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: ["1", "1", "2", "2", "2"]),
      SampleResults.column("b", .dimension, texts: ["b", nil, "a", "c", "đ"]),
      ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3, 4, 5])),
    ])
    let columns = ChartColumns(measures: [2], categories: [0], series: [1])
    let chart = try Chart(of: result, as: .heat, columns, sentence: "", in: TableStyle())
    guard case .heat(let heat) = chart.body else {
      Issue.record("another chart")
      return
    }
    #expect(heat.columns == ["a", "b", "c", "đ", "–"])
    var classes = SampleResults.column(
      "b", .dimension, texts: ["≥100", "5–<100", "<5", "≥100", nil])
    classes.unit = .classes
    let banded = SampleResults.disclosed([
      result.table.columns[0], classes, result.table.columns[2],
    ])
    let other = try Chart(of: banded, as: .heat, columns, sentence: "", in: TableStyle())
    guard case .heat(let heat) = other.body else {
      Issue.record("another chart")
      return
    }
    #expect(heat.columns == ["<5", "5–<100", "≥100", "–"])
  }

  @Test func `equal values make no histogram`() {
    let result = SampleResults.disclosed([
      ResultColumn(name: "x", role: .measure, values: .counts([7, 7, 7]))
    ])
    let columns = ChartColumns(measures: [0], categories: [])
    let error = #expect(throws: Diagnostic.self) { try drawn(result, .hist, columns) }
    #expect(error?.message == .chartOfOneValue)
    #expect(error?.facts["count"] == .number(3) && error?.facts["value"] == .text("7"))
  }

  @Test func `a span of time that the as-of date lies in is marked`() throws {
    let result = SampleResults.disclosed(
      [
        SampleResults.column("month", .dimension, texts: ["2023-11", "2023-12"]),
        ResultColumn(name: "x", role: .measure, values: .counts([5, 1])),
      ],
      footer: Footer(
        shown: 2, available: 2, noun: .groups, asOf: CivilDate(year: 2023, month: 12, day: 30)))
    let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
    let text = try drawn(result, .line, columns)
    #expect(text.contains("◌") && text.contains("`2023-12` is not over"))
    let finished = SampleResults.disclosed(
      [result.table.columns[0], result.table.columns[1]],
      footer: Footer(
        shown: 2, available: 2, noun: .groups, asOf: CivilDate(year: 2023, month: 12, day: 31)))
    #expect(try !drawn(finished, .line, columns).contains("◌"))
  }

  @Test func `classes of a histogram count every value once`() throws {
    let values = (0..<1000).map { Int64($0 * $0 % 977) }
    let result = SampleResults.disclosed([
      ResultColumn(name: "x", role: .measure, values: .counts(values))
    ])
    let chart = try Chart(
      of: result, as: .hist, ChartColumns(measures: [0], categories: []), sentence: "",
      in: TableStyle())
    guard case .bars(let bars) = chart.body else {
      Issue.record("another chart")
      return
    }
    #expect(bars.bars.count <= 20)
    #expect(bars.bars.compactMap(\.value).reduce(0, +) == 1000)
  }

  @Test(arguments: [
    (ChartKind.bar, ChartColumns(measures: [1], categories: [0]), ["`rate`", "`size`"]),
    (.line, ChartColumns(measures: [1], categories: [0], grain: .month), ["`rate`", "`size`"]),
    (.spark, ChartColumns(measures: [1, 2], categories: [0], grain: .month), ["`size`"]),
    (.heat, ChartColumns(measures: [2], categories: [0], series: [3]), ["`count`"]),
    (.spark, ChartColumns(measures: [1, 2, 3], categories: [0], grain: .month), []),
  ])
  func `a chart names every number that it leaves out, of fields too`(
    kind: ChartKind, columns: ChartColumns, left: [String]
  ) throws {
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: ["2023-05", "2023-06"]),
      ResultColumn(name: "count", role: .measure, values: .counts([3, 4])),
      ResultColumn(
        name: "rate", role: .measure, values: .rates(numerators: [1, 2], denominators: [3, 4])),
      SampleResults.column("size", .attribute, integers: [7, 8]),
      SampleResults.column("word", .attribute, texts: ["a", "b"]),
      ResultColumn(name: "n", role: .denominator, values: .counts([3, 4])),
    ])
    let text = try drawn(result, kind, columns, TableStyle())
    #expect(text.contains("not drawn") == !left.isEmpty)
    for name in left { #expect(text.contains(name), "\(text)") }
    for name in ["`month`", "`word`", "`n`"] { #expect(!text.contains(name)) }
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 3), (4, 4)])
  func `a few rows that all succeed are no signal where half of all do`(
    numerator: Int64, count: Int64
  ) throws {
    // (1/2)⁴ = 6%: chance makes that of four often enough.
    let text = try drawn(
      Self.rates([(numerator, count), (0, 1), (50, 100), (48, 99)]), .funnel, Self.bars)
    #expect(!text.contains("▲") && !text.contains("△") && !text.contains("▽"), "\(text)")
    #expect(text.contains("4 within 95%"))
  }

  @Test func `a group lies outside a limit where chance seldom makes it as great or as small`()
    throws
  {
    // Of 10 at one half: 10 by 1/1024 = 0.098%, 9 by 1.1%, 8 by 5.5%.
    let groups: [(Int64, Int64)] = [(10, 10), (9, 10), (8, 10), (2, 10), (1, 10), (0, 10)]
    let text = try drawn(Self.rates(groups), .funnel, Self.bars, TableStyle())
    for words in [
      "▲ 1 above the 99.8% limit: group 1", "△ 1 above the 95% limit: group 2",
      "● 2 within 95%", "▽ 1 below the 95% limit: group 5", "▼ 1 below the 99.8% limit: group 6",
    ] {
      #expect(text.contains(words), "\(text)")
    }
  }

  private static func rates(_ groups: [(Int64, Int64)]) -> DisclosedResult {
    SampleResults.disclosed([
      SampleResults.column("group", .dimension, texts: groups.indices.map { "group \($0 + 1)" }),
      ResultColumn(
        name: "rate", role: .measure,
        values: .rates(numerators: groups.map(\.0), denominators: groups.map(\.1))),
    ])
  }

  @Test func `too few values are refused with what would be enough`() {
    for (kind, least) in [(ChartKind.hist, 2), (.funnel, 3), (.line, 2), (.spc, 6)] {
      let result = SampleResults.disclosed([
        SampleResults.column("month", .dimension, texts: ["2023-05"]),
        ResultColumn(
          name: "x", role: .measure, values: .rates(numerators: [1], denominators: [2])),
      ])
      let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
      let error = #expect(throws: Diagnostic.self) { try drawn(result, kind, columns) }
      #expect(error?.message == .chartNeedsPoints && error?.facts["least"] == .number(least))
    }
  }
}

@Suite struct ChartWidthTests {
  @Test(arguments: ChartKind.allCases)
  func `no line is wider than the window, whatever the table`(kind: ChartKind) throws {
    var random = SeededRandom(seed: 20_231)
    for round in 0..<60 {
      let rows = Int.random(in: 1...70, using: &random)
      let result = Self.result(rows: rows, &random)
      let columns = Self.columns(kind)
      for width in [20, 21, 27, 33, 40, 57, 80, 120, 200] {
        let language: Language = round.isMultiple(of: 2) ? .english : .vietnamese
        let style = TableStyle(width: width, usesColor: false, language: language)
        guard let text = try? drawn(result, kind, columns, style) else { continue }
        for line in lines(text) where DisplayWidth.of(line) > width {
          Issue.record("\(kind) \(width): \(line)")
        }
      }
    }
  }

  private static func columns(_ kind: ChartKind) -> ChartColumns {
    switch kind {
    case .heat: ChartColumns(measures: [2], categories: [0], series: [1], grain: .month)
    case .line, .spark:
      ChartColumns(measures: [2], categories: [1], series: [0], grain: .month)
    case .spc: ChartColumns(measures: [2], categories: [1], grain: .month)
    case .bar, .hist, .funnel: ChartColumns(measures: [2], categories: [0, 1])
    }
  }

  private static let words = [
    "Trung tâm Phục vụ hành chính công", "Sở Y tế", "東京都", "a\u{1B}[2J", "👩‍👩‍👧 gia đình", "–",
    "Hu\u{0065}\u{0302}\u{0301}", "", String(repeating: "dài ", count: 40),
  ]

  private static func result(rows: Int, _ random: inout SeededRandom) -> DisclosedResult {
    let names = (0..<rows).map { _ in
      words.randomElement(using: &random).map { $0 + " \(Int.random(in: 0...9, using: &random))" }
    }
    let months = (0..<rows).map { row -> String? in
      Int.random(in: 0...9, using: &random) == 0
        ? nil : Grain.month.label(ofOrdinal: 24_276 + row)
    }
    let denominators = (0..<rows).map { _ in
      Int64.random(in: 0...100_000, using: &random)
    }
    let numerators = denominators.map { Int64.random(in: 0...$0, using: &random) }
    return SampleResults.disclosed(
      [
        SampleResults.column("tên đơn vị", .dimension, texts: names),
        SampleResults.column("tháng", .dimension, texts: months),
        ResultColumn(
          name: "tỷ lệ trực tuyến rất dài", role: .measure,
          values: .rates(numerators: numerators, denominators: denominators)),
        ResultColumn(name: "khác", role: .measure, values: .counts(numerators)),
      ],
      total: TotalRow(
        cells: [.text("all"), .missing, .rate(Ratio(21, 100)), .integer(4)],
        belongsToTable: false),
      footer: Footer(
        shown: rows, available: rows, noun: .groups,
        asOf: CivilDate(year: 2024, month: 1, day: 25)))
  }
}

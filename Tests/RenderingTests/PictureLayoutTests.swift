import Columnar
import Diagnostics
import Rendering
import Results
import Testing
import Values

/// No word of a picture lies upon another one or leaves the picture, whatever is drawn.
@Suite struct PictureLayoutTests {
  @Test(arguments: [1, 2, 12, 60, 200])
  func `names and values of bars stand apart, also long and negative ones`(count: Int) throws {
    let names = (0..<count).map { $0 % 3 == 0 ? Self.longName + " \($0)" : "nhóm \($0)" }
    let values = (0..<count).map { Int128($0 % 4 == 1 ? -1_000_000 * $0 : 997 * $0) }
    let result = SampleResults.disclosed(
      [
        SampleResults.column("name", .dimension, texts: names),
        ResultColumn(
          name: "x", role: .measure,
          values: .decimals(unscaled: values, scale: 0, style: .fixed, missing: nil)),
      ])
    let words = try words(of: result, .bar, ChartColumns(measures: [1], categories: [0]))
    expectApart(words)
    #expect(words.contains { $0.text.hasPrefix("Trung tâm Phục vụ") })
    #expect(words.contains { $0.text == "tỉnh Đắk Lắk 0" })
  }

  @Test func `the value of all stands above its line`() throws {
    let words = try words(
      of: SampleResults.rates(), .bar, ChartColumns(measures: [1], categories: [0]))
    expectApart(words)
    #expect(words.contains { $0.text == "all 21.7%" })
  }

  @Test(arguments: [ChartKind.line, .spc, .spark], [6, 12, 53, 250])
  func `dates below a line stand apart and within the picture`(
    kind: ChartKind, count: Int
  ) throws {
    let first = try #require(CivilDate(year: 2023, month: 1, day: 2))
    let days = (0..<count).map { "\(first.adding(days: $0 * 2))" }
    let result = SampleResults.disclosed(
      [
        SampleResults.column("day", .dimension, texts: days),
        ResultColumn(
          name: "x", role: .measure, values: .counts((0..<count).map { Int64($0 % 7) })),
      ])
    expectApart(
      try words(of: result, kind, ChartColumns(measures: [1], categories: [0], grain: .day)))
  }

  @Test(arguments: [2, 8, 40])
  func `each column of a grid is named, if need be from below`(count: Int) throws {
    let names = (0..<count).map { "\(Self.longName) \($0)" }
    let result = SampleResults.disclosed(
      [
        SampleResults.column("a", .dimension, texts: names.map { _ in "one row" }),
        SampleResults.column("b", .dimension, texts: names),
        ResultColumn(
          name: "x", role: .measure, values: .counts((0..<count).map { Int64($0) })),
      ])
    let words = try words(
      of: result, .heat, ChartColumns(measures: [2], categories: [0], series: [1]))
    expectApart(words)
    #expect(words.count { $0.text.hasPrefix("Trung tâm") } == count)
  }

  @Test func `long names that differ at their ends are told apart`() throws {
    let names = (1...5).map {
      "Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính về đất đai, hộ tịch, cư trú và xây dựng của Ủy ban nhân dân cấp xã, phường số \($0)"
    }
    let result = SampleResults.disclosed([
      SampleResults.column("name", .dimension, texts: names),
      ResultColumn(name: "x", role: .measure, values: .counts([1, 2, 3, 4, 5])),
    ])
    let columns = ChartColumns(measures: [1], categories: [0])
    let words = try words(of: result, .bar, columns)
    expectApart(words)
    for number in 1...5 { #expect(words.contains { $0.text.hasSuffix("số \(number)") }) }
    let text = try picture(of: result, .bar, columns)
    for (number, name) in names.enumerated() {
      #expect(text.contains("<title>\(name): \(number + 1)</title>"))
    }
  }

  /// Numbers of fourteen digits in rows and columns of a grid.
  private func grid(_ columns: Int) -> DisclosedResult {
    let names = (0..<columns).map { "c\($0)" }
    return SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: names.map { _ in "one row" }),
      SampleResults.column("b", .dimension, texts: names),
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(
          unscaled: names.indices.map { 32_783_373_297_330 + Int128($0) }, scale: 0, style: .fixed,
          missing: nil)),
    ])
  }

  @Test func `a grid shows long numbers where there is room, and says so where there is none`()
    throws
  {
    let columns = ChartColumns(measures: [2], categories: [0], series: [1])
    let wide = try words(of: grid(4), .heat, columns)
    expectApart(wide)
    #expect(wide.count { $0.text.hasPrefix("32,783,373,297,33") } == 4)
    let narrow = try words(of: grid(12), .heat, columns)
    expectApart(narrow)
    #expect(!narrow.contains { $0.text.hasPrefix("32,783,373,297,33") && $0.top < 100 })
    #expect(narrow.contains { $0.text.contains("12 numbers do not fit into their cells") })
  }

  @Test func `no figure of a spark and no end of a class is cut`() throws {
    let values: [Int128] = [32_783_373_297_330, 52_367_334_000_000, 41_000_000_000_001]
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: ["2023-01", "2023-02", "2023-03"]),
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(unscaled: values, scale: 0, style: .fixed, missing: nil)),
    ])
    let columns = ChartColumns(measures: [1], categories: [0], grain: .month)
    let sparks = try words(of: result, .spark, columns)
    expectApart(sparks)
    #expect(sparks.contains { $0.text.contains("highest 52,367,334,000,000 2023-02") })
    #expect(!sparks.contains { $0.text.contains("…") })
    let longer = SampleResults.disclosed([
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(
          unscaled: (0..<50).map { Int128($0) * 2_000_000_000_000_000 }, scale: 0, style: .fixed,
          missing: nil))
    ])
    let classes = try words(of: longer, .hist, ChartColumns(measures: [0], categories: []))
    expectApart(classes)
    #expect(classes.contains { $0.text == "20,000,000,000,000,000–" })
    #expect(classes.contains { $0.text == "&lt;40,000,000,000,000,000" })
  }

  @Test func `groups far outside a funnel are named where there is room`() throws {
    let count = 40
    let denominators = (0..<count).map { Int64(1000 + $0 * 100) }
    // A tenth of the rows of most groups, three tenths of every fifth.
    let numerators = denominators.enumerated().map { $0 % 5 == 0 ? $1 * 3 / 10 : $1 / 10 }
    let result = SampleResults.disclosed(
      [
        SampleResults.column("name", .dimension, texts: (0..<count).map { "đơn vị số \($0)" }),
        ResultColumn(
          name: "x", role: .measure,
          values: .rates(numerators: numerators, denominators: denominators)),
      ])
    let words = try words(of: result, .funnel, ChartColumns(measures: [1], categories: [0]))
    expectApart(words)
    #expect(words.contains { $0.text == "đơn vị số 0" })
  }

  // MARK: Parts

  private static let longName =
    "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh Đắk Lắk"

  /// A line of text and about the place that it fills.
  private struct Word {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func covers(_ other: Word) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private func picture(
    of result: DisclosedResult, _ kind: ChartKind, _ columns: ChartColumns
  ) throws -> String {
    let style = TableStyle()
    let chart = try Chart(of: result, as: kind, columns, sentence: "", in: style)
    var text = ""
    PictureChart(style: style).write(chart, AnswerFacts(sentence: "a question"), to: &text)
    return text
  }

  private func words(
    of result: DisclosedResult, _ kind: ChartKind, _ columns: ChartColumns
  ) throws -> [Word] {
    try picture(of: result, kind, columns).matches(
      of: /<text x="([-0-9.]+)" y="([-0-9.]+)"([^>]*)>([^<]*)<\/text>/
    )
    .compactMap { match in
      guard let x = Double(match.1), let y = Double(match.2) else { return nil }
      return word(String(match.4), x, y, String(match.3))
    }
  }

  /// Letters are at least half as wide as the font is high.
  private func word(_ text: String, _ x: Double, _ y: Double, _ attributes: String) -> Word {
    let size = attributes.firstMatch(of: /font-size="([0-9.]+)"/).flatMap { Double($0.1) } ?? 13
    let width = Double(DisplayWidth.of(text)) * size / 2
    if attributes.contains("rotate(-90") {
      return Word(text: text, left: x - size * 0.7, right: x, top: y - width, bottom: y)
    }
    let left =
      attributes.contains("\"middle\"")
      ? x - width / 2 : attributes.contains("\"end\"") ? x - width : x
    return Word(text: text, left: left, right: left + width, top: y - size * 0.7, bottom: y)
  }

  private func expectApart(_ words: [Word]) {
    #expect(!words.isEmpty)
    for word in words { #expect(word.left >= 20 && word.right <= 740, "\(word)") }
    for (number, word) in words.enumerated() where !word.text.isEmpty {
      for other in words.dropFirst(number + 1) where word.covers(other) {
        Issue.record("‘\(word.text)’ and ‘\(other.text)’ cover one another")
      }
    }
  }
}

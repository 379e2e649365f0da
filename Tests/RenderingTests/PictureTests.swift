import Columnar
import Diagnostics
import Foundation
import FoundationXML
import Rendering
import Results
import Testing
import Values

@Suite struct PictureTests {
  private static let hostile = "<script>alert('1')</script> & \"x\" ]]> \u{1B}[31m \u{0} \u{FFFE}"

  @Test(arguments: ChartKind.allCases)
  func `a picture of any table is well-formed, alone, and without a script`(
    kind: ChartKind
  ) throws {
    let text = try picture(of: hostileTable(), as: kind)
    try requireSelfContained(text)
    #expect(elements(text).prefix(3) == ["svg", "title", "desc"])
    #expect(text.contains("role=\"img\"") && text.contains("aria-labelledby"))
    #expect(text.contains("2024-01-25") && text.contains("&lt;script&gt;"))
  }

  @Test func `bars have the lengths of their values`() throws {
    let result = SampleResults.disclosed([
      SampleResults.column("member", .dimension, texts: ["a", "b", "c"]),
      ResultColumn(name: "x", role: .measure, values: .counts([20, 100, 0])),
    ])
    let text = try picture(of: result, as: .bar)
    let widths = text.matches(of: /<rect [^>]*width="([0-9.]+)" height="16"/).compactMap {
      Double($0.1)
    }
    #expect(widths.count == 3 && widths[2] == 0)
    #expect(abs(widths[0] * 5 - widths[1]) < 0.5)
  }

  @Test func `mean and limits that are one number are written once`() throws {
    let months = (1...8).map { "2023-0\($0)" }
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: months),
      ResultColumn(
        name: "x", role: .measure,
        values: .decimals(
          unscaled: Array(repeating: 10, count: 8), scale: 1, style: .fixed, missing: nil)),
    ])
    let text = try picture(of: result, as: .spc)
    let levels = text.matches(of: /<text [^>]*font-size="12"[^>]*>1.0<\/text>/)
      .filter { !$0.output.contains("text-anchor") }
    #expect(levels.count == 1, "\(text)")
  }

  @Test func `a page is well-formed, forbids scripts, and holds the table as it is printed`()
    throws
  {
    for language in Language.allCases {
      let style = TableStyle(language: language)
      let chart = try chart(of: hostileTable(), as: .bar, language)
      var text = ""
      PageRenderer(style: style).write(
        hostileTable(), chart, facts(), to: &text)
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
      #expect(text.contains(language == .english ? ">21.7%<" : ">21,7%<"))
      #expect(text.contains("<tfoot>") && text.contains("&lt;script&gt;"))
      // Elements that HTML leaves open are closed, so that an XML parser reads the rest.
      let xml = text.replacing("<!DOCTYPE html>\n", with: "")
        .replacing(/<meta ([^>]*)>/) { "<meta \($0.1)/>" }
      try requireSelfContained(xml)
    }
  }

  @Test func `a page without a chart has no picture`() {
    var text = ""
    PageRenderer(style: TableStyle()).write(SampleResults.rates(), nil, facts(), to: &text)
    #expect(!text.contains("<svg") && text.contains("<h1>rate online by district</h1>"))
  }

  // MARK: Parts

  private func facts() -> AnswerFacts {
    AnswerFacts(
      sentence: "rate online by district", definitions: [Self.hostile],
      sources: ["a&b.csv", Self.hostile])
  }

  private func chart(
    of result: DisclosedResult, as kind: ChartKind, _ language: Language = .english
  ) throws -> Chart {
    let columns =
      result.table.columns.count == 2
      ? ChartColumns(measures: [1], categories: [0])
      : kind == .heat
        ? ChartColumns(measures: [2], categories: [0], series: [1])
        : ChartColumns(measures: [2], categories: [1], grain: .month)
    return try Chart(
      of: result, as: kind, columns, sentence: Self.hostile, in: TableStyle(language: language))
  }

  private func picture(of result: DisclosedResult, as kind: ChartKind) throws -> String {
    var text = ""
    PictureChart(style: TableStyle()).write(
      try chart(of: result, as: kind), facts(), to: &text)
    return text
  }

  private func hostileTable() -> DisclosedResult {
    let months = (1...9).map { "2023-0\($0)" }
    return SampleResults.disclosed(
      [
        SampleResults.column(Self.hostile, .dimension, texts: months.map { Self.hostile + $0 }),
        SampleResults.column("month", .dimension, texts: months),
        ResultColumn(
          name: Self.hostile, role: .measure,
          values: .rates(
            numerators: [217, 0, 1, 40, 50, 60, 70, 80, 900],
            denominators: [1000, 0, 9, 100, 100, 100, 100, 100, 1000])),
      ],
      total: TotalRow(
        cells: [.text("all"), .missing, .rate(Ratio(1418, 2509))], belongsToTable: false),
      footer: Footer(
        shown: 9, available: 9, noun: .named(Self.hostile),
        asOf: CivilDate(year: 2024, month: 1, day: 25)))
  }

  /// Reads the text as XML; records what could run or be fetched.
  private func requireSelfContained(_ text: String) throws {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(!reader.elements.contains { ["script", "image", "use", "link", "a"].contains($0) })
    let fetching = reader.attributes.filter { name, value in
      name.hasPrefix("on") || name.contains("href") || name == "src" || value.contains("url(")
    }
    #expect(fetching.isEmpty)
  }

  private func elements(_ text: String) -> [String] {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    _ = parser.parse()
    return reader.elements
  }
}

/// The names of elements and the attributes of an XML text.
private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var attributes: [(String, String)] = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append(elementName)
    self.attributes += attributes.map { ($0.key, $0.value) }
  }
}

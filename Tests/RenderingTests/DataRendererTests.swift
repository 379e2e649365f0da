import Columnar
import Rendering
import Results
import Testing
import Values

@Suite struct DelimitedRendererTests {
  private func csv(_ result: DisclosedResult, escapesControls: Bool = false) -> String {
    var text = ""
    DelimitedRenderer(escapesControls: escapesControls).write(result, to: &text)
    return text
  }

  @Test func `rates are fractions and missing values empty fields`() {
    #expect(csv(SampleResults.rates()) == "district,rate online,n\nBuôn Ma Thuột,0.217,1000\n,,0\n")
  }

  @Test func `the total is written only where it was asked for`() {
    #expect(csv(SampleResults.rates(totalBelongs: true)).hasSuffix("all,0.217,1000\n"))
  }

  @Test func `commas, quotes and line ends are quoted, an empty text is not a missing one`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a,b", .dimension, texts: ["x\"y", "1\r\n2", "", nil, "đ; ok"])
    ])
    #expect(csv(result) == "\"a,b\"\n\"x\"\"y\"\n\"1\r\n2\"\n\"\"\n\nđ; ok\n")
  }

  @Test func `on a terminal control characters are shown as escapes`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: ["x\u{1B}[2J"])
    ])
    #expect(csv(result).contains("\u{1B}"))
    #expect(!csv(result, escapesControls: true).contains("\u{1B}"))
  }

  @Test func `a repeating fraction has six decimals, half up`() {
    let result = SampleResults.disclosed([
      ResultColumn(
        name: "r", role: .measure,
        values: .rates(numerators: [2, 1, 0], denominators: [3, 1, 5]))
    ])
    #expect(csv(result) == "r\n0.666667\n1\n0\n")
  }
}

@Suite struct JSONRendererTests {
  private func json(_ result: DisclosedResult) -> String {
    var text = ""
    JSONRenderer().write(result, to: &text)
    return text
  }

  @Test func `a rate carries its numerator and denominator`() {
    #expect(
      json(SampleResults.rates()) == """
        [
          {"district": "Buôn Ma Thuột", "rate_online": {"numerator": 217, "denominator": 1000, "value": 0.217}, "n": 1000},
          {"district": null, "rate_online": null, "n": 0}
        ]

        """)
  }

  @Test func `no rows are an empty array`() {
    #expect(
      json(SampleResults.disclosed([SampleResults.column("a", .dimension, texts: [])])) == "[]\n")
  }

  @Test func `quotes, backslashes and control characters are escaped`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: ["\"\\\n\t\u{1}\u{7F}\u{9B}đ"])
    ])
    #expect(json(result).contains(#""a": "\"\\\n\t\u0001\u007f\u009bđ""#))
  }

  @Test func `two columns of one name get different keys`() {
    let result = SampleResults.disclosed([
      ResultColumn(name: "count", role: .measure, values: .counts([1])),
      ResultColumn(name: "count", role: .measure, values: .counts([2])),
    ])
    #expect(json(result).contains(#"{"count": 1, "count_2": 2}"#))
  }

  @Test func `decimals keep their digits`() {
    let result = SampleResults.disclosed([
      ResultColumn(
        name: "score", role: .attribute,
        values: .stored(Column(.decimal(scale: 2, style: .fixed), integers: [9170, nil])))
    ])
    #expect(json(result).contains("\"score\": 91.70"))
    #expect(json(result).contains("\"score\": null"))
  }
}

@Suite struct NumberFormatTests {
  @Test func `digits stand in groups of three, signs before them`() {
    let format = NumberFormat.english
    #expect(format.integer(0) == "0")
    #expect(format.integer(999) == "999")
    #expect(format.integer(-1_000) == "-1,000")
    #expect(format.integer(Int64.min) == "-9,223,372,036,854,775,808")
    #expect(format.decimal(Decimal(unscaled: -5, scale: 2)) == "-0.05")
    #expect(format.decimal(Decimal(unscaled: 123_456_789, scale: 2)) == "1,234,567.89")
  }

  @Test func `a rate is rounded half up at one decimal`() {
    #expect(NumberFormat.english.percent(Ratio(2165, 10_000)) == "21.7%")
    #expect(NumberFormat.english.percent(Ratio(1, 1)) == "100.0%")
    #expect(NumberFormat.english.percent(Ratio(0, 0)) == nil)
  }
}

import Columnar
import Diagnostics
import Rendering
import Results
import Testing
import Values

@Suite struct MarkdownRendererTests {
  private func markdown(_ result: DisclosedResult, _ style: TableStyle = TableStyle()) -> String {
    var text = ""
    MarkdownRenderer(style: style).write(result, to: &text)
    return text
  }

  @Test func `numbers are right-aligned, the total is bold and the footer a paragraph`() {
    #expect(
      markdown(SampleResults.rates()) == """
        | district | rate online | n |
        | :--- | ---: | ---: |
        | Buôn Ma Thuột | 21.7% | 1,000 |
        | – | – | 0 |
        | **all** | **21.7%** | **1,000** |

        2 districts

        """)
  }

  @Test func `pipes, marks of markup and control characters stand for themselves`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a|b", .dimension, texts: ["x|y", "1\n2", "*_`<b>&", "\u{1B}[2J", ""])
    ])
    let rows = lines(markdown(result))
    #expect(rows[0] == #"| a\|b |"#)
    #expect(
      rows[2...] == [
        #"| x\|y |"#, #"| 1\\n2 |"#, #"| \*\_\`\<b\>\& |"#, #"| \\x1b\[2J |"#, "|  |",
      ])
  }

  @Test func `a note follows as a paragraph`() {
    let result = SampleResults.disclosed(
      [SampleResults.column("a", .dimension, texts: ["x"])],
      notes: [Diagnostic(.tiesKept, ["count": .number(2)])])
    #expect(markdown(result).contains("\n\nnote: "))
  }

  @Test func `numbers can be written the Vietnamese way`() {
    let style = TableStyle(numbers: .vietnamese)
    #expect(markdown(SampleResults.rates(), style).contains("| 21,7% | 1.000 |"))
  }
}

@Suite struct TabAndLineTests {
  @Test func `fields of TSV are separated by tabs, and quoted where they hold one`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a", .dimension, texts: ["x\ty", "a,b", nil, "đ"]),
      ResultColumn(name: "n", role: .measure, values: .counts([1, 2, 3, 4])),
    ])
    var text = ""
    DelimitedRenderer(delimiter: "\t").write(result, to: &text)
    #expect(text == "a\tn\n\"x\ty\"\t1\na,b\t2\n\t3\nđ\t4\n")
  }

  @Test func `JSON Lines has one object a line, of the shape of JSON`() {
    var text = ""
    JSONRenderer(.lines).write(SampleResults.rates(), to: &text)
    #expect(
      text == """
        {"district": "Buôn Ma Thuột", "rate_online": {"numerator": 217, "denominator": 1000, "value": 0.217}, "n": 1000}
        {"district": null, "rate_online": null, "n": 0}

        """)
  }

  @Test func `no rows are no lines`() {
    var text = ""
    let empty = SampleResults.disclosed([SampleResults.column("a", .dimension, texts: [])])
    JSONRenderer(.lines).write(empty, to: &text)
    #expect(text.isEmpty)
  }

  @Test func `the total is a line only where it was asked for`() {
    var (without, with) = ("", "")
    JSONRenderer(.lines).write(SampleResults.rates(), to: &without)
    JSONRenderer(.lines).write(SampleResults.rates(totalBelongs: true), to: &with)
    #expect(!without.contains("\"all\"") && with.contains("\"all\""))
  }
}

@Suite struct LineRendererTests {
  private func records(_ result: DisclosedResult, _ style: TableStyle = TableStyle()) -> String {
    var text = ""
    LineRenderer(style: style).write(result, to: &text)
    return text
  }

  @Test func `each column stands on a line, rows apart`() {
    #expect(
      records(SampleResults.rates()) == """
         district     Buôn Ma Thuột
         rate online  21.7%
         n            1,000

         district     –
         rate online  –
         n            0

         district     all
         rate online  21.7%
         n            1,000
         2 districts

        """)
  }

  @Test(arguments: 8...60)
  func `no line is wider than the window, however narrow it is`(width: Int) {
    let result = SampleResults.disclosed([
      SampleResults.column(
        "a long name of a column", .dimension, texts: ["Trung tâm Phục vụ hành chính công", "東京"]),
      ResultColumn(name: "n", role: .measure, values: .counts([48_000, 1])),
    ])
    let text = records(result, TableStyle(width: width))
    #expect(lines(text).allSatisfy { DisplayWidth.of($0) <= width })
    #expect(text.filter { $0 == "0" }.count == 3)
  }

  @Test func `rows beyond the most that are printed are counted in a note`() {
    let text = records(SampleResults.listing(), TableStyle(maximumRows: 2))
    #expect(!text.contains("Trung tâm"))
    #expect(lines(text).contains { $0.contains("note: 1 ") })
  }

  @Test func `control characters are shown, not sent`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a\u{7}", .dimension, texts: ["x\u{1B}[2J\ny"])
    ])
    #expect(records(result) == " a\\x07  x\\x1b[2J\\ny\n")
  }
}

@Suite struct HTMLTableTests {
  @Test func `a table is one element whose cells are escaped`() {
    let result = SampleResults.disclosed([
      SampleResults.column("a<b", .dimension, texts: ["<script>\"&'", nil]),
      ResultColumn(name: "n", role: .measure, values: .counts([48_000, 1])),
    ])
    var text = ""
    HTMLTable(style: TableStyle()).write(result, to: &text)
    #expect(text.hasPrefix("<table>\n") && text.hasSuffix("</table>\n"))
    #expect(text.contains("<th scope=\"col\" class=\"short\">a&lt;b</th>"))
    #expect(text.contains("<th scope=\"row\" class=\"short\">&lt;script&gt;&quot;&amp;&#39;</th>"))
    #expect(text.contains("<td class=\"number\">48,000</td>"))
  }
}

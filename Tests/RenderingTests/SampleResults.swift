import Columnar
import Diagnostics
import Rendering
import Results
import Values

/// Results to draw.
enum SampleResults {
  /// Names with marks, counts and the footer of a listing.
  static func listing(width: Int? = nil) -> DisclosedResult {
    disclosed(
      [
        column("member", .dimension, texts: ["Sở Ngoại vụ", "Ban Dân tộc", "Trung tâm Phục vụ"]),
        ResultColumn(name: "late", role: .measure, values: .counts([0, 0, 12])),
        ResultColumn(name: "things", role: .measure, values: .counts([212, 37, 48_000])),
      ],
      footer: Footer(
        shown: 3, available: 35, noun: .named("members"),
        asOf: CivilDate(year: 2024, month: 1, day: 25)))
  }

  /// Rates with their n, a group of missing values and a row of totals.
  static func rates(totalBelongs: Bool = false) -> DisclosedResult {
    disclosed(
      [
        column("district", .dimension, texts: ["Buôn Ma Thuột", nil]),
        ResultColumn(
          name: "rate online", role: .measure,
          values: .rates(numerators: [217, 0], denominators: [1000, 0])),
        ResultColumn(name: "n", role: .denominator, values: .counts([1000, 0])),
      ],
      total: TotalRow(
        cells: [.text("all"), .rate(Ratio(217, 1000)), .integer(1000)],
        belongsToTable: totalBelongs),
      footer: Footer(shown: 2, available: 2, noun: .named("districts"), asOf: nil))
  }

  static func column(_ name: String, _ role: ResultColumn.Role, texts: [String?]) -> ResultColumn {
    ResultColumn(name: name, role: role, values: .stored(Column(texts: texts)))
  }

  static func column(_ name: String, _ role: ResultColumn.Role, integers: [Int64?])
    -> ResultColumn
  {
    ResultColumn(name: name, role: role, values: .stored(Column(.integer, integers: integers)))
  }

  static func disclosed(
    _ columns: [ResultColumn], total: TotalRow? = nil,
    footer: Footer = Footer(shown: 0, available: 0, noun: .nothing, asOf: nil),
    notes: [Diagnostic] = []
  ) -> DisclosedResult {
    Disclosure(smallest: 0).disclose(
      ResultTable(
        columns: columns, rowCount: columns.first?.values.count ?? 0, total: total,
        footer: footer, notes: notes))
  }
}

/// The table of a result as one text.
func table(_ result: DisclosedResult, _ style: TableStyle = TableStyle()) -> String {
  var text = ""
  TableRenderer(style: style).write(result, to: &text)
  return text
}

/// The lines of a text, without the end of the last.
func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

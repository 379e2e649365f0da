import Foundation
import TestSupport
import Testing

/// A page that the built hoso makes of the sample: one of each chart, and a table alone.
struct SamplePage: CustomTestStringConvertible {
  /// The chart; nil for a table.
  let chart: String?
  /// The question of which the page is made.
  let question: String
  /// A word of the table, and one of the definition.
  let cell: String
  let definition: String

  static let all = [
    SamplePage(
      chart: "bar", question: "rate online by district", cell: "Buôn Đôn", definition: "online"),
    SamplePage(
      chart: "line", question: "rate late by month, tier", cell: "2023-05", definition: "late"),
    SamplePage(
      chart: "spark", question: "rate late by district, month", cell: "Lắk", definition: "late"),
    SamplePage(
      chart: "heat", question: "rate late by district, month", cell: "2023-12",
      definition: "late"),
    SamplePage(
      chart: "hist", question: "units show name, rate late", cell: "Sở Tư pháp",
      definition: "late"),
    SamplePage(
      chart: "funnel", question: "rate late by unit", cell: "Sở Y tế", definition: "late"),
    SamplePage(chart: "spc", question: "count by week", cell: "2023-W18", definition: "number"),
    SamplePage(
      chart: nil, question: "units where late = 0", cell: "Sở Ngoại vụ", definition: "unit"),
  ]

  var testDescription: String { chart ?? "table" }

  /// Makes the page in a folder; gives its path.
  func made(in home: TemporaryFolder, language: String = "en") throws -> String {
    let page = home.path + "/page.html"
    let pipe = chart.map { " | chart \($0)" } ?? ""
    let run = try ScriptRun(
      [
        PackageRoot.path("samples/dak-lak-2023"), "--language", language, "-c",
        "\(question)\(pipe) | save \"\(page)\" replace",
      ], home: home)
    try #require(run.status == 0, "\(run.errors)")
    return page
  }
}

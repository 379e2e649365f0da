import Diagnostics
import Planning
import Rendering
import Results

/// What a file is made of: a table, the chart of it, and where its numbers come from.
struct SavedAnswer {
  /// With the names of columns that programs use.
  let table: DisclosedResult
  /// With the titles that readers see.
  let shown: DisclosedResult
  let chart: Chart?
  let facts: AnswerFacts
  let language: Language

  /// The rows that files for programs hold.
  var rowCount: Int {
    table.table.rowCount + (table.table.total?.belongsToTable == true ? 1 : 0)
  }

  /// Writes the answer; gives the message that says what was saved.
  func write(as format: TableFormat, to output: inout some TextOutputStream) -> MessageID {
    let style = TableStyle(language: language)
    switch format {
    case .csv: DelimitedRenderer(guardsFormulas: true).write(table, to: &output)
    case .json: JSONRenderer().write(table, to: &output)
    case .html: PageRenderer(style: style).write(shown, chart, facts, to: &output)
    case .svg:
      guard let chart else { return .saved }
      PictureChart(style: style).write(chart, facts, to: &output)
      return .chartSaved
    }
    return .saved
  }
}

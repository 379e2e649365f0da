import Diagnostics
import Planning
import Rendering
import Results
import Values

/// What a file is made of: a table, the chart of it, and where its numbers come from.
struct SavedAnswer {
  /// With the names of columns that programs use.
  let table: DisclosedResult
  /// With the titles that readers see.
  let shown: DisclosedResult
  let chart: Chart?
  let facts: AnswerFacts
  /// The language and the numbers of files for readers.
  let style: TableStyle

  /// The rows that files for programs hold.
  var rowCount: Int {
    table.table.rowCount + (table.table.total?.belongsToTable == true ? 1 : 0)
  }

  /// How many texts a spreadsheet would run, were they not guarded.
  func guardedCount(in format: TableFormat, unless flag: CancellationFlag) -> Int {
    guard [.csv, .tsv].contains(format) else { return 0 }
    return FormulaGuard.count(in: table, until: { flag.isRaised })
  }

  /// Its cells as a workbook.
  var workbook: Workbook { Workbook(shown, facts, style: style) }

  /// Writes the answer as text; a workbook is none, and writes nothing here.
  func write(as format: TableFormat, to output: inout some TextOutputStream) {
    switch format {
    case .csv: DelimitedRenderer(guardsFormulas: true).write(table, to: &output)
    case .tsv:
      DelimitedRenderer(delimiter: "\t", guardsFormulas: true).write(table, to: &output)
    case .json: JSONRenderer().write(table, to: &output)
    case .jsonl: JSONRenderer(.lines).write(table, to: &output)
    case .md: MarkdownRenderer(style: style).write(shown, to: &output)
    case .html: PageRenderer(style: style).write(shown, chart, facts, to: &output)
    case .svg:
      if let chart { PictureChart(style: style).write(chart, facts, to: &output) }
    case .xlsx: break
    }
  }
}

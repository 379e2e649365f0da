import Diagnostics
package import Results
import Values

/// An answer as a workbook of two sheets: the table, and where its numbers come from.
///
/// It says what stands in which cell; who writes files writes it.
package struct Workbook: Sendable {
  package let sheets: [Sheet]

  package init(_ result: DisclosedResult, _ facts: AnswerFacts, style: TableStyle) {
    let origin = OriginSheet(result.table, facts, style: style).sheet
    let table = ResultSheet(result.table, style: style).sheet(beside: origin.name)
    sheets = [table, origin]
  }
}

/// One sheet: a row of headings, then rows of cells.
package struct Sheet: Sendable {
  /// At most 31 characters, none of them forbidden in names of sheets.
  package let name: String
  package let headings: [String]
  /// The width of each column in characters.
  package let widths: [Int]
  /// Rows below the headings.
  package let rowCount: Int
  private let cells: @Sendable (Int) -> [SheetCell]

  init(
    name: String, headings: [String], widths: [Int], rowCount: Int,
    cells: @escaping @Sendable (Int) -> [SheetCell]
  ) {
    self.name = name
    self.headings = headings
    self.widths = widths
    self.rowCount = rowCount
    self.cells = cells
  }

  /// The cells of a row below the headings, made when they are written.
  package func cells(ofRow row: Int) -> [SheetCell] { cells(row) }

  /// Whether a spreadsheet can hold it: at most 1,048,576 rows and 16,384 columns.
  package var fits: Bool { rowCount < 1_048_576 && headings.count <= 16_384 }

  /// The longest text of a cell, in the units of UTF-16.
  package static let longestText = 32_767

  /// A name of a sheet made of any text; not `other`.
  static func name(_ text: String, besides other: String = "") -> String {
    let plain = DisplayWidth.escaped(text).filter { !"[]:*?/\\'".contains($0) }
    var name = String(plain.prefix(28)).trimmed
    while name.utf16.count > 28 { name.removeLast() }
    // Excel keeps the name History to itself.
    let isTaken = ["", other.lowercased(), "history"].contains(name.lowercased())
    if isTaken { name += name.isEmpty ? "1" : " 2" }
    return name
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}

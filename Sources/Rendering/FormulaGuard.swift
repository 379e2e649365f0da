package import Results

/// Keeps texts of the data from being run as formulas by spreadsheets.
///
/// A spreadsheet takes a field of a CSV file that begins with `=`, `+`, `-` or `@` for a formula,
/// also behind a tab or a line end. An apostrophe before it makes it a text.
package enum FormulaGuard {
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// Whether a spreadsheet may run the text.
  static func concerns(_ text: String) -> Bool {
    text.unicodeScalars.first.map(signs.contains) ?? false
  }

  /// The text, with an apostrophe before it if need be.
  static func guarded(_ text: String) -> String { concerns(text) ? "'" + text : text }

  /// How many texts of a result, names of columns among them, get an apostrophe; asks for each row
  /// whether someone still wants to know.
  package static func count(
    in result: DisclosedResult, until isOver: () -> Bool = { false }
  ) -> Int {
    let table = result.table
    var count = table.columns.count { concerns($0.name) }
    table.forEachDataRow { cell in
      for column in table.columns.indices {
        if case .text(let text) = cell(column), concerns(text) { count += 1 }
      }
      return !isOver()
    }
    return count
  }
}

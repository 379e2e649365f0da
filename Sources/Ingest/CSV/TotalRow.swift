import Columnar

/// Finds a row of totals at the end of a table, which spreadsheets have and sums must not.
enum TotalRow {
  /// What such a row begins with; compared in small letters, without a colon behind it.
  private static let words: Set<String> = [
    "tổng", "tổng cộng", "tổng số", "cộng", "tong", "tong cong", "total", "totals", "grand total",
  ]

  /// The first text of the last row, if it says that the row is one of totals.
  static func label(in columns: [Column], rowCount: Int) -> String? {
    guard rowCount > 1 else { return nil }
    let texts = columns.lazy.filter { $0.type == .text }.compactMap { $0.text(at: rowCount - 1) }
    guard let first = texts.first else { return nil }
    let word = first.lowercased().drop { $0 == " " }.reversed().drop { " :".contains($0) }
    return words.contains(String(word.reversed())) ? first : nil
  }
}

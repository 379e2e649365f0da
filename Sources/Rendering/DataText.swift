import Results
import Values

/// Cells as programs read them: no separators of thousands, points before decimals, dates by
/// ISO 8601. Files mean the same in every language.
enum DataText {
  /// Decimals of rates written as fractions, and of averages.
  static let ratePlaces = 6

  /// The text of a cell; nil for a missing one.
  ///
  /// A rate is its fraction, half up at six decimals (`0.217`); the column of its n beside it
  /// keeps it exact.
  static func text(of cell: Cell) -> String? {
    switch cell {
    case .missing: nil
    case .hidden: hiddenSign
    case .text(let text): text
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    case .date(let date): date.description
    case .timestamp(let timestamp): timestamp.description
    case .flag(let value): value ? "true" : "false"
    case .rate(let rate): fraction(of: rate)
    case .quotient(let quotient):
      quotient.rounded(places: max(quotient.places, ratePlaces)).trimmed.description
    case .percentage(let fraction, _): fraction.rounded(places: ratePlaces).trimmed.description
    case .rank(let rank, _): String(rank)
    }
  }

  /// numerator / denominator at ``ratePlaces``; nil when it is missing.
  static func fraction(of rate: Ratio) -> String? {
    rate.quotient(places: ratePlaces)?.trimmed.description
  }
}

extension ResultTable {
  /// The rows that files and pipes carry: all rows, and the total where the sentence asked
  /// for it; up to the first one for which `body` returns false.
  func forEachDataRow(_ body: (_ cell: (Int) -> Cell) -> Bool) {
    for row in 0..<rowCount {
      guard body({ columns[$0].cell(at: row) }) else { return }
    }
    if let total, total.belongsToTable { _ = body { total.cells[$0] } }
  }
}

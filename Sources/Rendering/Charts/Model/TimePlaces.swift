import Results
import Values

/// Where the rows of a table lie along time, or along another order.
struct TimePlaces {
  /// By row: its place; nil where the table has none, as for the group of missing values.
  let places: [Double?]
  /// By row: whether its span of time goes on after the as-of date.
  let isOpen: [Bool]
  private let grain: Grain?

  init(_ table: ResultTable, column: Int?, grain: Grain?) {
    self.grain = grain
    let cells = (0..<table.rowCount).map { row in
      column.map { table.columns[$0].values.cell(at: row) }
    }
    // Without an order of its own a row lies where it stands.
    places = cells.enumerated().map { row, cell in
      guard let cell else { return Double(row) }
      return TimePlaces.place(of: cell, grain, row: row)
    }
    isOpen = cells.map { cell in
      guard case .text(let label)? = cell, let asOf = table.footer.asOf,
        let period = grain?.period(labelled: label)
      else { return false }
      return period.end > asOf.adding(days: 1)
    }
  }

  private static func place(of cell: Cell, _ grain: Grain?, row: Int) -> Double? {
    switch cell {
    case .missing, .hidden: return nil
    case .text(let label):
      guard let grain else { return Double(row) }
      if grain.isCyclic { return Double(label) }
      return grain.period(labelled: label).map { Double(grain.ordinal(of: $0.start)) }
    case .date(let date): return Double(date.daysSinceEpoch)
    case .timestamp(let timestamp): return Double(timestamp.secondsSinceEpoch)
    case .integer(let value): return Double(value)
    case .decimal(let value): return Double(value)
    case .rate, .quotient, .percentage, .rank, .flag: return Double(row)
    }
  }

  /// Whether two places follow one another, with no span of time between them.
  func areNeighbours(_ left: Double, _ right: Double) -> Bool {
    grain == nil || right - left <= 1
  }
}

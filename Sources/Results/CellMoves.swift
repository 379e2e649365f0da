/// By which of its cells, each by one, a table may differ from what it is, as far as readers know.
struct CellMoves {
  /// By cell, row by row: whether it may be one less.
  let falls: [Bool]
  /// Whether it may be one more.
  let rises: [Bool]

  /// Counts of which readers know that no hidden one is 0.
  init(of table: CountTable) {
    falls = table.counts.map { $0 > 1 }
    rises = table.counts.map { _ in true }
  }

  init(falls: [Bool], rises: [Bool]) {
    self.falls = falls
    self.rises = rises
  }

  /// Moves of denominators: below their numerators, which stay, or together with these, which are
  /// hidden where they are.
  static func denominators(_ wholes: CountTable, over parts: CountTable) -> [CellMoves] {
    let cells = wholes.counts.indices
    let rises = cells.map { _ in true }
    return [
      CellMoves(falls: cells.map { wholes.counts[$0] > max(parts.counts[$0], 1) }, rises: rises),
      CellMoves(
        falls: cells.map { wholes.counts[$0] > 1 && parts.counts[$0] > 0 }, rises: rises),
    ]
  }

  /// Moves of numerators: up to their denominators, which stay, or together with these where they
  /// are hidden. A numerator without a denominator beside it may be 0.
  static func numerators(
    _ parts: CountTable, over wholes: CountTable, hidden: CellSet
  ) -> [CellMoves] {
    let cells = parts.counts.indices
    return [
      CellMoves(
        falls: cells.map { parts.counts[$0] > (hidden.contains(cell: $0) ? 0 : 1) },
        rises: cells.map { parts.counts[$0] < wholes.counts[$0] }),
      CellMoves(
        falls: cells.map {
          hidden.contains(cell: $0) && parts.counts[$0] > 0 && wholes.counts[$0] > 1
        },
        rises: cells.map { hidden.contains(cell: $0) }),
    ]
  }
}

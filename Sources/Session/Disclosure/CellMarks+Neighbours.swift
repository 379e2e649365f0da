import Planning
import Results

extension CellMarks {
  /// Hides more numbers of rows in which the others would give one away; whether there were any.
  mutating func hideMore(of neighbours: [NeighbourRelations]) -> Bool {
    var hidesMore = false
    for relations in neighbours {
      let tables = relations.neighbours.compactMap { table(of: $0) }
      guard tables.count == relations.neighbours.count else { continue }
      for row in 0..<(tables.map(\.rowCount).min() ?? 0) {
        for column in 0..<(tables.map(\.columnCount).min() ?? 0) {
          let place = CountTable.Place(row: row, column: column)
          if hideMore(of: relations, tables, at: place) { hidesMore = true }
        }
      }
    }
    return hidesMore
  }

  private mutating func hideMore(
    of relations: NeighbourRelations, _ tables: [CountTable], at place: CountTable.Place
  ) -> Bool {
    let before = relations.neighbours.map { hides($0, at: place) }
    var counts = NeighbourCounts(
      tables.map { $0[place] }, isHidden: before, relations, suppression)
    counts.hideMore()
    for index in before.indices where counts.isHidden[index] != before[index] {
      hide(relations.neighbours[index], tables[index], at: place)
    }
    return counts.isHidden != before
  }

  private func table(of neighbour: Neighbour) -> CountTable? {
    let grid = counts[neighbour.id]
    return neighbour.isDenominator ? grid?.denominators : grid?.counts
  }

  private func hides(_ neighbour: Neighbour, at place: CountTable.Place) -> Bool {
    neighbour.isDenominator
      ? hidesDenominator(neighbour.id, row: place.row, column: place.column)
      : hides(neighbour.id, row: place.row, column: place.column)
  }

  private mutating func hide(
    _ neighbour: Neighbour, _ table: CountTable, at place: CountTable.Place
  ) {
    var cells = besides[neighbour.id] ?? MarkedRates()
    var cell = CellSet(of: table)
    cell.insert(place)
    if neighbour.isDenominator {
      cells.denominators.formUnion(cell)
    } else {
      cells.numerators.formUnion(cell)
    }
    besides[neighbour.id] = cells
  }
}

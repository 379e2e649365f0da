/// Some cells of a table of counts.
package struct CellSet: Hashable, Sendable {
  /// By cell, row by row; empty where there are none.
  private var isMember: [Bool] = []
  private var columnCount = 1

  /// No cells, of any table.
  package init() {}

  /// No cells yet, of a table.
  package init(of table: CountTable) {
    isMember = Array(repeating: false, count: table.counts.count)
    columnCount = Swift.max(table.columnCount, 1)
  }

  /// The cells of a table whose numbers fulfil a condition.
  package init(of table: CountTable, where isMember: (Int) -> Bool) {
    self.isMember = table.counts.indices.map(isMember)
    columnCount = Swift.max(table.columnCount, 1)
  }

  package func contains(_ place: CountTable.Place) -> Bool {
    contains(cell: place.row * columnCount + place.column)
  }

  /// Whether the cell of a number, counted row by row, is in it.
  func contains(cell: Int) -> Bool { cell < isMember.count && isMember[cell] }

  /// Adds a cell of its table.
  package mutating func insert(_ place: CountTable.Place) {
    isMember[place.row * columnCount + place.column] = true
  }

  mutating func insert(cell: Int) { isMember[cell] = true }

  /// Adds the cells of another set of the same table.
  package mutating func formUnion(_ other: CellSet) {
    guard !isMember.isEmpty else { return self = other }
    for cell in other.isMember.indices where other.isMember[cell] { isMember[cell] = true }
  }

  /// The cells of both sets of one table.
  package func union(_ other: CellSet) -> CellSet {
    var union = self
    union.formUnion(other)
    return union
  }

  /// The numbers of its cells, ascending.
  var cells: [Int] { isMember.indices.filter { isMember[$0] } }
}

extension CellSet: Sequence {
  package func makeIterator() -> some IteratorProtocol<CountTable.Place> {
    isMember.indices.lazy.filter { isMember[$0] }
      .map { CountTable.Place(row: $0 / columnCount, column: $0 % columnCount) }
      .makeIterator()
  }

  package var isEmpty: Bool { !isMember.contains(true) }

  package var count: Int { isMember.count { $0 } }
}

import Results

/// Every table of counts of a size whose cells are some values, with its totals; or, but for the
/// order of its rows and columns, every one: of tables that differ only in it at least the one
/// whose rows and columns ascend.
///
/// - Parameters:
///   - rows: how many rows.
///   - columns: how many columns.
///   - values: what stands in cells, ascending.
///   - anyOrder: whether tables that differ only in the order of rows and columns are all made.
///   - body: gets each table.
func forEachTable(
  rows: Int, columns: Int, of values: [Int64], anyOrder: Bool = false,
  _ body: (CountTable) -> Void
) {
  var cells: [[Int64]] = []
  /// Adds rows; `isGreater` says of each column whether it is greater than the one before it.
  func extend(_ isGreater: [Bool]) {
    guard cells.count < rows else { return body(CountTable(summing: cells)) }
    func fill(_ row: [Int64], _ greater: [Bool], isAsBefore: Bool) {
      let column = row.count
      guard column < columns else {
        cells.append(row)
        extend(greater)
        cells.removeLast()
        return
      }
      for value in values {
        let above = isAsBefore ? cells.last?[column] : nil
        let left = column > 0 && !isGreater[column] ? row[column - 1] : nil
        if !anyOrder, value < above ?? 0 || value < left ?? 0 { continue }
        fill(
          row + [value], greater + [left.map { value > $0 } ?? isGreater[column]],
          isAsBefore: above == value)
      }
    }
    fill([], [], isAsBefore: true)
  }
  extend(Array(repeating: false, count: columns))
}

extension CountTable {
  /// Its counts by row, then by column.
  var cells: [[Int64]] {
    (0..<rowCount).map { Array(counts[$0 * columnCount..<($0 + 1) * columnCount]) }
  }

  /// Every cell, row by row.
  var places: [Place] {
    (0..<rowCount).flatMap { row in (0..<columnCount).map { Place(row: row, column: $0) } }
  }

  /// A table with the totals of its rows and columns.
  init(summing cells: [[Int64]]) {
    let rows = cells.map { $0 + [$0.reduce(0, +)] }
    let totals = (0..<(rows.first?.count ?? 0)).map { column in
      rows.reduce(0) { $0 + $1[column] }
    }
    self.init(cells: rows + [totals], hasTotalRow: true, hasTotalColumn: true)
  }

  /// The cells that are no totals.
  var parts: [Place] {
    places.filter { $0.row < rowCount - 1 && $0.column < columnCount - 1 }
  }

  /// The hidden cells that a reader can work out: those that have one value in every table with
  /// the same visible cells and hidden counts of at least 1 (0 where they are 0).
  ///
  /// Any two such tables differ by changes of one that go around in circles, each of which alone
  /// leads to such a table. So it is enough to look, for each cell, for a circle of cells that
  /// can rise and fall by turns: from where the cell's change leads back to where it begins.
  func determined(_ hidden: some Sequence<Place>) -> [Place] {
    var next = Array(repeating: UInt32(0), count: rowCount + columnCount)
    func changes(_ place: Place) -> [(from: Int, to: Int)] {
      let isTotal = (place.row == rowCount - 1) != (place.column == columnCount - 1)
      let (row, column) = (place.row, rowCount + place.column)
      let rise = isTotal ? (from: column, to: row) : (from: row, to: column)
      return self[place] > 1 ? [rise, (from: rise.to, to: rise.from)] : [rise]
    }
    let hidden = Set(hidden)
    for place in hidden {
      for change in changes(place) { next[change.from] |= 1 << UInt32(change.to) }
    }
    return hidden.filter { place in
      let own = changes(place)
      for change in own { next[change.from] &= ~(1 << UInt32(change.to)) }
      defer { for change in own { next[change.from] |= 1 << UInt32(change.to) } }
      return own.allSatisfy { change in
        var reached = UInt32(1) << UInt32(change.to)
        var waiting = reached
        while waiting != 0 {
          let new = next[waiting.trailingZeroBitCount] & ~reached
          waiting &= waiting - 1
          waiting |= new
          reached |= new
        }
        return reached & (1 << UInt32(change.from)) == 0
      }
    }
  }

  /// The same, found by trying every table whose hidden counts are at most 2 away from what they
  /// are.
  func determinedByTrying(_ hidden: some Sequence<Place>) -> [Place] {
    let hidden = Set(hidden)
    let least = hidden.map { ($0, Swift.min(self[$0], 1)) }
    return valuesByTrying(hidden) { table in least.allSatisfy { table[$0.0] >= $0.1 } }
      .filter { $0.value.count < 2 }.map(\.key)
  }

  /// The values that hidden cells have in tables with the same visible cells.
  func valuesByTrying(
    _ hidden: Set<Place>, where isPossible: (CountTable) -> Bool
  ) -> [Place: Set<Int64>] {
    var found = Dictionary(uniqueKeysWithValues: hidden.map { ($0, Set<Int64>()) })
    forEachOther(hidden) { table in
      guard isPossible(table) else { return }
      for place in hidden { found[place]?.insert(table[place]) }
    }
    return found
  }

  /// Every table with the same visible cells whose hidden parts are at most 2 away from what they
  /// are.
  func forEachOther(_ hidden: Set<Place>, _ body: (CountTable) -> Void) {
    let free = parts.filter(hidden.contains)
    let visible = places.filter { !hidden.contains($0) }
    var cells = cells.dropLast().map { Array($0.dropLast()) }
    func assign(_ index: Int) {
      guard index < free.count else {
        let table = CountTable(summing: cells)
        if visible.allSatisfy({ table[$0] == self[$0] }) { body(table) }
        return
      }
      let place = free[index]
      for value in Swift.max(0, self[place] - 2)...self[place] + 2 {
        cells[place.row][place.column] = value
        assign(index + 1)
      }
    }
    assign(0)
  }
}

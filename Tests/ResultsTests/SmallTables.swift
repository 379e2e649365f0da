import Results

/// Every table of counts of a size whose cells are some values, but for the order of its rows and
/// columns: of tables that differ only in it, at least the one whose rows and columns ascend.
///
/// - Parameters:
///   - rows: how many rows.
///   - columns: how many columns.
///   - values: what stands in cells.
///   - body: gets each table with the totals of its rows and columns.
func forEachTable(
  rows: Int, columns: Int, of values: [Int64], _ body: (CountTable) -> Void
) {
  let lines = allLines(of: values, count: columns)
  func extend(_ chosen: [[Int64]], from first: Int) {
    if chosen.count == rows {
      let sorted = (1..<max(columns, 1)).allSatisfy { column in
        let left = chosen.map { $0[column - 1] }
        let right = chosen.map { $0[column] }
        return !right.lexicographicallyPrecedes(left)
      }
      if sorted { body(CountTable(summing: chosen)) }
      return
    }
    for index in first..<lines.count { extend(chosen + [lines[index]], from: index) }
  }
  extend([], from: 0)
}

private func allLines(of values: [Int64], count: Int) -> [[Int64]] {
  guard count > 0 else { return [[]] }
  return values.flatMap { value in
    allLines(of: values, count: count - 1).map { [value] + $0 }
  }
}

extension CountTable {
  /// A table with the totals of its rows and columns.
  init(summing cells: [[Int64]]) {
    let rows = cells.map { $0 + [$0.reduce(0, +)] }
    let totals = (0..<(rows.first?.count ?? 0)).map { column in
      rows.reduce(0) { $0 + $1[column] }
    }
    self.init(cells: rows + [totals], hasTotalRow: true, hasTotalColumn: true)
  }

  /// The hidden cells whose edge is a bridge of the graph of rows, columns and hidden cells.
  ///
  /// Gusfield (1988): those are the ones that the totals determine, where any hidden count may
  /// rise and fall.
  func bridges(_ hidden: Set<Place>) -> [Place] {
    hidden.filter { place in
      var parent = Array(0..<rowCount + columnCount)
      func root(_ node: Int) -> Int {
        var node = node
        while parent[node] != node { node = parent[node] }
        return node
      }
      for other in hidden where other != place {
        parent[root(other.row)] = root(rowCount + other.column)
      }
      return root(place.row) != root(rowCount + place.column)
    }
  }

  /// The hidden cells that have one value in every table with the same totals and the same
  /// visible cells whose hidden counts are at least 1 and at most `largest`, found by trying
  /// them all.
  func determined(_ hidden: Set<Place>, largest: Int64) -> [Place] {
    let places = hidden.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var table = self
    var found = places.map { _ in Set<Int64>() }
    func assign(_ index: Int) {
      guard index < places.count else {
        if table.sums {
          for (index, place) in places.enumerated() { found[index].insert(table[place]) }
        }
        return
      }
      for value in 1...largest {
        table.cells[places[index].row][places[index].column] = value
        assign(index + 1)
      }
    }
    assign(0)
    return places.indices.filter { found[$0].count < 2 }.map { places[$0] }
  }

  /// Whether each total is the sum of its parts.
  private var sums: Bool {
    let rowsSum = cells.allSatisfy { $0.last == $0.dropLast().reduce(0, +) }
    return rowsSum
      && (0..<columnCount).allSatisfy { column in
        cells.last?[column] == cells.dropLast().reduce(0) { $0 + $1[column] }
      }
  }
}

/// Rows and columns as nodes, cells as edges between them: how changes that keep all totals go
/// around in a table.
struct SuppressionGraph {
  typealias Place = CountTable.Place

  private let table: CountTable
  /// The edges that may be used without hiding more.
  var hidden: Set<Place> = []

  init(_ table: CountTable) {
    self.table = table
  }

  /// Hides as little more as lets a hidden cell take another value.
  mutating func protect(_ place: Place) {
    let (tail, head) = up(place)
    // A cell that belongs to no total is not bound by any.
    guard tail != head else { return }
    let canFall = table[place] > 1
    if path(from: head, to: tail, without: place, onlyHidden: true) != nil { return }
    if canFall, path(from: tail, to: head, without: place, onlyHidden: true) != nil { return }
    let rising = path(from: head, to: tail, without: place, onlyHidden: false)
    let falling = canFall ? path(from: tail, to: head, without: place, onlyHidden: false) : nil
    let best = [rising, falling].compactMap(\.self).min { $0.cost < $1.cost }
    hidden.formUnion(best?.places ?? [])
  }

  // MARK: Nodes and edges

  /// Rows come first, then columns. Lines without a total bind nothing: together they are one
  /// last node.
  private var free: Int { table.rowCount + table.columnCount }
  private func node(row: Int) -> Int { table.hasTotalColumn ? row : free }
  private func node(column: Int) -> Int {
    table.hasTotalRow ? table.rowCount + column : free
  }

  /// The direction in which a cell is passed when it grows. Totals count against their parts, so
  /// those in the last row or column are passed the other way.
  private func up(_ place: Place) -> (tail: Int, head: Int) {
    let isTotalOfRow = table.hasTotalColumn && place.column == table.columnCount - 1
    let isTotalOfColumn = table.hasTotalRow && place.row == table.rowCount - 1
    let (row, column) = (node(row: place.row), node(column: place.column))
    return isTotalOfRow == isTotalOfColumn ? (row, column) : (column, row)
  }

  /// Where one comes through a cell from a node; nil where it cannot change in that direction.
  private func end(of place: Place, from node: Int) -> Int? {
    let (tail, head) = up(place)
    if node == tail { return head }
    return node == head && table[place] > 1 ? tail : nil
  }

  /// How many cells lie at a node.
  private func degree(of node: Int) -> Int {
    if node == free { return table.rowCount * table.columnCount }
    return node < table.rowCount ? table.columnCount : table.rowCount
  }

  /// One of the cells at a node.
  private func place(_ index: Int, at node: Int) -> Place {
    if node == free {
      return Place(row: index / table.columnCount, column: index % table.columnCount)
    }
    return node < table.rowCount
      ? Place(row: node, column: index) : Place(row: index, column: node - table.rowCount)
  }

  // MARK: Paths

  private struct Path {
    let places: [Place]
    let cost: Int64
  }

  /// What hiding a cell costs: its count. A hidden 0 protects badly and says nothing of anybody.
  private func cost(of place: Place) -> Int64 {
    if hidden.contains(place) { return 0 }
    return table[place] > 0 ? table[place] : 1 << 40
  }

  /// The cheapest way from one node to another (Dijkstra).
  private func path(
    from start: Int, to goal: Int, without left: Place, onlyHidden: Bool
  ) -> Path? {
    var costs = [start: Int64(0)]
    var ways: [Int: (place: Place, from: Int)] = [:]
    var done: Set<Int> = []
    while let (node, cost) = costs.filter({ !done.contains($0.key) })
      .min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
      if node == goal { break }
      done.insert(node)
      for index in 0..<degree(of: node) {
        let place = place(index, at: node)
        if place == left || onlyHidden && !hidden.contains(place) { continue }
        guard let next = end(of: place, from: node), !done.contains(next) else { continue }
        let sum = cost + self.cost(of: place)
        if sum < costs[next] ?? .max {
          costs[next] = sum
          ways[next] = (place, node)
        }
        if onlyHidden, next == goal { return Path(places: [], cost: 0) }
      }
    }
    guard let cost = costs[goal] else { return nil }
    var places: [Place] = []
    var node = goal
    while node != start, let way = ways[node] {
      places.append(way.place)
      node = way.from
    }
    return Path(places: places, cost: cost)
  }
}

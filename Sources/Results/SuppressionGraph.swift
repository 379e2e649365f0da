/// Sums as nodes, cells as edges between them: how changes that keep all totals go around in a
/// table. What a cell adds to the total of its row it adds to that of its column too.
struct SuppressionGraph {
  typealias Place = CountTable.Place

  private let table: CountTable
  /// By cell, row by row: from where to where one passes it when it grows.
  private let ends: [Ends]
  /// The cells that lie at each node, node by node, and where those of each begin.
  private let cells: [Int]
  private let starts: [Int]
  /// By cell: whether it is hidden.
  private var isHidden: [Bool]
  /// By cell: whether it is known to lie on a cycle of hidden cells.
  private var isProtected: [Bool]

  private struct Ends {
    let tail: Int
    let head: Int
  }

  /// The graph of a table whose rows add up to the last one; its columns too.
  init(_ table: CountTable) {
    // Rows come first, then columns. Lines without a total bind nothing: together they are one
    // last node.
    let free = table.rowCount + table.columnCount
    let ends = table.places.map { place in
      let row = table.hasTotalColumn ? place.row : free
      let column = table.hasTotalRow ? table.rowCount + place.column : free
      let isTotalOfRow = table.hasTotalColumn && place.column == table.columnCount - 1
      let isTotalOfColumn = table.hasTotalRow && place.row == table.rowCount - 1
      // Totals count against their parts.
      return isTotalOfRow == isTotalOfColumn
        ? Ends(tail: row, head: column) : Ends(tail: column, head: row)
    }
    self.init(table, ends, nodeCount: free + 1)
  }

  /// The graph of a single column whose rows add up in several lines: a subtotal is a part of
  /// one line and the total of another.
  init(_ table: CountTable, _ lines: TotalLines) {
    let free = lines.lines.count
    var (tails, heads) = (
      Array(repeating: free, count: table.rowCount), Array(repeating: free, count: table.rowCount)
    )
    for (node, line) in lines.lines.enumerated() {
      let (rows, hasTotal) = lines.rows(of: line, in: table)
      guard hasTotal, let total = rows.last else { continue }
      for row in rows.dropLast() { heads[row] = node }
      tails[total] = node
    }
    self.init(table, zip(tails, heads).map { Ends(tail: $0, head: $1) }, nodeCount: free + 1)
  }

  private init(_ table: CountTable, _ ends: [Ends], nodeCount: Int) {
    self.table = table
    self.ends = ends
    isHidden = Array(repeating: false, count: ends.count)
    isProtected = isHidden
    // A cell that leads back to where it begins is bound by no total.
    let bound = ends.indices.filter { ends[$0].tail != ends[$0].head }
    var starts = Array(repeating: 0, count: nodeCount + 1)
    for cell in bound {
      starts[ends[cell].tail + 1] += 1
      starts[ends[cell].head + 1] += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var cells = Array(repeating: 0, count: bound.count * 2)
    var next = starts
    for cell in bound {
      for node in [ends[cell].tail, ends[cell].head] {
        cells[next[node]] = cell
        next[node] += 1
      }
    }
    self.cells = cells
    self.starts = starts
  }

  /// Hides some cells and as many more as protect them.
  ///
  /// - Returns: all hidden cells.
  mutating func hide(_ places: [Place]) -> Set<Place> {
    let cells = places.map { $0.row * table.columnCount + $0.column }
    for cell in cells { isHidden[cell] = true }
    for cell in cells { protect(cell) }
    return Set(isHidden.indices.filter { isHidden[$0] }.map(place))
  }

  /// Hides as little more as lets a hidden cell take another value: the rest of the cheapest
  /// cycle through it. The other cells of that can take other values too.
  private mutating func protect(_ cell: Int) {
    let (tail, head) = (ends[cell].tail, ends[cell].head)
    guard !isProtected[cell], tail != head else { return }
    var best: Path?
    if table.canRise(place(cell)) { best = path(from: head, to: tail, without: cell) }
    if best?.cost != 0, table.canFall(place(cell)),
      let falling = path(from: tail, to: head, without: cell, below: best?.cost ?? .max)
    {
      best = falling
    }
    guard let best else { return }
    for cell in best.cells + [cell] {
      isHidden[cell] = true
      isProtected[cell] = true
    }
  }

  private func place(_ cell: Int) -> Place {
    Place(row: cell / table.columnCount, column: cell % table.columnCount)
  }

  /// Where one comes through a cell from a node; nil where it cannot change in that direction.
  private func end(of cell: Int, from node: Int) -> Int? {
    if node == ends[cell].tail { return table.canRise(place(cell)) ? ends[cell].head : nil }
    return table.canFall(place(cell)) ? ends[cell].tail : nil
  }

  // MARK: Paths

  private struct Path {
    let cells: [Int]
    let cost: Int64
  }

  /// How a search came to a node.
  private struct Way {
    let cell: Int
    let from: Int
  }

  /// What hiding a cell costs: its count. A hidden 0 protects badly and says nothing of anybody.
  private func cost(of cell: Int) -> Int64 {
    if isHidden[cell] { return 0 }
    let count = table[place(cell)]
    return count > 0 ? count : 1 << 40
  }

  /// The cheapest way from one node to another that costs less than `limit` (Dijkstra); of those
  /// that cost nothing, the first one that is found.
  private func path(
    from start: Int, to goal: Int, without left: Int, below limit: Int64 = .max
  ) -> Path? {
    let nodeCount = starts.count - 1
    var costs = Array(repeating: Int64.max, count: nodeCount)
    var ways = Array(repeating: Way(cell: left, from: start), count: nodeCount)
    var frontier = Frontier(from: start, nodeCount: nodeCount)
    costs[start] = 0
    search: while let node = frontier.next(), node != goal {
      for cell in cells[starts[node]..<starts[node + 1]] {
        guard cell != left, let next = end(of: cell, from: node) else { continue }
        let sum = costs[node] + cost(of: cell)
        guard sum < min(costs[next], limit) else { continue }
        costs[next] = sum
        ways[next] = Way(cell: cell, from: node)
        if next == goal, sum == 0 { break search }
        frontier.add(next, cost: sum, isAsNear: sum == costs[node])
      }
    }
    guard costs[goal] != .max else { return nil }
    var found: [Int] = []
    var node = goal
    while node != start {
      found.append(ways[node].cell)
      node = ways[node].from
    }
    return Path(cells: found, cost: costs[goal])
  }
}

/// The nodes that a search has reached and not yet left, nearest first.
private struct Frontier {
  /// Those as near as the node that was left last, in the order in which they were reached.
  private var near: [Int]
  private var nearIndex = 0
  /// The others as a heap: none is nearer than the one at half its place.
  private var far: [(cost: Int64, node: Int)] = []
  private var isLeft: [Bool]

  init(from start: Int, nodeCount: Int) {
    near = [start]
    isLeft = Array(repeating: false, count: nodeCount)
  }

  mutating func add(_ node: Int, cost: Int64, isAsNear: Bool) {
    guard !isAsNear else { return near.append(node) }
    far.append((cost, node))
    var place = far.count - 1
    while place > 0, far[place].cost < far[(place - 1) / 2].cost {
      far.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The nearest node, which is left now.
  mutating func next() -> Int? {
    while true {
      let node: Int
      if nearIndex < near.count {
        node = near[nearIndex]
        nearIndex += 1
      } else {
        guard let nearest = nextFar() else { return nil }
        node = nearest
      }
      if isLeft[node] { continue }
      isLeft[node] = true
      return node
    }
  }

  /// Takes the first node off the heap.
  private mutating func nextFar() -> Int? {
    guard let first = far.first, let last = far.popLast() else { return nil }
    guard !far.isEmpty else { return first.node }
    far[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < far.count && far[child].cost < far[least].cost { least = child }
      if least == place { return first.node }
      far.swapAt(place, least)
      place = least
    }
  }
}

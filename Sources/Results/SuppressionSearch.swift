import Values

/// Looks for the cheapest cycles of hidden cells in a ``SuppressionGraph``.
///
/// What has been put together on a cycle can be passed in all directions without hiding more, so
/// it counts as one node. A cell inside of it that was on no cycle yet is on one now.
struct SuppressionSearch {
  private let graph: SuppressionGraph
  private let moves: CellMoves
  private var hidden: CellSet
  private var components: Components
  /// By node: its hidden cells, but for some that lie inside of a component.
  private var hiddenCells: [[Int]]
  /// The cells at each node, node by node, and where those of each begin.
  private let cells: [Int]
  private let starts: [Int]
  /// By node: its cells from the cheapest on, once a search has come there.
  private var queues: [CheapestFirst?]
  private var stepsLeft: Int
  private let cancellation: CancellationFlag

  // By the name of a component: the last search that has reached it, and how.
  private var searches: [Int]
  private var ways: [Way]
  private var searchNumber = 0

  /// How a search came to a component.
  private struct Way {
    let cell: Int
    let from: Int
    let cost: Int64
  }

  /// Prepares to look.
  ///
  /// - Parameters:
  ///   - graph: where.
  ///   - moves: how cells on a cycle may change.
  ///   - hidden: the cells that are hidden from the first.
  ///   - stepLimit: how many cells are looked at before it gives up.
  ///   - cancellation: raised to give up at once.
  init(
    _ graph: SuppressionGraph, _ moves: CellMoves, _ hidden: CellSet, stepLimit: Int,
    _ cancellation: CancellationFlag
  ) {
    self.graph = graph
    self.moves = moves
    self.hidden = hidden
    self.cancellation = cancellation
    stepsLeft = stepLimit
    let ends = graph.ends
    // A cell that leads back to where it begins is bound by no total.
    let bound = ends.indices.filter { ends[$0].tail != ends[$0].head }
    var starts = Array(repeating: 0, count: graph.nodeCount + 1)
    for cell in bound {
      starts[ends[cell].tail + 1] += 1
      starts[ends[cell].head + 1] += 1
    }
    components = Components(weights: Array(starts.dropFirst()))
    for node in 0..<graph.nodeCount { starts[node + 1] += starts[node] }
    var cells = Array(repeating: 0, count: bound.count * 2)
    var next = starts
    hiddenCells = Array(repeating: [], count: graph.nodeCount)
    for cell in bound {
      for node in [ends[cell].tail, ends[cell].head] {
        cells[next[node]] = cell
        next[node] += 1
        if hidden.contains(cell: cell) { hiddenCells[node].append(cell) }
      }
    }
    self.cells = cells
    self.starts = starts
    queues = Array(repeating: nil, count: graph.nodeCount)
    searches = Array(repeating: 0, count: graph.nodeCount)
    ways = Array(repeating: Way(cell: 0, from: 0, cost: 0), count: graph.nodeCount)
  }

  /// Whether it has given up.
  var isExhausted: Bool { stepsLeft <= 0 || cancellation.isRaised }

  /// Whether a hidden cell needs no protection: no total binds it, or it lies on a cycle.
  mutating func isProtected(_ cell: Int) -> Bool {
    let (tail, head) = (graph.ends[cell].tail, graph.ends[cell].head)
    return tail == head
      || (moves.rises[cell] || moves.falls[cell]) && components.areJoined(tail, head)
  }

  /// The rest of the cheapest cycle through a cell that costs less than `limit`. Once that is
  /// hidden the cell can take another value, and so can all others on it.
  mutating func cycle(through cell: Int, below limit: Int64) -> Path? {
    let (tail, head) = (graph.ends[cell].tail, graph.ends[cell].head)
    var best: Path?
    if moves.rises[cell] { best = path(from: head, to: tail, without: cell, below: limit) }
    if best?.cost != 0, moves.falls[cell],
      let falling = path(from: tail, to: head, without: cell, below: best?.cost ?? limit)
    {
      best = falling
    }
    return best
  }

  /// Takes note of another hidden cell.
  mutating func hide(_ cell: Int) {
    hidden.insert(cell: cell)
    hiddenCells[graph.ends[cell].tail].append(cell)
    hiddenCells[graph.ends[cell].head].append(cell)
  }

  /// Puts together what lies on a cycle.
  mutating func join(_ cycle: Path) {
    for cell in cycle.cells { components.join(graph.ends[cell].tail, graph.ends[cell].head) }
  }

  // MARK: Paths

  struct Path {
    let cells: [Int]
    let cost: Int64
  }

  /// The cheapest way from one node to another that costs less than `limit` (Dijkstra), begun
  /// where fewer cells are.
  private mutating func path(
    from start: Int, to goal: Int, without left: Int, below limit: Int64
  ) -> Path? {
    let isBackward = components.weight(of: goal) < components.weight(of: start)
    let (first, last) = isBackward ? (goal, start) : (start, goal)
    let lastName = components.name(of: last)
    var frontier = Heap<Reached>()
    searchNumber += 1
    reach(first, Way(cell: left, from: first, cost: 0), without: left, isBackward, &frontier)
    while searches[lastName] != searchNumber {
      guard let next = frontier.popLeast(), next.cost < limit, !isExhausted else { return nil }
      offer(next.node, next.rank + 1, from: next.base, to: &frontier)
      guard next.cell != left, !hidden.contains(cell: next.cell),
        let node = end(of: next.cell, from: next.node, isBackward)
      else { continue }
      let way = Way(cell: next.cell, from: next.node, cost: next.cost)
      reach(node, way, without: left, isBackward, &frontier)
    }
    var found: [Int] = []
    var name = lastName
    while name != components.name(of: first) {
      found.append(ways[name].cell)
      name = components.name(of: ways[name].from)
    }
    return Path(cells: found, cost: ways[lastName].cost)
  }

  /// A cell that leads on from a node that was reached for `base`.
  private struct Reached: Comparable {
    /// With that of the cell.
    let cost: Int64
    let cell: Int
    let node: Int
    let base: Int64
    /// The place of the cell among those of the node, from the cheapest on.
    let rank: Int

    static func < (first: Reached, second: Reached) -> Bool {
      (first.cost, first.cell) < (second.cost, second.cell)
    }
  }

  /// Notes how the component of a node is reached, and those behind hidden cells, which cost
  /// nothing.
  private mutating func reach(
    _ node: Int, _ way: Way, without left: Int, _ isBackward: Bool,
    _ frontier: inout Heap<Reached>
  ) {
    var waiting: [Int] = []
    func note(_ node: Int, _ way: Way, _ search: inout SuppressionSearch) {
      let name = search.components.name(of: node)
      guard search.searches[name] != search.searchNumber else { return }
      search.searches[name] = search.searchNumber
      search.ways[name] = way
      waiting.append(name)
    }
    note(node, way, &self)
    while let name = waiting.popLast(), !isExhausted {
      for node in components.members(of: name) {
        leaveOutInside(node)
        for cell in hiddenCells[node] where cell != left {
          guard let next = end(of: cell, from: node, isBackward) else { continue }
          note(next, Way(cell: cell, from: node, cost: way.cost), &self)
        }
        offer(node, 0, from: way.cost, to: &frontier)
      }
    }
  }

  /// Forgets hidden cells of a node that lie inside of its component: they lead nowhere else.
  private mutating func leaveOutInside(_ node: Int) {
    stepsLeft -= hiddenCells[node].count + 1
    var kept: [Int] = []
    for cell in hiddenCells[node]
    where !components.areJoined(graph.ends[cell].tail, graph.ends[cell].head) {
      kept.append(cell)
    }
    hiddenCells[node] = kept
  }

  /// Puts the next cell of a node to those that a search may pass.
  private mutating func offer(
    _ node: Int, _ rank: Int, from base: Int64, to frontier: inout Heap<Reached>
  ) {
    stepsLeft -= 1
    if queues[node] == nil {
      let own = cells[starts[node]..<starts[node + 1]]
      stepsLeft -= own.count
      queues[node] = CheapestFirst(own, of: graph.table)
    }
    guard let next = queues[node]?.cell(at: rank) else { return }
    frontier.insert(
      Reached(
        cost: base + next.cost, cell: next.cell, node: node, base: base, rank: rank))
  }

  /// Where one comes through a cell from a node, or from where to it; nil where it cannot change in
  /// that direction.
  private func end(of cell: Int, from node: Int, _ isBackward: Bool) -> Int? {
    let isAtTail = node == graph.ends[cell].tail
    let canPass =
      isAtTail != isBackward ? moves.rises[cell] : moves.falls[cell]
    guard canPass else { return nil }
    return isAtTail ? graph.ends[cell].head : graph.ends[cell].tail
  }
}

/// Cells from the cheapest to hide on, put in order only as far as they are asked for.
private struct CheapestFirst {
  private var ordered: [Priced] = []
  private var rest: Heap<Priced>

  struct Priced: Comparable {
    let cost: Int64
    let cell: Int

    static func < (first: Priced, second: Priced) -> Bool {
      (first.cost, first.cell) < (second.cost, second.cell)
    }
  }

  /// What hiding a cell costs is its count. A hidden 0 protects badly and says nothing of anybody.
  init(_ cells: ArraySlice<Int>, of table: CountTable) {
    rest = Heap(
      cells.map { cell in
        let count = table.counts[cell]
        return Priced(cost: count > 0 ? count : 1 << 40, cell: cell)
      })
  }

  /// The cell of a rank, from 0 on.
  mutating func cell(at rank: Int) -> Priced? {
    while ordered.count <= rank, let next = rest.popLeast() { ordered.append(next) }
    return rank < ordered.count ? ordered[rank] : nil
  }
}

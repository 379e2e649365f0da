import Values

/// Sums as nodes, cells as edges between them: how changes that keep all totals go around in a
/// table. What a cell adds to the total of its row it adds to that of its line in its column too.
///
/// Each cell is in two sums. One is that of its line in its column, as a part. The other is that
/// of its row for a group, and for a subtotal that of its own line in its column, as the total:
/// that the cells of a subtotal add up to its own total across follows from the sums of its parts
/// and need not be asked for. So a table with subtotals and with values across still is a graph,
/// and what lies on a cycle of it is not determined by all of its sums together.
struct SuppressionGraph {
  let table: CountTable
  /// By cell, row by row: from where to where one passes it when it grows.
  let ends: [Ends]
  let nodeCount: Int
  /// By row: the one that holds the total of its line.
  private let totals: [Int?]
  /// By row: whether it holds the total of a line.
  private let isTotal: [Bool]

  struct Ends {
    let tail: Int
    let head: Int
  }

  init(_ table: CountTable, _ lines: TotalLines) {
    let (rows, columns) = (table.rowCount, table.columnCount)
    // The nodes of the lines come first, then those of the rows. Sums without a total bind
    // nothing: together they are one last node.
    let firstRow = lines.lines.count * columns
    let free = firstRow + (table.hasTotalColumn ? rows : 0)
    var lineOfPart: [Int?] = Array(repeating: nil, count: rows)
    var lineOfTotal = lineOfPart
    var totals = lineOfPart
    for (number, line) in lines.lines.enumerated() {
      guard let total = lines.total(of: line, in: table) else { continue }
      lineOfTotal[total] = number
      for part in line.parts {
        lineOfPart[part] = number
        totals[part] = total
      }
    }
    var ends: [Ends] = []
    ends.reserveCapacity(table.counts.count)
    for row in 0..<rows {
      for column in 0..<columns {
        let ownRow = table.hasTotalColumn ? firstRow + row : free
        let asPart = lineOfPart[row].map { $0 * columns + column }
        let asTotal = lineOfTotal[row].map { $0 * columns + column }
        // The total of all rows is a part of nothing but its row.
        let tail = asTotal ?? ownRow
        let head = asPart ?? (asTotal == nil ? free : ownRow)
        // Totals across count against their parts.
        let isAcross = table.hasTotalColumn && column == columns - 1
        ends.append(isAcross ? Ends(tail: head, head: tail) : Ends(tail: tail, head: head))
      }
    }
    self.table = table
    self.ends = ends
    self.totals = totals
    isTotal = lineOfTotal.map { $0 != nil }
    nodeCount = free + 1
  }

  /// Hides some cells and as many more as protect them.
  ///
  /// Protecting takes the cheapest cycle through each cell. What lies on a cycle is put together to
  /// one node, so that most searches end beside where they begin. Where they do not, their steps
  /// are numbered: once these are used up, cells are protected by hiding their totals.
  ///
  /// - Parameters:
  ///   - marked: what is hidden anyhow.
  ///   - moves: ways in which cells may change; those on a cycle all change in one of them.
  ///   - stepLimit: how many cells the searches look at together.
  ///   - cancellation: once it is raised, everything is hidden.
  /// - Returns: all hidden cells.
  /// - Complexity: O((*n* + `stepLimit`) log *n*) for *n* cells.
  func protect(
    _ marked: CellSet, _ moves: [CellMoves], stepLimit: Int, _ cancellation: CancellationFlag
  ) -> CellSet {
    var hidden = marked
    var searches = moves.map {
      SuppressionSearch(self, $0, marked, stepLimit: stepLimit, cancellation)
    }
    for cell in marked.cells
    where !searches.indices.contains(where: { searches[$0].isProtected(cell) }) {
      var best: (search: Int, cycle: SuppressionSearch.Path)?
      for index in searches.indices where best?.cycle.cost != 0 {
        let cycle = searches[index].cycle(through: cell, below: best?.cycle.cost ?? .max)
        if let cycle { best = (index, cycle) }
      }
      if searches.contains(where: \.isExhausted) {
        return cancellation.isRaised
          ? CellSet(of: table) { _ in true } : withTotals(hidden, moves)
      }
      guard let best else { continue }
      for cell in best.cycle.cells where !hidden.contains(cell: cell) {
        hidden.insert(cell: cell)
        for index in searches.indices { searches[index].hide(cell) }
      }
      searches[best.search].join(best.cycle)
    }
    return hidden
  }

  /// Hides also each total that hidden cells are a part of, so that they can grow together with
  /// their totals; all where that would not do.
  private func withTotals(_ hidden: CellSet, _ moves: [CellMoves]) -> CellSet {
    var growing = CellSet(of: table)
    let across = table.hasTotalColumn ? table.columnCount - 1 : nil
    for place in hidden where !isTotal[place.row] && place.column != across {
      var row: Int? = place.row
      while let current = row {
        growing.insert(CountTable.Place(row: current, column: place.column))
        if let across { growing.insert(CountTable.Place(row: current, column: across)) }
        row = totals[current]
      }
    }
    let cells = growing.cells
    let canGrow =
      hidden.cells.allSatisfy(growing.contains(cell:))
      && moves.contains { moves in cells.allSatisfy { moves.rises[$0] } }
    return canGrow ? growing : CellSet(of: table) { _ in true }
  }
}

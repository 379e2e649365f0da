/// Which counts of a table are hidden: small ones, and as many others as keep a reader from
/// working them out from the totals.
///
/// A hidden count can be worked out exactly when it can take no other value. Each change that
/// keeps all totals goes around: what one cell gains, another in its row loses, one in the column
/// of that gains, and so on back to the first. So each hidden cell must lie on such a cycle of
/// hidden cells. That is the graph of D. Gusfield, "A graph theoretic approach to statistical
/// data security", SIAM Journal on Computing 17 (1988), 552–571: rows and columns are its nodes,
/// hidden cells its edges. A count of 1 can only grow there, since readers know that a hidden
/// count is no 0.
package struct Suppression: Sendable {
  /// Counts from 1 up to this one, without it, are small.
  package let smallest: Int64

  package init(smallest: Int64) {
    self.smallest = smallest
  }

  package func isSmall(_ count: Int64) -> Bool { count > 0 && count < smallest }

  /// The cells to hide.
  ///
  /// - Parameters:
  ///   - table: the counts.
  ///   - marked: cells that are hidden whatever they count.
  /// - Returns: those, all small ones, and others of which the sum is as small as a shortest
  ///   path makes it; 0 is hidden only where nothing else helps.
  package func hidden(
    in table: CountTable, besides marked: Set<CountTable.Place> = []
  ) -> Set<CountTable.Place> {
    var graph = SuppressionGraph(table)
    var waiting: [CountTable.Place] = []
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount {
        let place = CountTable.Place(row: row, column: column)
        if isSmall(table[place]) || marked.contains(place) { waiting.append(place) }
      }
    }
    graph.hidden = Set(waiting)
    for place in waiting { graph.protect(place) }
    return graph.hidden
  }
}

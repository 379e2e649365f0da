package import Values

/// Which counts of a table are hidden: small ones, and as many others as keep a reader from
/// working them out from the totals.
///
/// A hidden count can be worked out exactly when it can take no other value. Each change that
/// keeps all totals goes around: what one cell gains, another in its row loses, one in the column
/// of that gains, and so on back to the first. So each hidden cell must lie on such a cycle of
/// hidden cells. That is the graph of D. Gusfield, "A graph theoretic approach to statistical
/// data security", SIAM Journal on Computing 17 (1988), 552–571: sums are its nodes, hidden cells
/// its edges. Subtotals of the rows fit into it, also where values stand across (see
/// ``SuppressionGraph``). A count of 1 can only grow there, since readers know that a hidden
/// count is no 0. Numerators and denominators change one without the other, or both alike.
package struct Suppression: Sendable {
  /// Counts from 1 up to this one, without it, are small.
  package let smallest: Int64
  /// How many cells are looked at before cells are protected by hiding their totals; nil is in
  /// proportion to the table.
  package var stepLimit: Int?
  private let cancellation: CancellationFlag

  /// The rules of a session.
  ///
  /// - Parameters:
  ///   - smallest: counts from 1 up to this one, without it, are small.
  ///   - cancellation: once it is raised, all cells are hidden without further thought.
  package init(smallest: Int64, cancellation: CancellationFlag = CancellationFlag()) {
    self.smallest = smallest
    self.cancellation = cancellation
  }

  package func isSmall(_ count: Int64) -> Bool { count > 0 && count < smallest }

  /// The cells to hide.
  ///
  /// - Parameters:
  ///   - table: the counts.
  ///   - lines: which of its rows add up to which; nil where all add up to the row of totals.
  ///   - marked: cells that are hidden whatever they count.
  /// - Returns: those, all small ones, and others of which the sum is as small as shortest
  ///   paths make it; 0 is hidden only where nothing else helps.
  /// - Complexity: see ``SuppressionGraph/protect(_:_:stepLimit:_:)``.
  package func hidden(
    in table: CountTable, _ lines: TotalLines? = nil, besides marked: CellSet = CellSet()
  ) -> CellSet {
    let marked = CellSet(of: table) { isSmall(table.counts[$0]) || marked.contains(cell: $0) }
    return protect(marked, in: table, lines, [CellMoves(of: table)])
  }

  private func protect(
    _ marked: CellSet, in table: CountTable, _ lines: TotalLines?, _ moves: [CellMoves]
  ) -> CellSet {
    guard !marked.isEmpty else { return marked }
    let graph = SuppressionGraph(table, lines ?? TotalLines(flat: table))
    return graph.protect(
      marked, moves, stepLimit: stepLimit ?? Suppression.stepLimit(of: table), cancellation)
  }

  private static func stepLimit(of table: CountTable) -> Int {
    1_000_000 + 64 * table.counts.count
  }

  /// The numerators and denominators of rates to hide. What is left of a denominator counts like a
  /// numerator: from both together it could be worked out.
  ///
  /// - Parameters:
  ///   - numerators: the counts above, each a part of the denominator in its place.
  ///   - denominators: the counts below, with the same totals.
  ///   - lines: as in ``hidden(in:_:besides:)``.
  ///   - marked: the cells of both that are hidden whatever they count.
  /// - Returns: the cells of both; where a denominator is hidden, its numerator is.
  package func hidden(
    numerators: CountTable, denominators: CountTable, _ lines: TotalLines? = nil,
    besides marked: MarkedRates = MarkedRates()
  ) -> MarkedRates {
    let smallWholes = CellSet(of: denominators) {
      isSmall(denominators.counts[$0]) || marked.denominators.contains(cell: $0)
    }
    let hidden = protect(
      smallWholes, in: denominators, lines,
      CellMoves.denominators(denominators, over: numerators))
    let smallParts = CellSet(of: numerators) { cell in
      let (part, whole) = (numerators.counts[cell], denominators.counts[cell])
      return isSmall(part) || isSmall(whole) || isSmall(whole - part)
        || hidden.contains(cell: cell) || marked.numerators.contains(cell: cell)
    }
    return MarkedRates(
      numerators: protect(
        smallParts, in: numerators, lines,
        CellMoves.numerators(numerators, over: denominators, hidden: hidden)),
      denominators: hidden)
  }
}

/// The cells of rates whose numerators or denominators are hidden.
package struct MarkedRates: Hashable, Sendable {
  package var numerators: CellSet
  package var denominators: CellSet

  package init(numerators: CellSet = CellSet(), denominators: CellSet = CellSet()) {
    self.numerators = numerators
    self.denominators = denominators
  }
}

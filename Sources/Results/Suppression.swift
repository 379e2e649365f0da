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
/// count is no 0; a numerator can only fall where it is all of a denominator that is shown.
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
  /// - Complexity: see ``SuppressionGraph/protect(_:stepLimit:_:)``.
  package func hidden(
    in table: CountTable, _ lines: TotalLines? = nil, besides marked: CellSet = CellSet()
  ) -> CellSet {
    let hidden = CellSet(of: table) { isSmall(table.counts[$0]) || marked.contains(cell: $0) }
    guard !hidden.isEmpty else { return hidden }
    return SuppressionGraph(table, lines ?? TotalLines(flat: table))
      .protect(hidden, stepLimit: stepLimit ?? Suppression.stepLimit(of: table), cancellation)
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
    let hiddenDenominators = hidden(in: denominators, lines, besides: marked.denominators)
    var numerators = numerators
    numerators.limits = denominators.counts.indices.map {
      hiddenDenominators.contains(cell: $0) ? Int64.max : denominators.counts[$0]
    }
    let marked = CellSet(of: denominators) { cell in
      let whole = denominators.counts[cell]
      return marked.numerators.contains(cell: cell) || hiddenDenominators.contains(cell: cell)
        || isSmall(whole) || isSmall(whole - numerators.counts[cell])
    }
    return MarkedRates(
      numerators: hidden(in: numerators, lines, besides: marked),
      denominators: hiddenDenominators)
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

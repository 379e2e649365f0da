/// Which counts of a table are hidden: small ones, and as many others as keep a reader from
/// working them out from the totals.
///
/// A hidden count can be worked out exactly when it can take no other value. Each change that
/// keeps all totals goes around: what one cell gains, another in its row loses, one in the column
/// of that gains, and so on back to the first. So each hidden cell must lie on such a cycle of
/// hidden cells. That is the graph of D. Gusfield, "A graph theoretic approach to statistical
/// data security", SIAM Journal on Computing 17 (1988), 552–571: rows and columns are its nodes,
/// hidden cells its edges. A count of 1 can only grow there, since readers know that a hidden
/// count is no 0; a numerator can only fall where it is all of a denominator that is shown.
package struct Suppression: Sendable {
  /// Counts from 1 up to this one, without it, are small.
  package let smallest: Int64

  package init(smallest: Int64) {
    self.smallest = smallest
  }

  package func isSmall(_ count: Int64) -> Bool { count > 0 && count < smallest }

  /// The cells to hide.
  ///
  /// A table without values across is protected as a whole. Where values stand across and there
  /// are subtotals, each line is protected by itself, then whatever all of them together still
  /// determine as equations; that readers know a hidden count to be no 0 is thought of only within
  /// a line there.
  ///
  /// - Parameters:
  ///   - table: the counts.
  ///   - lines: which of its rows add up to which; nil where all add up to the row of totals.
  ///   - marked: cells that are hidden whatever they count.
  /// - Returns: those, all small ones, and others of which the sum is as small as a shortest
  ///   path makes it; 0 is hidden only where nothing else helps.
  package func hidden(
    in table: CountTable, _ lines: TotalLines? = nil, besides marked: Set<CountTable.Place> = []
  ) -> Set<CountTable.Place> {
    let hidden = table.places.filter { isSmall(table[$0]) || marked.contains($0) }
    guard let lines, lines.lines.count > 1 else {
      var graph = SuppressionGraph(table)
      return graph.hide(hidden)
    }
    if table.hasTotalColumn { return protected(Set(hidden), in: table, lines) }
    var graph = SuppressionGraph(table, lines)
    return graph.hide(hidden)
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
    numerators.limits = denominators.cells.enumerated().map { row, counts in
      counts.enumerated().map { column, count in
        let place = CountTable.Place(row: row, column: column)
        return hiddenDenominators.contains(place) ? Int64.max : count
      }
    }
    let smallRests = denominators.places.filter {
      isSmall(denominators[$0]) || isSmall(denominators[$0] - numerators[$0])
    }
    return MarkedRates(
      numerators: hidden(
        in: numerators, lines,
        besides: marked.numerators.union(hiddenDenominators).union(smallRests)),
      denominators: hiddenDenominators)
  }
}

/// The cells of rates whose numerators or denominators are hidden.
package struct MarkedRates: Hashable, Sendable {
  package var numerators: Set<CountTable.Place>
  package var denominators: Set<CountTable.Place>

  package init(
    numerators: Set<CountTable.Place> = [], denominators: Set<CountTable.Place> = []
  ) {
    self.numerators = numerators
    self.denominators = denominators
  }
}

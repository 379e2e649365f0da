import Results
import Testing

/// Rates whose denominators stand beside them.
@Suite struct RateSuppressionTests {
  private let suppression = Suppression(smallest: 3)

  /// A numerator and its denominator.
  private typealias Pair = (numerator: Int64, denominator: Int64)

  /// Nothing, a small denominator, none of it, a small part, all but a small part, all, a part.
  private let pairs: [Pair] = [
    (0, 0), (0, 1), (1, 1), (2, 2), (0, 4), (1, 4), (3, 4), (4, 4), (3, 6),
  ]

  /// Every table of a size that is made of some pairs, but for the order of its rows.
  private func forEachTable(
    rows: Int, columns: Int, of pairs: [Pair], _ body: (CountTable, CountTable) -> Void
  ) {
    var chosen: [[Int]] = []
    func lines(_ count: Int) -> [[Int]] {
      count == 0
        ? [[]] : lines(count - 1).flatMap { line in pairs.indices.map { line + [$0] } }
    }
    let all = lines(columns)
    func extend(from first: Int) {
      guard chosen.count < rows else {
        return body(
          CountTable(summing: chosen.map { $0.map { pairs[$0].numerator } }),
          CountTable(summing: chosen.map { $0.map { pairs[$0].denominator } }))
      }
      for index in first..<all.count {
        chosen.append(all[index])
        extend(from: index)
        chosen.removeLast()
      }
    }
    extend(from: 0)
  }

  /// The hidden cells that have one value in all tables with the same visible cells in which no
  /// numerator is more than its denominator and no hidden denominator is 0.
  private func determined(
    _ numerators: CountTable, _ denominators: CountTable, _ hidden: MarkedRates
  ) -> Int {
    let places = numerators.parts
    var above = Dictionary(uniqueKeysWithValues: hidden.numerators.map { ($0, Set<Int64>()) })
    var below = Dictionary(uniqueKeysWithValues: hidden.denominators.map { ($0, Set<Int64>()) })
    let (hiddenAbove, hiddenBelow) = (Set(hidden.numerators), Set(hidden.denominators))
    denominators.forEachOther(hiddenBelow) { denominators in
      guard hiddenBelow.allSatisfy({ denominators[$0] > 0 }) else { return }
      numerators.forEachOther(hiddenAbove) { numerators in
        guard places.allSatisfy({ numerators[$0] <= denominators[$0] }) else { return }
        for place in hidden.numerators { above[place]?.insert(numerators[place]) }
        for place in hidden.denominators { below[place]?.insert(denominators[place]) }
      }
    }
    return (Array(above.values) + Array(below.values)).count { $0.count < 2 }
  }

  @Test func `no hidden numerator or denominator is determined by what is shown beside it`() {
    let visible = pairs.filter { $0.denominator > 3 }
    for (rows, columns, pairs) in [
      (1, 1, pairs), (1, 2, pairs), (2, 1, pairs), (1, 3, pairs), (3, 1, pairs), (2, 2, visible),
    ] {
      forEachTable(rows: rows, columns: columns, of: pairs) { numerators, denominators in
        let hidden = suppression.hidden(numerators: numerators, denominators: denominators)
        #expect(
          determined(numerators, denominators, hidden) == 0, "\(numerators) of \(denominators)")
      }
    }
  }

  @Test func `what is all of its denominator does not protect others by growing`() {
    // Readers would see that the first column is 100% of both rows.
    let numerators = CountTable(summing: [[4, 4], [4, 1]])
    let hidden = suppression.hidden(
      numerators: numerators, denominators: CountTable(summing: [[4, 4], [4, 4]]))
    #expect(hidden.denominators.isEmpty)
    #expect(hidden.numerators.contains { $0.row == 2 || $0.column == 2 })
  }

  @Test func `a rate is hidden with its denominator and with what is left of it`() {
    let table = { (cells: [Int64]) in
      CountTable(cells: cells.map { [$0] }, hasTotalRow: false, hasTotalColumn: false)
    }
    let hidden = suppression.hidden(
      numerators: table([2, 8, 5, 9]), denominators: table([2, 10, 10, 9]))
    #expect(Set(hidden.numerators.map(\.row)) == [0, 1])
    #expect(Set(hidden.denominators.map(\.row)) == [0])
  }
}

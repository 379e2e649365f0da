import Results
import TestSupport
import Testing
import Values

/// Random tables with subtotals, values across and totals, judged by a reader who tries all that
/// the hidden cells can be.
@Suite struct ThreeWaySuppressionTests {
  /// What the cells without parts are made of: mostly ones, mostly small ones, some small ones.
  private static let kinds: [[Int64]] = [
    [1, 1, 1, 1, 0, 2], [0, 1, 2, 3, 4, 5], [9, 30, 9, 0, 2, 12], [1, 1, 20], [40, 7, 1, 60, 80],
  ]

  /// The cells that a reader can work out.
  private func determined(_ made: SummedTable, _ hidden: Set<Int>, reach: Int) -> [Int] {
    var reader = Reader(reach: reach)
    let unknowns = reader.add(made, hidden: hidden) { min(1, made.table.counts[$0]) }
    let cells = hidden.sorted()
    return reader.determined(cells.map { Reader.terms(made.parts[$0], unknowns) })
      .map { cells[$0] }
  }

  /// A random table, and the cells of it that are hidden.
  private func table(
    _ random: inout SeededRandom, stepLimit: Int? = nil
  ) -> (SummedTable, hidden: Set<Int>, Suppression) {
    let kind = random.pick(ThreeWaySuppressionTests.kinds)
    let made = SummedTable(SummedTable.Shape(&random)) { random.pick(kind) }
    var suppression = Suppression(smallest: Int64(random.int(2...6)))
    suppression.stepLimit = stepLimit
    return (made, made.numbers(suppression.hidden(in: made.table, made.lines)), suppression)
  }

  @Test(arguments: 0..<8)
  func `no hidden cell of a table with subtotals and values across is determined`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for number in 0..<500 {
      let (made, hidden, suppression) = table(&random)
      for cell in made.parts.indices where suppression.isSmall(made.table.counts[cell]) {
        #expect(hidden.contains(cell))
      }
      let found = determined(made, hidden, reach: 1)
      #expect(found.isEmpty, "try \(number): \(made.table) hides \(hidden), tells \(found)")
    }
  }

  @Test(arguments: [0, 3, 10, 30])
  func `no hidden cell is determined where the search for others is given up`(limit: Int) {
    var random = SeededRandom(seed: 77)
    for number in 0..<250 {
      let (made, hidden, _) = table(&random, stepLimit: limit)
      let found = determined(made, hidden, reach: 1)
      #expect(found.isEmpty, "try \(number): \(made.table) hides \(hidden), tells \(found)")
    }
  }

  /// A numerator and a denominator with the same totals, and what of both is hidden.
  @Test(arguments: 0..<6)
  func `no hidden side of a rate is determined by subtotals and values across`(seed: UInt64) {
    var random = SeededRandom(seed: 100 + seed)
    for number in 0..<250 {
      let shape = SummedTable.Shape(&random)
      let kind = random.pick(ThreeWaySuppressionTests.kinds)
      var wholes: [Int64] = []
      let below = SummedTable(shape) {
        wholes.append(random.pick(kind))
        return wholes[wholes.count - 1]
      }
      var next = wholes.makeIterator()
      let above = SummedTable(shape) {
        let whole = next.next() ?? 0
        return random.chance(30) ? whole : Int64(random.int(0...Int(whole)))
      }
      let suppression = Suppression(smallest: Int64(random.int(2...6)))
      let hidden = suppression.hidden(
        numerators: above.table, denominators: below.table, below.lines)
      let found = determined(
        above, above.numbers(hidden.numerators), of: below, below.numbers(hidden.denominators))
      #expect(
        found == 0, "try \(number): \(above.table) of \(below.table) hides \(hidden)")
    }
  }

  /// How many hidden sides of rates a reader can work out.
  private func determined(
    _ above: SummedTable, _ hiddenAbove: Set<Int>, of below: SummedTable,
    _ hiddenBelow: Set<Int>
  ) -> Int {
    var reader = Reader(reach: 1)
    let wholes = reader.add(below, hidden: hiddenBelow) { min(1, below.table.counts[$0]) }
    let parts = reader.add(above, hidden: hiddenAbove) {
      hiddenBelow.contains($0) ? 0 : min(1, above.table.counts[$0])
    }
    for cell in above.parts.indices where above.parts[cell] == [cell] {
      let rest = Int(below.table.counts[cell] - above.table.counts[cell])
      reader.add(
        Reader.terms([cell], wholes) + Reader.terms([cell], parts, sign: -1),
        changes: -rest...1_000_000)
    }
    let targets =
      hiddenBelow.sorted().map { Reader.terms(below.parts[$0], wholes) }
      + hiddenAbove.sorted().map { Reader.terms(above.parts[$0], parts) }
    return reader.determined(targets).count
  }

  @Test func `a table with subtotals and values across hides little more than what is small`() {
    var random = SeededRandom(seed: 5)
    var (cells, small, hidden) = (0, 0, 0)
    for _ in 0..<200 {
      let shape = SummedTable.Shape(blocks: [[6], [6], [6]], columns: 4)
      let made = SummedTable(shape) { Int64(random.chance(10) ? 3 : random.int(5...200)) }
      let suppression = Suppression(smallest: 5)
      let chosen = made.numbers(suppression.hidden(in: made.table, made.lines))
      cells += made.parts.count
      small += made.table.counts.count(where: suppression.isSmall)
      hidden += chosen.count
    }
    // Each small cell takes three others with it at the most, and shares them with its neighbours.
    #expect(hidden < small * 4 && hidden * 3 < cells)
  }

  @Test func `a table with subtotals and values across without small counts hides nothing`() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<200 {
      let made = SummedTable(SummedTable.Shape(&random)) { random.pick([0, 5, 6, 90]) }
      #expect(Suppression(smallest: 5).hidden(in: made.table, made.lines).isEmpty)
    }
  }

  @Test func `where hiding is broken off everything is hidden`() {
    let flag = CancellationFlag()
    flag.raise()
    let table = CountTable(summing: [[40, 1], [40, 40]])
    #expect(Suppression(smallest: 5, cancellation: flag).hidden(in: table).count == 9)
  }
}

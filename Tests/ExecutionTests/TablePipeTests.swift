import Columnar
import Diagnostics
import Execution
import Planning
import Results
import Testing
import Values

/// Pipes on finished tables.
@Suite struct TablePipeTests {
  /// Rates of four places and of the group of missing values; the fourth has none.
  private func table(totalBelongs: Bool = false) -> ResultTable {
    let places = ResultColumn(
      name: "place", role: .dimension, values: .stored(Column(texts: ["p", "q", "r", "s", nil])))
    let rates = ResultColumn(
      name: "rate late", role: .measure,
      values: .rates(numerators: [1, 1, 2, 0, 9], denominators: [4, 2, 4, 0, 10]))
    return ResultTable(
      columns: [places, rates], rowCount: 5,
      total: TotalRow(
        cells: [.text("all"), .rate(Ratio(13, 20))], belongsToTable: totalBelongs),
      footer: Footer(shown: 5, available: 5, noun: .groups, asOf: nil))
  }

  private func places(_ table: ResultTable) -> [String] {
    (0..<table.rowCount).map { row in
      if case .text(let text) = table.columns[0].values.cell(at: row) { text } else { "–" }
    }
  }

  private let rate = TableExpression.column(1)
  private func number(_ unscaled: Int128, scale: Int = 0) -> TableExpression {
    .literal(.number(Decimal(unscaled: unscaled, scale: scale)))
  }

  @Test func `a missing rate fulfils neither a condition nor its contrary`() throws {
    let half = number(5, scale: 1)
    for condition in [
      TableCondition.compare(.less, rate, half), .not(.compare(.less, rate, half)),
    ] {
      var table = table()
      try table.apply(.keep(condition))
      #expect(!places(table).contains("s"))
    }
    #expect(try table().rows(failing: .compare(.greaterOrEqual, rate, number(0))) == [3])
  }

  @Test(arguments: [false, true])
  func `missing values and their group stand last in both directions`(descending: Bool) throws {
    var table = table()
    try table.apply(.sort([TableSortKey(rate, descending: descending)]))
    #expect(places(table) == (descending ? ["q", "r", "p", "s", "–"] : ["p", "q", "r", "s", "–"]))
  }

  @Test func `ties at the cut stay and are noted, exact cuts them`() throws {
    let key = TableSortKey(rate, descending: true)
    var table = table()
    try table.apply(.top(count: 1, by: key, exact: false, keepsOrder: false))
    #expect(places(table) == ["q", "r"])
    #expect(table.notes.map(\.message) == [.tiesKept])
    try table.apply(.top(count: 1, by: key, exact: true, keepsOrder: false))
    #expect(places(table) == ["q"])
    #expect(table.notes.isEmpty)
  }

  @Test func `a total that only accompanies the table goes when rows go`() throws {
    var sorted = table()
    try sorted.apply(.sort([TableSortKey(rate, descending: false)]))
    #expect(sorted.total != nil)
    for step in [
      TableStep.keep(.isMissing(rate)), .limit(2),
      .top(count: 1, by: TableSortKey(rate, descending: true), exact: true, keepsOrder: true),
    ] {
      var alone = table()
      var member = table(totalBelongs: true)
      try alone.apply(step)
      try member.apply(step)
      #expect(alone.total == nil)
      #expect(member.total?.cells == [.text("all"), .rate(Ratio(13, 20))])
    }
  }

  @Test func `a new column has its cell in the row of totals`() throws {
    var table = table(totalBelongs: true)
    try table.apply(
      .add(name: "gap", .arithmetic(.minus, number(50, scale: 2), rate), .points))
    #expect(table.columns[2].unit == .points)
    guard case .quotient(let gap)? = table.total?.cells[2] else {
      Issue.record("no quotient")
      return
    }
    #expect(gap.rounded == Decimal(unscaled: -15, scale: 2))
    #expect(table.columns[2].values.cell(at: 3) == .missing)
  }

  @Test func `limit counts what it leaves out`() throws {
    var table = table()
    try table.apply(.limit(2))
    #expect(table.footer.cut == 3)
    try table.apply(.limit(1))
    #expect(table.footer.cut == 4)
    #expect(table.footer.available == 5)
  }

  // MARK: Random pipes

  @Test(arguments: 0..<200)
  func `pipes agree with doing them one row at a time`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var table = TablePipeTests.randomTable(&random)
    var reference = ReferenceTable(table)
    for _ in 0..<random.int(1...5) {
      let step = TablePipeTests.randomStep(columnCount: table.columns.count, &random)
      try table.apply(step)
      reference.apply(step)
      #expect(ReferenceTable(table) == reference, "\(step)")
    }
  }

  private static func randomTable(_ random: inout SeededRandom) -> ResultTable {
    let count = random.int(0...12)
    var labels: [String?] = []
    var rates: [(Int64, Int64)] = []
    var counts: [Int64] = []
    var decimals: [Int128] = []
    for _ in 0..<count {
      labels.append(random.maybe(20) { $0.pick(["a", "b", "c", "d"]) })
      let total = Int64(random.int(0...4))
      rates.append((Int64(random.int(0...Int(total))), total))
      counts.append(Int64(random.int(0...3)))
      decimals.append(Int128(random.int(-20...20)))
    }
    let missing =
      decimals.contains { $0 > 15 }
      ? Bitmap(
        words: count == 0
          ? []
          : [
            decimals.enumerated().reduce(UInt64(0)) { bits, next in
              next.element > 15 ? bits | 1 << UInt64(next.offset) : bits
            }
          ], count: count) : nil
    let numbers = ResultValues.counts((0..<Int64(count)).map { $0 })
    return ResultTable(
      columns: [
        ResultColumn(name: "row", role: .attribute, values: numbers),
        ResultColumn(name: "label", role: .dimension, values: .stored(Column(texts: labels))),
        ResultColumn(
          name: "rate", role: .measure,
          values: .rates(numerators: rates.map(\.0), denominators: rates.map(\.1))),
        ResultColumn(name: "count", role: .measure, values: .counts(counts)),
        ResultColumn(
          name: "sum", role: .measure,
          values: .decimals(unscaled: decimals, scale: 1, style: .fixed, missing: missing)),
      ],
      rowCount: count,
      total: TotalRow(
        cells: [
          .integer(0), .text("all"), .rate(Ratio(3, 7)), .integer(9),
          .decimal(Decimal(unscaled: 25, scale: 1)),
        ], belongsToTable: true),
      footer: Footer(shown: count, available: count, noun: .groups, asOf: nil))
  }

  /// A step on the numbers of a table; the first two columns are its row number and label.
  private static func randomStep(
    columnCount: Int, _ random: inout SeededRandom
  ) -> TableStep {
    func operand() -> TableExpression {
      if random.chance(25) {
        return .literal(.number(Decimal(unscaled: Int128(random.int(-10...10)), scale: 1)))
      }
      let column = TableExpression.column(random.int(2...columnCount - 1))
      return random.chance(10) ? .negated(column) : column
    }
    func condition(_ depth: Int) -> TableCondition {
      switch random.int(0...5) {
      case 0 where depth > 0: return .all([condition(depth - 1), condition(depth - 1)])
      case 1 where depth > 0: return .any([condition(depth - 1), condition(depth - 1)])
      case 2 where depth > 0: return .not(condition(depth - 1))
      case 3: return .isMissing(operand())
      default: return .compare(random.pick(ComparisonOperator.allCases), operand(), operand())
      }
    }
    func key() -> TableSortKey {
      TableSortKey(random.chance(20) ? .column(1) : operand(), descending: random.chance(50))
    }
    switch random.int(0...5) {
    case 0: return .keep(condition(2))
    case 1: return .sort(random.chance(50) ? [key()] : [key(), key()])
    case 2:
      return .top(
        count: random.int(1...5), by: key(), exact: random.chance(50),
        keepsOrder: random.chance(50))
    case 3: return .limit(random.int(1...10))
    case 4:
      // One level only: fractions of fractions outgrow the reference's integers.
      let op = random.pick([ArithmeticOperator.plus, .minus, .times, .divided])
      let first = TableExpression.column(random.int(2...4))
      let second = TableExpression.column(random.int(2...4))
      return .add(name: "x", .arithmetic(op, first, second), .number)
    default:
      let last = columnCount - 1
      return .select((0...last).map { ColumnChoice($0, name: "c\($0)") })
    }
  }
}

extension ReferenceTable {
  /// A finished table as plain values.
  init(_ table: ResultTable) {
    rows = (0..<table.rowCount).map { row in
      table.columns.map { Value($0.values.cell(at: row)) }
    }
    total = table.total.map { $0.cells.map { Value($0) } }
    dimension = table.columns.firstIndex { $0.role == .dimension }
  }
}

extension ReferenceTable.Value {
  init(_ cell: Cell) {
    switch cell {
    case .missing, .date, .timestamp: self = .missing
    case .text(let text): self = .text(text)
    case .integer(let value): self = .number(Int(value), 1)
    case .decimal(let value):
      self.init(Int(value.unscaled), over: Int(Decimal.powerOfTen(value.scale)))
    case .flag(let flag): self = .flag(flag)
    case .rate(let rate): self.init(Int(rate.numerator), over: Int(rate.denominator))
    case .quotient(let quotient):
      self.init(
        Int(quotient.numerator),
        over: Int(quotient.denominator * Decimal.powerOfTen(quotient.scale)))
    case .percentage(let fraction, _):
      self.init(
        Int(fraction.numerator),
        over: Int(fraction.denominator * Decimal.powerOfTen(fraction.scale)))
    case .rank(let place, _): self = .number(Int(place), 1)
    }
  }
}

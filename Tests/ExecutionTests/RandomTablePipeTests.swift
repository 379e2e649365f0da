import Columnar
import Diagnostics
import Execution
import Planning
import Results
import TestSupport
import Testing
import Values

/// Random pipes over random tables, against doing them one row at a time.
@Suite struct RandomTablePipeTests {
  @Test(arguments: 0..<400)
  func `pipes agree with doing them one row at a time`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var table = RandomTable(&random)
    var reference = ReferenceTable(table.table)
    reference.parts = table.parts
    for _ in 0..<random.int(1...6) {
      let step = table.step(&random)
      try table.table.apply(step)
      reference.apply(step)
      let agrees = ReferenceTable(table.table) == reference
      #expect(agrees, "\(step)")
    }
  }
}

/// A table of rows with a number, a label, a rate, a count, a sum, a day and a month.
private struct RandomTable {
  var table: ResultTable
  /// Columns that hold numbers, and how their cell for several rows comes about.
  var rollups: [TableRollup] = [
    .computed(.literal(.number(Decimal(1000)))), .label, .ratio, .sum, .sum, .least, .label,
  ]
  private var numbers = [2, 3, 4]
  private var hasOthers = false
  let parts: [ReferenceTable.Value: (Int, Int)]

  init(_ random: inout SeededRandom) {
    let count = random.int(0...12)
    var labels: [String?] = []
    var rates: [(Int64, Int64)] = []
    var counts: [Int64] = []
    var decimals: [Int128] = []
    var days: [Int64?] = []
    var months: [String?] = []
    for _ in 0..<count {
      labels.append(random.maybe(20) { $0.pick(["a", "Bb", "Đ", "d"]) })
      let total = Int64(random.int(0...4))
      rates.append((Int64(random.int(0...Int(total))), total))
      counts.append(Int64(random.int(0...3)))
      decimals.append(Int128(random.int(-20...20)))
      days.append(random.maybe(20) { Int64($0.int(19_300...19_800)) })
      months.append("2023-0\(random.int(1...9))")
    }
    let missing = RandomTable.bits(decimals.map { $0 > 15 })
    parts = Dictionary(
      uniqueKeysWithValues: rates.enumerated().map { row, rate in
        (.number(row, 1), (Int(rate.0), Int(rate.1)))
      })
    func column(
      _ name: String, _ role: ResultColumn.Role, _ values: ResultValues
    ) -> ResultColumn {
      ResultColumn(name: name, role: role, values: values)
    }
    let rateValues = ResultValues.rates(
      numerators: rates.map(\.0), denominators: rates.map(\.1))
    let sums = ResultValues.decimals(
      unscaled: decimals, scale: 1, style: .fixed, missing: missing)
    table = ResultTable(
      columns: [
        column("row", .attribute, .counts((0..<Int64(count)).map { $0 })),
        column("label", .dimension, .stored(Column(texts: labels))),
        column("rate", .measure, rateValues), column("count", .measure, .counts(counts)),
        column("sum", .measure, sums),
        column("day", .attribute, .stored(Column(.date, integers: days))),
        column("month", .attribute, .stored(Column(texts: months))),
      ],
      rowCount: count,
      total: TotalRow(
        cells: [
          .integer(0), .text("all"), .rate(Ratio(3, 7)), .integer(9),
          .decimal(Decimal(unscaled: 25, scale: 1)), .missing, .missing,
        ], belongsToTable: true),
      footer: Footer(shown: count, available: count, noun: .groups, asOf: nil))
  }

  private static func bits(_ flags: [Bool]) -> Bitmap? {
    guard flags.contains(true) else { return nil }
    let word = flags.enumerated().reduce(UInt64(0)) {
      $1.element ? $0 | 1 << UInt64($1.offset) : $0
    }
    return Bitmap(words: [word], count: flags.count)
  }

  /// A step that the table allows.
  mutating func step(_ random: inout SeededRandom) -> TableStep {
    switch random.int(0...7) {
    case 0: return .keep(condition(2, &random))
    case 1:
      let key = key(&random)
      return .sort(random.chance(50) ? [key] : [key, self.key(&random)])
    case 2:
      return .top(
        count: random.int(1...5), by: key(&random), exact: random.chance(50),
        keepsOrder: random.chance(50))
    case 3: return .limit(random.int(1...10))
    case 4:
      return .topEach(
        count: random.int(1...3), by: key(&random), exact: random.chance(50),
        keepsOrder: random.chance(50), column: random.pick([1, 6]))
    case 5 where !hasOthers:
      hasOthers = true
      return .topWithOthers(
        count: random.int(0...4), by: key(&random), exact: random.chance(50),
        keepsOrder: random.chance(50), each: random.maybe(50) { $0.pick([1, 6]) },
        rollups: rollups)
    case 6:
      let last = table.columns.count - 1
      return .select((0...last).map { ColumnChoice($0, name: "c\($0)") })
    default:
      // Of the first columns only: fractions of fractions outgrow the reference's integers.
      let value = computed(2, &random)
      numbers.append(table.columns.count)
      rollups.append(.computed(value))
      return .add(name: "x", value, .number)
    }
  }

  private func operand(_ random: inout SeededRandom) -> TableExpression {
    if random.chance(25) { return literal(&random) }
    let column = TableExpression.column(random.pick(numbers))
    return random.chance(10) ? .negated(column) : column
  }

  private func literal(_ random: inout SeededRandom) -> TableExpression {
    .literal(.number(Decimal(unscaled: Int128(random.int(-10...10)), scale: 1)))
  }

  private func key(_ random: inout SeededRandom) -> TableSortKey {
    let column = random.chance(20) ? TableExpression.column(5) : operand(&random)
    return TableSortKey(column, descending: random.chance(50))
  }

  private func condition(_ depth: Int, _ random: inout SeededRandom) -> TableCondition {
    switch random.int(0...6) {
    case 0 where depth > 0: return .all([condition(depth - 1, &random), condition(0, &random)])
    case 1 where depth > 0: return .any([condition(depth - 1, &random), condition(0, &random)])
    case 2 where depth > 0: return .not(condition(depth - 1, &random))
    case 3: return .isMissing(random.chance(30) ? .column(5) : operand(&random))
    case 4:
      let start = CivilDate(daysSinceEpoch: Int32(random.int(19_300...19_500)))
      return .isWithin(day(&random), Period(start: start, end: start.adding(days: 150)))
    default:
      return .compare(
        random.pick(ComparisonOperator.allCases), operand(&random), operand(&random))
    }
  }

  private func day(_ random: inout SeededRandom) -> TableExpression {
    switch random.int(0...3) {
    case 0: .call(.groupStart(.month), [.column(6)])
    case 1: .call(.shifted(by: Int64(random.int(-40...40))), [.column(5)])
    default: .column(5)
    }
  }

  /// A number computed from the first columns.
  private func computed(_ depth: Int, _ random: inout SeededRandom) -> TableExpression {
    let first = TableExpression.column(random.int(2...4))
    let second = TableExpression.column(random.int(2...4))
    switch random.int(0...9) {
    case 0: return .call(.absolute, [first])
    case 1:
      let step = random.pick([
        Decimal(1), Decimal(unscaled: 1, scale: 1), Decimal(unscaled: 1, scale: 3), Decimal(10),
      ])
      return .call(.rounded(step: step), [.arithmetic(.plus, first, second)])
    case 2: return .call(.coalesce, [first, second, literal(&random)])
    case 3 where depth > 0:
      let otherwise = random.chance(50) ? computed(depth - 1, &random) : nil
      return .conditional(
        [TableBranch(condition(1, &random), then: computed(depth - 1, &random))],
        otherwise: otherwise)
    case 4: return .call(.part(random.pick([.year, .month, .weekday])), [day(&random)])
    case 5: return .call(.days, [day(&random), day(&random)])
    case 6: return .call(.time(per: random.pick([3600, 86_400])), [day(&random), day(&random)])
    case 7:
      return .call(.length, [random.chance(50) ? .column(1) : .call(.lowercased, [.column(1)])])
    default:
      let op = random.pick([ArithmeticOperator.plus, .minus, .times, .divided])
      return .arithmetic(op, first, second)
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
    case .missing, .hidden, .timestamp: self = .missing
    case .date(let date): self = .day(Int(date.daysSinceEpoch))
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

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

  @Test func `a raised flag ends every pipe`() {
    let flag = CancellationFlag()
    flag.raise()
    let key = TableSortKey(rate, descending: true)
    for step in [
      TableStep.sort([key]), .top(count: 1, by: key, exact: false, keepsOrder: false),
      .keep(.compare(.less, rate, number(1))),
    ] {
      var table = table()
      #expect(throws: ExecutionError.cancelled) { try table.apply(step, [], flag) }
    }
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
}

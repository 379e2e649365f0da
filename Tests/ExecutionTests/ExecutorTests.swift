import Columnar
import Diagnostics
import Execution
import Metrics
import Planning
import Results
import Testing
import Values

@Suite struct ExecutorTests {
  private let rows = EntityID(index: 0)
  private let places = EntityID(index: 1)

  /// Five rows of three places, the last of which has none; one row leads nowhere.
  private var dataset: Dataset {
    let place = Column(texts: ["p", "q", "p", nil, "p"])
    let done = Column(.flag, integers: [1, nil, 0, 1, nil])
    let size = Column(.integer, integers: [3, .max, 4, .max, nil])
    let keys = Column(texts: ["p", "q", "r"])
    return Dataset(
      tables: [
        Table(columns: [place, done, size], rowCount: 5), Table(columns: [keys], rowCount: 3),
      ],
      links: [
        LinkIndex.build(
          source: ColumnID(entity: rows, index: 0), column: place, target: places, key: keys)
      ],
      calendars: [], labelColumns: [nil, 0])
  }

  private var done: Condition { .holds(.column(ColumnID(entity: rows, index: 1), .flag)) }
  private var size: RowExpression { .column(ColumnID(entity: rows, index: 2), .integer) }
  private var byPlace: GroupKey { .member(places, path: [LinkID(index: 0)]) }
  private func measure(_ index: Int) -> ResultExpression {
    .measure(MeasureID(aggregation: 0, measure: index))
  }

  private func aggregation(_ keys: [GroupKey], _ measures: [Measure]) -> Aggregation {
    Aggregation(entity: rows, filter: .constant(true), keys: keys, measures: measures)
  }

  private func groups(
    _ keys: [GroupKey], _ measures: [Measure], _ steps: [LogicalPlan.Step] = []
  ) -> LogicalPlan {
    let source = Groups(
      dimensionCount: keys.count, aggregations: [aggregation(keys, measures)],
      totalBelongsToTable: true)
    return plan(.groups(source), measures.count, hasLabel: !keys.isEmpty, steps)
  }

  private func members(
    _ measures: [Measure], _ steps: [LogicalPlan.Step] = []
  ) -> LogicalPlan {
    let source = Members(
      entity: places, filter: .constant(true), aggregations: [aggregation([byPlace], measures)])
    return plan(.members(source), measures.count, hasLabel: true, steps)
  }

  private func plan(
    _ source: LogicalPlan.Source, _ measureCount: Int, hasLabel: Bool,
    _ steps: [LogicalPlan.Step]
  ) -> LogicalPlan {
    var columns =
      hasLabel ? [OutputColumn(name: "label", role: .dimension, expression: .dimension(0))] : []
    for index in 0..<measureCount {
      columns.append(OutputColumn(name: "m\(index)", role: .measure, expression: measure(index)))
      let denominator = ResultExpression.denominator(
        MeasureID(aggregation: 0, measure: index))
      columns.append(
        OutputColumn(name: "n of m\(index)", role: .denominator, expression: denominator))
    }
    return LogicalPlan(
      source: source, steps: steps + [.project(columns)], noun: "places", asOf: nil)
  }

  private func run(_ plan: LogicalPlan, raised: Bool = false) throws -> ResultTable {
    let cancellation = CancellationFlag()
    if raised { cancellation.raise() }
    let executor = Executor(dataset: dataset, threads: 1, cancellation: cancellation)
    return try executor.execute(plan)
  }

  private func cells(_ table: ResultTable, _ column: Int) -> [Cell] {
    (0..<table.rowCount).map { table.columns[column].values.cell(at: $0) }
  }

  @Test func ratesArePairsAndUnknownsAreLeftOut() throws {
    let table = try run(groups([byPlace], [Measure(.rate(done))]))
    #expect(cells(table, 0) == [.text("p"), .text("q"), .missing])
    #expect(cells(table, 1) == [.rate(Ratio(1, 2)), .missing, .rate(Ratio(1, 1))])
    #expect(table.total?.cells == [.text("all"), .rate(Ratio(2, 3)), .integer(3)])
    #expect(
      table.notes == [
        Diagnostic(.unknownsLeftOut, ["count": .number(2), "column": .code("m0")])
      ])
  }

  @Test func membersWithoutRowsAreListedAndCounted() throws {
    let table = try run(members([Measure(.rate(done))]))
    #expect(cells(table, 1) == [.rate(Ratio(1, 2)), .missing, .missing])
    #expect(
      table.notes.map(\.message) == [
        .unknownsLeftOut, .membersWithOnlyUnknowns, .membersWithoutRows,
      ])
    #expect(
      table.notes.last?.facts == [
        "count": .number(1), "shown": .number(3), "noun": .code("places"),
      ])
  }

  @Test func oneDenominatorIsShownForMeasuresThatShareIt() throws {
    let shared = try run(groups([byPlace], [Measure(.count), Measure(.count)]))
    #expect(shared.columns.map(\.name) == ["label", "m0", "n", "m1"])
    #expect(shared.total?.cells.count == 4)
    let different = try run(groups([byPlace], [Measure(.count), Measure(.rate(done))]))
    #expect(different.columns.map(\.name) == ["label", "m0", "n of m0", "m1", "n of m1"])
  }

  @Test func totalsWithoutDimensionsAreOneRowEvenOfNothing() throws {
    var plan = groups([], [Measure(.count), Measure(.sum(size))])
    if case .groups(var source) = plan.source {
      source.aggregations[0].filter = .constant(false)
      plan.source = .groups(source)
    }
    let table = try run(plan)
    #expect(table.rowCount == 1)
    #expect(cells(table, 0) == [.integer(0)])
    #expect(cells(table, 2) == [.missing])
    #expect(table.total == nil)
  }

  @Test func sumsBeyondSixtyFourBitsAreExact() throws {
    let table = try run(groups([], [Measure(.sum(size))]))
    let sum = Int128(Int64.max) * 2 + 7
    #expect(cells(table, 0) == [.decimal(Decimal(unscaled: sum))])
  }

  @Test func rowArithmeticThatOverflowsIsAnError() {
    let doubled = RowExpression.arithmetic(.plus, size, size)
    #expect(throws: ExecutionError.overflow(.rowArithmetic)) {
      try run(groups([], [Measure(.sum(doubled))]))
    }
  }

  @Test func topKeepsTiesUnlessExactAndDropsGroupsWithoutAKey() throws {
    let measures = [Measure(.count, filter: .not(.isMissing(size)))]
    let key = SortKey(measure(0), descending: false)
    func top(exact: Bool) throws -> ResultTable {
      try run(members(measures, [.top(count: 2, by: key, exact: exact)]))
    }
    #expect(cells(try top(exact: true), 0) == [.text("r"), .text("q")])
    let one = SortKey(.number(Decimal(1)), descending: true)
    let tied = try run(groups([byPlace], measures, [.top(count: 1, by: one, exact: false)]))
    #expect(cells(tied, 0) == [.text("p"), .text("q")])
    #expect(
      tied.notes == [Diagnostic(.tiesKept, ["asked": .number(1), "shown": .number(2)])])
    #expect(tied.footer.available == 3)
    #expect(tied.footer.shown == 2)
  }

  @Test func filtersOfGroupsLeaveTheTotalsAlone() throws {
    let having = ResultCondition.compare(.greater, measure(0), .number(Decimal(1)))
    let table = try run(groups([byPlace], [Measure(.count)], [.filter(having)]))
    #expect(cells(table, 0) == [.text("p")])
    #expect(table.total?.cells[1] == .integer(5))
  }

  @Test func ratesCompareExactlyWithNumbers() throws {
    let half = ResultExpression.number(Decimal(unscaled: 50, scale: 2))
    let table = try run(
      members([Measure(.rate(done))], [.filter(.compare(.equal, measure(0), half))]))
    #expect(cells(table, 0) == [.text("p")])
  }

  @Test func aRaisedFlagStopsTheWork() {
    #expect(throws: ExecutionError.cancelled) {
      try run(groups([byPlace], [Measure(.count)]), raised: true)
    }
  }
}

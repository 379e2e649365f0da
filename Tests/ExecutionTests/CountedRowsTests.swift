import Execution
import Metrics
import Planning
import Results
import TestSupport
import Testing
import Values

@Suite struct CountedRowsTests {
  @Test(arguments: 0..<150)
  func `the rows behind a number are as many as it counts`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed &+ 7_000)
    let dataset = RandomDataset.make(&random, rowCount: random.pick([0, 1, 7, 20, 64, 65]))
    for round in 0..<6 {
      let plan = RandomPlan.make(&random)
      let check = try DrillDownCheck(dataset: dataset, plan: plan)
      let difference = try check.firstDifference()
      #expect(difference == nil, "seed \(seed), round \(round)\n\(plan)")
      if difference != nil { return }
    }
  }
}

/// Counts the rows behind every number of an answer, and compares.
struct DrillDownCheck {
  let executor: Executor
  let answer: Answer

  init(dataset: Execution.Dataset, plan: LogicalPlan) throws {
    executor = Executor(
      dataset: dataset, threads: 2, options: EngineOptions(batchSizes: [5]),
      cancellation: CancellationFlag())
    answer = try executor.answer(plan)
  }

  /// The first number that differs from its rows, in words.
  func firstDifference() throws -> String? {
    guard case .project(let outputs)? = answer.origin.plan.steps.last else { return nil }
    for (row, origin) in (answer.table.origins ?? []).enumerated() {
      for column in answer.table.columns {
        guard let index = column.origin else { continue }
        let place = "row \(row), column \(index)"
        let cell = column.values.cell(at: row)
        let position = column.spread?.position
        let groups = { related in
          answer.table.origins(of: origin).flatMap {
            answer.origin.groups(ofRow: $0, at: position, related: related)
          }
        }
        if let found = try difference(outputs[index].expression, cell, groups) {
          return "\(place): \(found)"
        }
      }
    }
    guard let total = answer.table.total else { return nil }
    // The cells of totals stand in the order of the columns.
    for (column, cell) in zip(answer.table.columns, total.cells) {
      guard let index = column.origin else { continue }
      let position = column.spread?.position
      let groups = { answer.origin.groupsOfTotals(at: position, related: $0) }
      if let found = try difference(outputs[index].expression, cell, groups) {
        return "total, column \(index): \(found)"
      }
    }
    return nil
  }

  private func difference(
    _ expression: ResultExpression, _ cell: Cell, _ groups: (Int?) -> [[KeyValue?]]?
  ) throws -> String? {
    func count(_ part: RowsPart) throws -> Int64? {
      let sets = answer.origin.plan.rows(behind: expression, part)
      guard let rows = sets.first, sets.count == 1 else { return nil }
      return try self.count(rows, groups(rows.related))
    }
    switch expression {
    case .measure(let id):
      switch (function(of: id), cell) {
      case (.count, .integer(let counted)):
        let found = try count(.counted)
        return found == counted ? nil : "\(counted) counted, \(found ?? -1) listed"
      case (.rate, .rate(let rate)):
        let found = (try count(.numerator), try count(.denominator))
        let isSame = found == (rate.numerator, rate.denominator)
        return isSame ? nil : "\(rate) counted, \(found) listed"
      default: return nil
      }
    case .denominator(let id):
      guard case .integer(let counted) = cell, function(of: id)?.countsItsRows == true
      else { return nil }
      let found = try count(.counted)
      return found == counted ? nil : "n \(counted), \(found ?? -1) listed"
    default: return nil
    }
  }

  /// The rows that a listing of them has.
  private func count(_ rows: CountedRows, _ groups: [[KeyValue?]]?) throws -> Int64 {
    let members = Members(
      entity: rows.entity, filter: rows.filter(in: groups), aggregations: [])
    let listing = LogicalPlan(
      source: .members(members), steps: [.project([])], noun: "rows", asOf: nil)
    return Int64(try executor.execute(listing).rowCount)
  }

  private func function(of id: MeasureID) -> Measure.Function? {
    switch answer.origin.plan.source {
    case .members(let members): members.aggregations[id.aggregation].measures[id.measure].function
    case .groups(let groups): groups.aggregations[id.aggregation].measures[id.measure].function
    }
  }
}

extension Measure.Function {
  /// Whether the denominator of the measure is a number of rows.
  fileprivate var countsItsRows: Bool {
    switch self {
    case .minimum, .maximum: false
    default: true
    }
  }
}

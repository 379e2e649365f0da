import Execution
import Planning
import Results
import TestSupport
import Testing
import Values

@Suite struct RandomPlanTests {
  @Test(arguments: 0..<200)
  func answersAgreeWithARowByRowInterpreterForAnyEngineOptionsAndThreads(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let rowCount = random.pick([0, 1, 2, 7, 20, 63, 64, 65])
    let dataset = RandomDataset.make(&random, rowCount: rowCount)
    for round in 0..<8 {
      let plan = RandomPlan.make(&random)
      let expected = ReferenceInterpreter(dataset: dataset).execute(plan)
      for (options, threads) in [
        (EngineOptions(batchSizes: [1]), 1), (EngineOptions(batchSizes: [2], hashMask: 0), 7),
        (EngineOptions(batchSizes: [3], usesShortcuts: false), 1),
        (EngineOptions(batchSizes: [2_047], usesShortcuts: false, hashMask: 0), 7),
        (EngineOptions(batchSizes: [2_047]), 7),
      ] {
        let executor = Executor(
          dataset: dataset, threads: threads, options: options,
          cancellation: CancellationFlag())
        let table = try executor.execute(plan)
        let rows = (0..<table.rowCount).map { row in
          table.columns.map { ReferenceValue($0.values.cell(at: row)) }
        }
        let total = table.total?.cells.map { ReferenceValue($0) }
        let difference =
          firstDifference(rows, expected.rows) ?? firstDifference(total, expected.total)
        let label = "seed \(seed), round \(round), \(options), \(threads) threads"
        #expect(difference == nil, "\(label)\n\(plan)")
        if difference != nil { return }
      }
    }
  }

  /// The first element in which both differ, in words.
  private func firstDifference<Element: Equatable>(
    _ found: [Element]?, _ expected: [Element]?
  ) -> String? {
    guard found != expected else { return nil }
    let (found, expected) = (found ?? [], expected ?? [])
    for index in 0..<max(found.count, expected.count) {
      let left = index < found.count ? "\(found[index])" : "nothing"
      let right = index < expected.count ? "\(expected[index])" : "nothing"
      if left != right { return "at \(index): \(left) instead of \(right)" }
    }
    return "one of them is nil"
  }
}

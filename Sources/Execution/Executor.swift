package import Planning
package import Results
package import Values

/// Runs logical plans on loaded data.
///
/// The answer does not depend on the number of threads or the size of batches: counts and
/// sums are exact, and groups are ordered before anything is cut off.
package struct Executor: Sendable {
  let dataset: Dataset
  let settings: Settings

  /// How the work is cut up.
  struct Settings: Sendable {
    let threads: Int
    let batchSize: Int
    let cancellation: CancellationFlag

    func scan(rowCount: Int) -> RowScan {
      RowScan(
        rowCount: rowCount, threads: threads, batchSize: batchSize, cancellation: cancellation)
    }
  }

  /// An executor.
  ///
  /// - Parameters:
  ///   - dataset: the data that plans speak of.
  ///   - threads: threads that share a scan; at least 1.
  ///   - batchSize: rows that a kernel works on at once; at least 1.
  ///   - cancellation: polled before every batch.
  package init(
    dataset: Dataset, threads: Int, batchSize: Int = 4096, cancellation: CancellationFlag
  ) {
    settings = Settings(
      threads: max(threads, 1), batchSize: max(batchSize, 1), cancellation: cancellation)
    var dataset = dataset
    dataset.settings = settings
    self.dataset = dataset
  }

  /// The answer to a plan, before its pipes.
  ///
  /// - Throws: `.cancelled` when the flag was raised; `.overflow` when exact arithmetic left
  ///   its range.
  package func execute(_ plan: LogicalPlan) throws(ExecutionError) -> ResultTable {
    try answer(plan).table
  }

  /// The answer to a plan, before its pipes, with the rows that it was counted from.
  ///
  /// - Throws: as ``execute(_:)``.
  package func answer(_ plan: LogicalPlan) throws(ExecutionError) -> Answer {
    var run = StepRun(source: try source(plan.source), plan: plan, dataset: dataset, settings)
    for step in plan.steps { try run.apply(step) }
    // Pipes name every column; what they leave is joined once they are done.
    let table = plan.pipes.isEmpty ? run.table().joiningDenominators : run.table()
    return Answer(table: table, origin: AnswerOrigin(run.source, of: plan))
  }

  private func source(_ source: LogicalPlan.Source) throws(ExecutionError) -> ResultSource {
    switch source {
    case .members(let members): try ResultSource(members, dataset, settings)
    case .groups(let groups): try ResultSource(groups, dataset, settings)
    }
  }
}

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
    let options: EngineOptions
    let cancellation: CancellationFlag
    var progress: Progress?
    /// Nil is no limit.
    var memory: MemoryBudget?
    /// Counts from 1 up to this one, without it, are hidden; 0 hides none.
    var smallest: Int64 = 0

    func scan(rowCount: Int) -> RowScan {
      RowScan(
        rowCount: rowCount, threads: threads, options: options, cancellation: cancellation,
        progress: progress)
    }

    /// Takes memory for what is kept until the answer is there.
    func take(bytes: Int) throws(ExecutionError) {
      do throws(MemoryExceeded) { try memory?.take(bytes) } catch { throw .outOfMemory(error) }
    }
  }

  /// An executor.
  ///
  /// - Parameters:
  ///   - dataset: the data that plans speak of.
  ///   - threads: threads that share a scan; at least 1.
  ///   - options: how the work is done.
  ///   - cancellation: polled before every batch.
  ///   - progress: told of the rows of each scan.
  ///   - memory: what groups, sorted rows and columns of answers take memory from; nil is no
  ///     limit.
  ///   - smallest: counts from 1 up to this one, without it, are hidden, and no member is judged
  ///     by them; 0 hides none.
  package init(
    dataset: Dataset, threads: Int, options: EngineOptions = EngineOptions(),
    cancellation: CancellationFlag, progress: Progress? = nil, memory: MemoryBudget? = nil,
    smallest: Int64 = 0
  ) {
    self.init(
      dataset,
      Settings(
        threads: max(threads, 1), options: options, cancellation: cancellation,
        progress: progress, memory: memory, smallest: smallest))
  }

  init(_ dataset: Dataset, _ settings: Settings) {
    self.settings = settings
    var dataset = dataset
    dataset.settings = settings
    self.dataset = dataset
  }

  /// The answer to a plan, before its pipes.
  ///
  /// - Parameters:
  ///   - plan: what is asked.
  ///   - hidden: rows, by their numbers in ``ResultTable/origins``, whose numbers may not be
  ///     shown: no number chooses or orders them.
  /// - Returns: the table.
  /// - Throws: `.cancelled` when the flag was raised; `.overflow` when exact arithmetic left
  ///   its range; `.outOfMemory` when more memory is needed than there may be; `.judgesByHidden`
  ///   when members are judged by counts that are hidden.
  package func execute(
    _ plan: LogicalPlan, hiding hidden: Set<UInt32> = []
  ) throws(ExecutionError) -> ResultTable {
    try answer(plan, hiding: hidden).table
  }

  /// The answer to a plan, before its pipes, with the rows that it was counted from.
  ///
  /// - Throws: as ``execute(_:hiding:)``.
  package func answer(
    _ plan: LogicalPlan, hiding hidden: Set<UInt32> = []
  ) throws(ExecutionError) -> Answer {
    var run = try run(plan)
    run.hidden = hidden
    for step in plan.steps { try run.apply(step) }
    // Pipes name every column; what they leave is joined once they are done.
    let table = plan.pipes.isEmpty ? run.table().joiningDenominators : run.table()
    return Answer(table: table, origin: AnswerOrigin(run))
  }

  private func run(_ plan: LogicalPlan) throws(ExecutionError) -> StepRun {
    switch plan.source {
    case .members(let members):
      return StepRun(
        source: try ResultSource(members, dataset, settings), plan: plan, dataset: dataset,
        settings)
    case .groups(let groups):
      let cube = try GroupCube(groups, dataset, settings)
      let rows =
        groups.across == nil
        ? try ResultSource(cube) : try ResultSource(cube, keeping: Set(groups.rowDimensions))
      var run = StepRun(source: rows, plan: plan, dataset: dataset, settings)
      run.cube = cube
      if let across = groups.across { run.grid = try CellGrid(cube, across, run.evaluator) }
      return run
    }
  }
}

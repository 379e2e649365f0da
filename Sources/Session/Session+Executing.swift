import Diagnostics
import Execution
import Ingest
import Planning
import Results
import Values

// What takes long where there are many rows: all of it can be left (``CancellationFlag/leaving``).

extension Session {
  /// The answer to a plan over what is loaded; the numbers of `hidden` rows choose and order none.
  func answer(
    to plan: LogicalPlan, hiding hidden: Set<UInt32> = []
  ) throws(ExecutionError) -> Answer {
    let executor = executor(over: workspace.dataset)
    return try cancellation.leaving(as: .cancelled) { (flag) throws(ExecutionError) in
      try executor(flag).answer(plan, hiding: hidden)
    }
  }

  /// What runs plans over some data until its flag is raised.
  func executor(
    over dataset: Execution.Dataset
  ) -> @Sendable (CancellationFlag) -> Executor {
    let (threads, engine) = (settings.threads, settings.engine)
    let (progress, memory, smallest) = (progress, memory(), workspace.smallest)
    return { flag in
      Executor(
        dataset: dataset, threads: threads, options: engine, cancellation: flag,
        progress: progress, memory: memory, smallest: smallest)
    }
  }

  /// The same as a table.
  func execute(
    _ plan: LogicalPlan, hiding hidden: Set<UInt32> = []
  ) throws(ExecutionError) -> ResultTable {
    try answer(to: plan, hiding: hidden).table
  }

  /// A table after a pipe that is no chart, file or demand.
  func apply(
    _ step: TableStep, to table: ResultTable
  ) throws(ExecutionError) -> ResultTable {
    let calendars = workspace.dataset.calendars
    return try cancellation.leaving(as: .cancelled) { (flag) throws(ExecutionError) in
      var table = table
      try table.apply(step, calendars, flag)
      return table
    }
  }

  /// Reads a delimited file.
  func read(_ path: String, options: CSVOptions, memory: MemoryBudget?) throws(LoadError)
    -> LoadedTable
  {
    let (threads, progress) = (settings.threads, progress)
    return try cancellation.leaving(as: .cancelled) { (flag) throws(LoadError) in
      try CSVLoader.load(
        path: path, options: options, threads: threads, cancellation: flag, progress: progress,
        memory: memory)
    }
  }
}

extension SessionError {
  /// What a failed plan is to a sentence.
  init(_ error: ExecutionError, at range: SourceRange) {
    switch error {
    case .cancelled: self = .cancelled
    case .overflow: self = .sentence(Diagnostic(.overflow, at: range))
    case .hiddenCells: self = .sentence(Diagnostic(.hiddenNotSummed, at: range))
    case .judgesByHidden(let limit):
      self = .sentence(Diagnostic(.judgesByHidden, at: range, ["limit": .number(Int(limit))]))
    case .outOfMemory(let exceeded): self = .sentence(exceeded.diagnostic(at: range))
    case .tooManyGroups(let limit):
      self = .sentence(Diagnostic(.tooManyGroups, at: range, ["limit": .number(limit)]))
    case .tooManyColumns(let count, let limit):
      self = .fault("\(count) columns of at most \(limit)", at: range)
    case .unsupported(let what): self = .fault(what, at: range)
    }
  }
  /// What no sentence should lead to: a fault of the program, not of who asks.
  private static func fault(_ what: String, at range: SourceRange) -> SessionError {
    .sentence(Diagnostic(.internalFault, at: range, ["found": .text(what)]))
  }
}

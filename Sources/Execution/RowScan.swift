import Columnar
import Dispatch
import Synchronization
import Values

/// A pass over the rows of a table in batches, shared among threads.
struct RowScan: Sendable {
  let rowCount: Int
  let threads: Int
  let options: EngineOptions
  let cancellation: CancellationFlag
  var progress: Progress?

  /// How often a thread takes a batch of each size in one claim.
  private static let batchesPerClaim = 16

  /// Calls `body` with every batch. Each thread works on a state of its own; all of them are
  /// returned, in no particular order of the rows they have seen.
  ///
  /// - Throws: the first error of a batch, or `.cancelled` when the flag was raised.
  func run<State: Sendable>(
    from initial: State,
    _ body: @Sendable (inout State, Range<Int>) throws(ExecutionError) -> Void
  ) throws(ExecutionError) -> [State] {
    try cancellation.check()
    let claimLength = options.batchSizes.reduce(0, +) * RowScan.batchesPerClaim
    let claims = (rowCount + claimLength - 1) / claimLength
    let workers = max(1, min(threads, claims))
    let next = Atomic<Int>(0)
    let outcome = Mutex<Outcome<State>>(Outcome())
    progress?.expect(rowCount)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var state = initial
      do throws(ExecutionError) {
        while true {
          let claim = next.add(1, ordering: .relaxed).oldValue
          guard claim < claims else { break }
          let start = claim * claimLength
          try work(on: start..<min(start + claimLength, rowCount), &state, body)
        }
        let finished = state
        outcome.withLock { $0.states.append((worker, finished)) }
      } catch {
        next.store(claims, ordering: .relaxed)
        outcome.withLock { $0.error = $0.error ?? error }
      }
    }
    let (states, error) = outcome.withLock { ($0.states, $0.error) }
    if let error { throw error }
    return states.sorted { $0.worker < $1.worker }.map(\.state)
  }

  private func work<State>(
    on rows: Range<Int>, _ state: inout State,
    _ body: (inout State, Range<Int>) throws(ExecutionError) -> Void
  ) throws(ExecutionError) {
    for batch in options.batches(of: rows) {
      if cancellation.isRaised { throw .cancelled }
      try body(&state, batch)
    }
    progress?.advance(rows.count)
    progress?.advance(rows: rows.count)
  }

  /// What the threads have left behind.
  private struct Outcome<State: Sendable>: Sendable {
    var states: [(worker: Int, state: State)] = []
    var error: ExecutionError?
  }
}

extension RowScan {
  /// The rows where a condition is true, in order.
  func rows(where condition: any ConditionEvaluator) throws(ExecutionError) -> [UInt32] {
    let found = try run(from: [(start: Int, rows: [UInt32])]()) {
      (parts, rows) throws(ExecutionError) in
      let truths = try condition.evaluate(.contiguous(rows))
      let positions = truths.truePositions(from: rows.lowerBound)
      if !positions.isEmpty { parts.append((rows.lowerBound, positions)) }
    }
    return found.flatMap { $0 }.sorted { $0.start < $1.start }.flatMap(\.rows)
  }
}

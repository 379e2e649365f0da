import Synchronization
import Values

/// Hands out the blocks of a file to the threads, in order.
///
/// The search for the end of a block runs under the lock: it reads at the speed of memory, and
/// the thread that did it finds the block in its cache.
final class BlockQueue: Sendable {
  private let state: Mutex<State>
  private let cancellation: CancellationFlag
  private let progress: Progress?

  private struct State {
    var splitter: BlockSplitter
    var failure: LoadError?
  }

  init(
    _ splitter: BlockSplitter, cancellation: CancellationFlag, progress: Progress?
  ) {
    state = Mutex(State(splitter: splitter))
    self.cancellation = cancellation
    self.progress = progress
  }

  /// The next block; nil at the end, after a failure and when the load was cancelled.
  func next() -> Block? {
    let block = state.withLock { state -> Block? in
      if cancellation.isRaised, state.failure == nil { state.failure = .cancelled }
      guard state.failure == nil else { return nil }
      return state.splitter.next()
    }
    if let block { progress?.advance(block.end - block.start) }
    return block
  }

  /// Stops all threads; the first failure counts.
  func fail(_ error: LoadError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  var failure: LoadError? { state.withLock { $0.failure } }
}

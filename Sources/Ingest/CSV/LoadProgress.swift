import Synchronization

/// How far a load has come; polled by whoever draws a progress bar.
package final class LoadProgress: Sendable {
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)

  package init() {}

  /// Bytes read so far, in all passes.
  package var bytesDone: Int { done.load(ordering: .relaxed) }
  /// Bytes to read, as far as known; 0 before the load starts.
  package var bytesTotal: Int { total.load(ordering: .relaxed) }

  func expect(_ bytes: Int) { total.add(bytes, ordering: .relaxed) }
  func advance(_ bytes: Int) { done.add(bytes, ordering: .relaxed) }
}

import Synchronization

/// How far the running work has come; written by the threads that work, polled by whoever draws
/// a progress bar.
package final class Progress: Sendable {
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)
  private let rows = Atomic<Int>(0)

  package init() {}

  /// Work done, in units that only compare with ``unitsTotal``: bytes of a load, rows of a query.
  package var unitsDone: Int { done.load(ordering: .relaxed) }
  /// Work to do as far as it is known; 0 before it is.
  package var unitsTotal: Int { total.load(ordering: .relaxed) }
  /// Rows read so far, in all passes.
  package var rowsDone: Int { rows.load(ordering: .relaxed) }

  /// Adds work to do.
  package func expect(_ units: Int) { total.add(units, ordering: .relaxed) }
  /// Adds work done.
  package func advance(_ units: Int) { done.add(units, ordering: .relaxed) }
  /// Adds rows read.
  package func advance(rows count: Int) { rows.add(count, ordering: .relaxed) }

  /// Begins anew, for the next piece of work.
  package func restart() {
    total.store(0, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
    rows.store(0, ordering: .relaxed)
  }
}

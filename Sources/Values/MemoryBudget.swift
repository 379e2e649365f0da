import Synchronization

/// The memory that work may take: a limit and what was taken so far, shared by the threads that
/// do the work.
///
/// Only what grows with the data is taken from it, piece by piece as it is made, so that work
/// passes the limit by a piece at most before it ends.
package final class MemoryBudget: Sendable {
  /// In bytes.
  package let limit: Int
  private let used: Atomic<Int>

  /// In bytes.
  package var taken: Int { used.load(ordering: .relaxed) }

  /// A budget of which something is taken already.
  package init(limit: Int, taken: Int = 0) {
    self.limit = limit
    used = Atomic(taken)
  }

  /// Takes bytes.
  ///
  /// - Throws: where more is taken now than the limit allows.
  package func take(_ bytes: Int) throws(MemoryExceeded) {
    let needed = used.add(bytes, ordering: .relaxed).newValue
    if needed > limit { throw MemoryExceeded(limit: limit, needed: needed) }
  }

  /// Gives bytes back that were taken.
  package func giveBack(_ bytes: Int) { used.subtract(bytes, ordering: .relaxed) }
}

/// Work needs more memory than it may take; in bytes.
package struct MemoryExceeded: Error, Hashable, Sendable {
  package let limit: Int
  /// What was needed so far: all of it may be far more.
  package let needed: Int

  package init(limit: Int, needed: Int) {
    self.limit = limit
    self.needed = needed
  }
}

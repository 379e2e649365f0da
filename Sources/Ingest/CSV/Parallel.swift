import Dispatch

/// Runs work on several threads at once.
enum Parallel {
  /// Calls `body` with 0 ..< count, from several threads, and returns when all calls have.
  ///
  /// The calls must not touch the same memory, save through a lock.
  static func perform(_ count: Int, _ body: (Int) -> Void) {
    guard count > 1 else {
      if count == 1 { body(0) }
      return
    }
    withoutActuallyEscaping(body) { body in
      // Safety: the closure does not outlive the call, and callers keep the calls apart.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: count) { unsafe body($0) }
    }
  }
}

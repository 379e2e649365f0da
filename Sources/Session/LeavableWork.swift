import CSupport
import Dispatch
import Synchronization
package import Values

// Ctrl-C gives the person the prompt back at once. Work looks at its flag often enough to end
// soon, but what it holds may be gigabytes, and to free those takes longer than a person waits.
// So long work runs on a thread of its own, which is left behind: it ends, and frees, by itself.

extension CancellationFlag {
  /// Does work on a thread of its own and waits for it, until this flag is raised. The work is
  /// given a flag, which is raised when nobody waits for it any more.
  ///
  /// What is left must not touch what others use: it is given values, and its value is thrown away.
  ///
  /// - Throws: what the work throws, or `cancelled` when it was left.
  package func leaving<Value: Sendable, Failure: Error>(
    as cancelled: Failure,
    _ work: @escaping @Sendable (CancellationFlag) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard !isRaised else { throw cancelled }
    let flag = CancellationFlag()
    let outcome = LeavableOutcome<Value, Failure>()
    WorkThread.start {
      outcome.set(Result { () throws(Failure) in try work(flag) })
    }
    while !outcome.isThere(within: .milliseconds(5)) {
      guard isRaised else { continue }
      flag.raise()
      throw cancelled
    }
    guard let result = outcome.take() else { throw cancelled }
    return try result.get()
  }
}

/// What comes of work, handed from its thread to the one that waits.
private final class LeavableOutcome<Value: Sendable, Failure: Error>: Sendable {
  private let result = Mutex<Result<Value, Failure>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func set(_ result: Result<Value, Failure>) {
    self.result.withLock { $0 = result }
    isDone.signal()
  }

  func isThere(within time: DispatchTimeInterval) -> Bool {
    isDone.wait(timeout: .now() + time) == .success
  }

  /// The result, which is kept no longer: what it holds has one owner then.
  func take() -> Result<Value, Failure>? {
    result.withLock { result in
      defer { result = nil }
      return result
    }
  }
}

/// A thread for one piece of work.
// Safety: the work is retained until its thread has taken it over.
private final class WorkThread: Sendable {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
  }

  /// Begins work on a new thread; does it here where the system has no thread to give.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let thread = unsafe Unmanaged.passRetained(WorkThread(work))
    let failure = unsafe hoso_work_start(
      { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<WorkThread>.fromOpaque(context).takeRetainedValue().work()
      }, thread.toOpaque())
    if failure != 0 { unsafe thread.takeRetainedValue().work() }
  }
}

import Dispatch
import Synchronization

/// Something that is made of a table's columns when it is first needed, and then kept.
///
/// Copies of the table share it; a table that is loaded anew has one of its own.
package final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isBegun = Atomic<Bool>(false)

  package init() {}

  /// The value where it is there already; never waits.
  package var ready: Value? { made.withLockIfAvailable { $0 } ?? nil }

  /// The value, made now where it is not there; waits where another thread is making it.
  package func value(_ make: () -> Value) -> Value {
    isBegun.store(true, ordering: .relaxed)
    return made.withLock { value in
      if let value { return value }
      let new = make()
      value = new
      return new
    }
  }

  /// Starts to make the value on another thread, unless that was done before.
  package func begin(_ make: @escaping @Sendable () -> Value) {
    guard !isBegun.exchange(true, ordering: .relaxed) else { return }
    DispatchQueue.global(qos: .utility).async { _ = self.value(make) }
  }
}

/// What speeds up looking for texts in one column.
package struct ColumnLookups: Sendable {
  package let index = Deferred<TextIndex>()
  package let values = Deferred<FoldedTexts>()

  package init() {}
}

import Synchronization

/// A flag that a signal handler or another thread raises to stop the running work.
/// Kernels poll it between batches.
package final class CancellationFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  package init() {}

  package var isRaised: Bool { raised.load(ordering: .relaxed) }

  package func raise() { raised.store(true, ordering: .relaxed) }

  package func lower() { raised.store(false, ordering: .relaxed) }
}

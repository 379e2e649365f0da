import CSupport
package import Values

/// Ctrl-C, heard for the whole program: it raises a flag instead of ending the process.
package struct Interrupts: Sendable {
  /// Becomes readable when a signal arrives; -1 when signals cannot be heard.
  let wakeDescriptor: Int32

  /// Starts to listen. Call it once, before other threads start.
  ///
  /// `flag` is raised at each Ctrl-C. With a `limit`, that many of them end the process at
  /// once with status 130: a script must always be stoppable.
  package static func listen(raising flag: CancellationFlag, limit: Int?) -> Interrupts {
    // Safety: the flag is retained for the rest of the process, so the context stays valid.
    let context = unsafe Unmanaged.passRetained(flag).toOpaque()
    let descriptor = unsafe hoso_signals_listen(
      { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<CancellationFlag>.fromOpaque(context).takeUnretainedValue().raise()
      }, context, Int32(limit ?? 0))
    return Interrupts(wakeDescriptor: descriptor)
  }

  /// How often Ctrl-C was pressed so far.
  package var count: Int { Int(hoso_signals_interrupt_count()) }
}

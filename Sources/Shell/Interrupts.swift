import CSupport
package import Values

/// Ctrl-C, heard for the whole program: it raises a flag instead of ending the process.
package struct Interrupts: Sendable {
  /// Becomes readable when a signal arrives; -1 when signals cannot be heard.
  let wakeDescriptor: Int32

  /// Starts to listen. Call it once, before other threads start.
  ///
  /// `flag` is raised at each Ctrl-C. In a script the process ends with status 130 instead,
  /// except during ``interruptible(_:)``, where a second Ctrl-C does that: a script must always
  /// be stoppable.
  package static func listen(raising flag: CancellationFlag, inScript: Bool) -> Interrupts {
    // Safety: the flag is retained for the rest of the process, so the context stays valid.
    let context = unsafe Unmanaged.passRetained(flag).toOpaque()
    let descriptor = unsafe hoso_signals_listen(
      { context in
        guard let context = unsafe context else { return }
        unsafe Unmanaged<CancellationFlag>.fromOpaque(context).takeUnretainedValue().raise()
      }, context, inScript ? 1 : 0)
    return Interrupts(wakeDescriptor: descriptor)
  }

  /// Runs work that looks at the flag and stops in order.
  package func interruptible(_ work: () -> Void) {
    hoso_signals_begin_work()
    work()
    hoso_signals_end_work()
  }

  /// Waits until each Ctrl-C so far has raised the flag, so that none does later.
  package func settle() { hoso_signals_settle() }

  /// How often Ctrl-C was pressed so far.
  package var count: Int { Int(hoso_signals_interrupt_count()) }
}

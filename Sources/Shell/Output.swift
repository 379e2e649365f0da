import CSupport
import Glibc
import Rendering
import Values

/// A stream that text is written to: standard output or standard error.
///
/// Text is gathered and written in large pieces; `flush` writes what is left. An error of
/// writing (a full disk) is kept, so that the program can end with its own status.
package final class Output: TextOutputStream {
  /// Whether a person reads along.
  package let isTerminal: Bool
  /// The `errno` of the first write that failed.
  package private(set) var failure: Int32?
  /// Raised where nobody waits for the rest any more.
  var cancellation: CancellationFlag?
  /// Where everything is written as well.
  package var log: LogFile?

  let descriptor: Int32
  private var buffer: [UInt8] = []
  private var page = Page.none
  /// What the pager was given, while it may still turn out that it does not work.
  private var given: [UInt8] = []
  private static let capacity = 1 << 16
  /// A pager that took so many bytes works.
  private static let trial = 1 << 20
  /// The pager that did not work for the last answer.
  private var pagerFailure: Pager.Failure?

  /// Who shows what is written.
  private enum Page {
    case none
    /// What was written since then is measured, and fits so far.
    case measured(Pager)
    /// A pager, started by the command, reads from the descriptor.
    case turned(Int32, command: String)
    /// The person has left the pager.
    case left
  }

  package init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Standard output.
  package static func standard() -> Output { Output(descriptor: STDOUT_FILENO) }

  /// Standard error.
  package static func error() -> Output { Output(descriptor: STDERR_FILENO) }

  package func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Output.capacity { send() }
  }

  /// Writes out everything that was gathered. What is being measured waits.
  package func flush() {
    if case .measured = page { return }
    send()
  }

  private func send() {
    if case .measured(let pager) = page {
      page = pager.call(for: buffer).flatMap(started) ?? .none
    }
    log?.write(buffer)
    switch page {
    case .none, .measured: if let code = write(to: descriptor) { failure = failure ?? code }
    case .turned(let pager, let command):
      if given.count < Output.trial { given += buffer }
      if write(to: pager) != nil { endPager(command) }
    case .left: break
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func started(_ call: Pager.Call) -> Page? {
    given = []
    let descriptor =
      call.isFound ? unsafe hoso_pager_start(call.command, call.lessOptions) : -1
    guard descriptor < 0 else { return .turned(descriptor, command: call.command) }
    pagerFailure = Pager.Failure(command: call.command, status: Pager.Failure.notFound)
    return nil
  }

  /// Waits until the person leaves the pager. What one that failed was given is shown without it,
  /// and so is the rest.
  private func endPager(_ command: String) {
    let status = Int(hoso_pager_end())
    page = .left
    guard status != 0, status != Pager.Failure.interrupted, !isCancelled else { return }
    pagerFailure = Pager.Failure(command: command, status: status)
    guard given.count < Output.trial else { return }
    page = .none
    buffer = given
    if let code = write(to: descriptor) { failure = failure ?? code }
    buffer.removeAll()
  }

  /// Writes the buffer; gives the `errno` of a failure.
  private func write(to descriptor: Int32) -> Int32? {
    var written = 0
    while written < buffer.count, failure == nil {
      // Safety: the pointer stays inside the buffer and does not leave the closure.
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  private func waitUntilWritable(_ descriptor: Int32) {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
    // Safety: `poll` writes into the one element it is told of.
    _ = unsafe poll(&descriptors, 1, -1)
  }
}

extension Output: EndableStream {
  package var isEnded: Bool {
    if case .left = page { return true }
    return isCancelled
  }

  /// Whether Ctrl-C was pressed since the sentence began.
  var isCancelled: Bool { cancellation?.isRaised ?? false }
}

extension Output {
  /// Does work whose text goes through a pager where it does not fit the window. A person who
  /// leaves the pager early has read enough: that is no error.
  ///
  /// - Returns: how a pager ended that did not work.
  func paged(by pager: Pager?, _ work: () -> Void) -> Pager.Failure? {
    flush()
    pagerFailure = nil
    if let pager { page = .measured(pager) }
    work()
    send()
    if case .turned(_, let command) = page { endPager(command) }
    page = .none
    return pagerFailure
  }
}

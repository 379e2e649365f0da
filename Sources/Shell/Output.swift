import Glibc

/// A stream that text is written to: standard output or standard error.
///
/// Text is gathered and written in large pieces; `flush` writes what is left. An error of
/// writing (a full disk) is kept, so that the program can end with its own status.
package final class Output: TextOutputStream {
  /// Whether a person reads along.
  package let isTerminal: Bool
  /// The `errno` of the first write that failed.
  package private(set) var failure: Int32?

  let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

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
    if buffer.count >= Output.capacity { flush() }
  }

  /// Writes out everything that was gathered.
  package func flush() {
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
        waitUntilWritable()
      } else if errno != EINTR {
        failure = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func waitUntilWritable() {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)]
    // Safety: `poll` writes into the one element it is told of.
    _ = unsafe poll(&descriptors, 1, -1)
  }
}

import Glibc
import Rendering
import Values

/// A stream into an open file that remembers its first failure.
// Safety: `write` is handed an array's own storage for the length of the call.
struct FileOutput: EndableStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: Int32?
  private let cancellation: CancellationFlag?

  /// A stream into a descriptor, which stays open; after `cancellation` no more rows are wanted.
  init(descriptor: Int32, cancellation: CancellationFlag? = nil) {
    self.descriptor = descriptor
    self.cancellation = cancellation
  }

  var isEnded: Bool { cancellation?.isRaised ?? false }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Writes what is left; gives the system's error, if there was one.
  mutating func end() -> Int32? {
    flush()
    return failure
  }

  private mutating func flush() {
    var rest = buffer[...]
    while failure == nil, !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        failure = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

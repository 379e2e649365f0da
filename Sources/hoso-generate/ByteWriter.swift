import Glibc

/// A file could not be made or written.
struct WriteError: Error, CustomStringConvertible {
  let path: String
  let code: Int32

  var description: String {
    // Safety: strerror returns a text that stays valid until its next call; it is copied at once.
    "cannot write \(path): \(unsafe String(cString: strerror(code)))"
  }
}

/// Writes a CSV file through a buffer of its own: LF line ends, quotes only where needed.
struct ByteWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var startsLine = true

  private static let flushAt = 1 << 20

  /// Creates the file, or empties it.
  init(path: String) throws {
    self.path = path
    // Safety: the path is passed as a C string that lives for the call.
    descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteError(path: path, code: errno) }
    buffer.reserveCapacity(ByteWriter.flushAt + 4096)
  }

  /// Starts the next cell and writes bytes that need no quotes.
  mutating func cell(_ bytes: [UInt8]) {
    separate()
    buffer.append(contentsOf: bytes)
  }

  /// The next cell, in quotes if its text holds a comma or a quote.
  mutating func cell(_ text: String) {
    cell(quoted(text))
  }

  /// The next cell, empty.
  mutating func emptyCell() {
    separate()
  }

  mutating func cell(_ number: Int) {
    separate()
    append(number)
  }

  /// More bytes of the cell that was written last.
  mutating func append(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
  }

  mutating func append(byte: UInt8) {
    buffer.append(byte)
  }

  /// Two digits.
  mutating func appendPair(_ number: Int) {
    buffer.append(UInt8(truncatingIfNeeded: 48 + number / 10))
    buffer.append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  mutating func append(_ number: Int) {
    if number < 10 {
      buffer.append(UInt8(truncatingIfNeeded: 48 + number))
    } else {
      buffer.append(contentsOf: digits(number))
    }
  }

  mutating func endLine() throws {
    buffer.append(10)
    startsLine = true
    if buffer.count >= ByteWriter.flushAt { try flush() }
  }

  /// A whole line.
  mutating func line(_ cells: [String]) throws {
    for text in cells { cell(text) }
    try endLine()
  }

  /// Writes what is left and closes the file.
  consuming func finish() throws {
    try flush()
    guard close(descriptor) == 0 else { throw WriteError(path: path, code: errno) }
  }

  private mutating func separate() {
    if startsLine { startsLine = false } else { buffer.append(44) }
  }

  private mutating func flush() throws {
    var start = 0
    while start < buffer.count {
      // Safety: the pointer is used only inside the closure, within the buffer's bounds.
      let written = unsafe buffer.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        throw WriteError(path: path, code: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The text as a CSV cell by RFC 4180.
func quoted(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  guard bytes.contains(44) || bytes.contains(34) else { return bytes }
  var cell: [UInt8] = [34]
  for byte in bytes {
    if byte == 34 { cell.append(34) }
    cell.append(byte)
  }
  return cell + [34]
}

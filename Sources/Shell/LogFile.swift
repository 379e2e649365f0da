import Glibc

/// A file that keeps what is typed and shown, for later reading: without colour. Only its owner
/// may read it.
package final class LogFile {
  package let path: String
  private var isInControl = false
  /// Why it could no longer be written, from the first time on.
  private(set) var failure: Files.SystemError?

  package init(path: String) {
    self.path = path
  }

  /// Finds out whether the file can be written. Its folder must exist.
  func begin() throws(Files.SystemError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard Files.exists(folder) else { throw Files.SystemError(code: ENOENT) }
    try Files.append([], to: path)
  }

  /// Adds what is shown. A log that can no longer be written does not end the work: its
  /// ``failure`` is told once.
  func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    do throws(Files.SystemError) { try Files.append(withoutColor(bytes), to: path) } catch {
      failure = error
    }
  }

  /// The bytes without sequences of the form `ESC [ … letter`.
  private func withoutColor(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { byte in
      if byte == 0x1B {
        isInControl = true
        return false
      }
      guard isInControl else { return true }
      if byte != UInt8(ascii: "["), (0x40...0x7E).contains(byte) { isInControl = false }
      return false
    }
  }
}

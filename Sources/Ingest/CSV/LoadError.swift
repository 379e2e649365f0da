package import Values

/// Why a file could not be loaded at all; facts only, the words stand in the message table.
package enum LoadError: Error, Equatable, Sendable {
  case noSuchFile(path: String)
  /// The path names a folder, a device or a pipe.
  case notAFile(path: String)
  case permissionDenied(path: String)
  /// Any other failure of the system, with its error number.
  case unreadable(path: String, errno: Int32)
  /// No bytes, or nothing but blank lines.
  case emptyFile(path: String)
  /// UTF-16 or UTF-32, by its byte order mark or its zero bytes.
  case unsupportedEncoding(path: String, name: String)
  /// The names, or many of the rows, hold bytes that are no UTF-8; `line` is the first of them.
  case notUTF8(path: String, line: Int)
  /// A workbook or another archive, by its first bytes.
  case workbook(path: String)
  /// Many zero bytes: no text.
  case binaryFile(path: String)
  /// The file ends before the record that should hold the names.
  case noHeader(path: String, headerRow: Int)
  /// A single record longer than 256 MiB.
  case recordTooLong(path: String, line: Int)
  /// The values need more memory than the load may take.
  case overMemoryLimit(MemoryExceeded)
  /// The system has no more memory.
  case memoryRefused
  case cancelled
}

import Diagnostics
import Glibc
import Planning

/// A file that a table is saved to. It is written aside and then put in its place, so that
/// nobody ever sees half of it.
// Safety: every call hands the system a Swift string or an array's own storage for the length of
// the call.
struct TableFile {
  /// As the sentence names it.
  let path: String
  let folder: String
  let range: SourceRange

  private var place: String { FilePath.resolve(path, relativeTo: folder) }

  /// Refuses a path where something is already.
  func requireAbsent() throws(SessionError) {
    if unsafe access(place, F_OK) == 0 { throw exists }
  }

  /// Writes an answer in the format that the path's ending says.
  ///
  /// - Returns: the note that says so.
  func write(_ answer: SavedAnswer, replaces: Bool) throws(SessionError) -> Diagnostic {
    let aside = "\(place).\(getpid()).part"
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw unwritable(errno) }
    var output = FileOutput(descriptor: descriptor)
    let note = answer.write(as: TableFormat(path: path) ?? .csv, to: &output)
    let failure = output.close() ?? put(aside, replaces: replaces)
    if let failure {
      _ = unsafe unlink(aside)
      throw failure == EEXIST ? exists : unwritable(failure)
    }
    return Diagnostic(note, ["rows": .number(answer.rowCount), "path": .code(path)])
  }

  /// Puts the finished file in its place; gives the system's error, if there was one.
  private func put(_ aside: String, replaces: Bool) -> Int32? {
    if replaces { return unsafe rename(aside, place) == 0 ? nil : errno }
    // A link is made only where nothing is, in one step.
    guard unsafe link(aside, place) == 0 else { return errno }
    _ = unsafe unlink(aside)
    return nil
  }

  private var exists: SessionError {
    .load(
      Diagnostic(
        .fileExists, at: range, ["path": .code(path)],
        replacement: Replacement(.empty(at: range.end), with: " replace")))
  }

  private func unwritable(_ code: Int32) -> SessionError {
    .load(
      Diagnostic(
        .fileUnwritable, at: range,
        ["path": .code(path), "reason": .text(FilePath.reason(ofError: code))]))
  }
}

/// A stream into a file that remembers its first failure.
private struct FileOutput: TextOutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failure: Int32?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= 1 << 16 { flush() }
  }

  /// Ends the file; gives the system's error, if there was one.
  mutating func close() -> Int32? {
    flush()
    if Glibc.close(descriptor) != 0, failure == nil { failure = errno }
    return failure
  }

  private mutating func flush() {
    var start = 0
    while failure == nil, start < buffer.count {
      let rest = Array(buffer[start...])
      let written = unsafe Glibc.write(descriptor, rest, rest.count)
      if written > 0 {
        start += written
      } else if errno != EINTR {
        failure = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

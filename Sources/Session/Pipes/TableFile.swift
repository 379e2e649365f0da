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
  /// - Returns: the notes that say so.
  func write(_ answer: SavedAnswer, replaces: Bool) throws(SessionError) -> [Diagnostic] {
    let format = TableFormat(path: path) ?? .csv
    let aside = "\(place).\(getpid()).part"
    do throws(WorkbookFile.Failure) {
      try write(answer, as: format, aside)
      if let code = put(aside, replaces: replaces) { throw .system(code) }
    } catch {
      _ = unsafe unlink(aside)
      throw sessionError(error)
    }
    return notes(of: answer, format)
  }

  private func write(
    _ answer: SavedAnswer, as format: TableFormat, _ aside: String
  ) throws(WorkbookFile.Failure) {
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(errno) }
    var output = FileOutput(descriptor: descriptor)
    answer.write(as: format, to: &output)
    if let code = output.close() { throw .system(code) }
    // The file is there now; the library writes over it.
    if format == .xlsx { try WorkbookFile.write(answer.workbook, to: aside) }
  }

  private func notes(of answer: SavedAnswer, _ format: TableFormat) -> [Diagnostic] {
    let saved = format == .svg ? MessageID.chartSaved : .saved
    let note = Diagnostic(saved, ["rows": .number(answer.rowCount), "path": .code(path)])
    let guarded = answer.guardedCount(in: format)
    if guarded == 0 { return [note] }
    return [note, Diagnostic(.formulasGuarded, ["count": .number(guarded)])]
  }

  /// Puts the finished file in its place; gives the system's error, if there was one.
  private func put(_ aside: String, replaces: Bool) -> Int32? {
    if replaces { return unsafe rename(aside, place) == 0 ? nil : errno }
    // A link is made only where nothing is, in one step.
    guard unsafe link(aside, place) == 0 else { return errno }
    _ = unsafe unlink(aside)
    return nil
  }

  private func sessionError(_ failure: WorkbookFile.Failure) -> SessionError {
    switch failure {
    case .tooLarge: .load(Diagnostic(.workbookTooLarge, at: range, ["path": .code(path)]))
    case .system(EEXIST): exists
    case .system(let code): unwritable(code)
    }
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

import Diagnostics
import Glibc
import Planning
import Values

/// A file that a table is saved to. It is written aside and then put in its place, so that
/// nobody ever sees half of it.
// Safety: the system is handed a Swift string for the length of a call.
struct TableFile {
  /// As the sentence names it.
  let path: String
  let folder: String
  let range: SourceRange
  /// Raised to leave what is there as it is.
  let cancellation: CancellationFlag

  private var place: String { FilePath.resolve(path, relativeTo: folder) }

  /// Refuses a path where something is already that is not to be replaced, or no file can be.
  func requireWritable(replaces: Bool) throws(SessionError) {
    if FilePath.isFolder(place) { throw unwritable(EISDIR) }
    if !replaces, unsafe access(place, F_OK) == 0 { throw exists }
  }

  /// Writes an answer in the format that the path's ending says.
  ///
  /// - Returns: the notes that say so.
  func write(_ answer: SavedAnswer, replaces: Bool) throws(SessionError) -> [Diagnostic] {
    let format = TableFormat(path: path) ?? .csv
    let file: AsideFile
    do throws(AsideFile.Failure) { file = try AsideFile(at: place) } catch {
      throw sessionError(.system(error.code))
    }
    let notes: [Diagnostic]
    do throws(WorkbookFile.Failure) {
      try write(answer, as: format, file)
      notes = self.notes(of: answer, format)
      if cancellation.isRaised { throw .cancelled }
    } catch {
      file.discard()
      throw sessionError(error)
    }
    do throws(AsideFile.Failure) { try file.finish(replacing: replaces) } catch {
      throw sessionError(.system(error.code))
    }
    return notes
  }

  private func write(
    _ answer: SavedAnswer, as format: TableFormat, _ file: AsideFile
  ) throws(WorkbookFile.Failure) {
    // The library writes to a path of its own.
    if format == .xlsx {
      return try WorkbookFile.write(answer.workbook, to: file.path, unless: cancellation)
    }
    var output = FileOutput(descriptor: file.descriptor, cancellation: cancellation)
    answer.write(as: format, to: &output)
    if let code = output.end() { throw .system(code) }
  }

  private func notes(of answer: SavedAnswer, _ format: TableFormat) -> [Diagnostic] {
    let saved = format == .svg ? MessageID.chartSaved : .saved
    let note = Diagnostic(saved, ["rows": .number(answer.rowCount), "path": .code(path)])
    let guarded = answer.guardedCount(in: format, unless: cancellation)
    if guarded == 0 { return [note] }
    return [note, Diagnostic(.formulasGuarded, ["count": .number(guarded)])]
  }

  private func sessionError(_ failure: WorkbookFile.Failure) -> SessionError {
    switch failure {
    case .tooLarge: .load(Diagnostic(.workbookTooLarge, at: range, ["path": .code(path)]))
    case .cancelled: .cancelled
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
        ["path": .code(path), "reason": AsideFile.Failure(code: code).fact]))
  }
}

import CSupport
import Glibc

/// The user's own editor, opened on a sentence.
struct SentenceEditor {
  let environment: Environment

  /// The command of the shell that starts it.
  var command: String { environment["VISUAL"] ?? environment["EDITOR"] ?? "vi" }

  /// Why nothing came of editing.
  enum Failure: Error {
    /// The editor ended with this status.
    case status(Int32)
    case file(Files.SystemError)
  }

  /// What the shell of the system says of a program that it does not find.
  static let notFound: Int32 = 127

  // Safety: here and below, paths and commands are texts that end with 0 and are only read.

  /// What was saved; nil when nothing was.
  func edited(_ text: String) throws(Failure) -> String? {
    let path = try made(with: text + "\n")
    defer { unsafe unlink(path) }
    let before = changed(path)
    let status = unsafe hoso_run_program("\(command) '\(path)'")
    guard status == 0 else { throw .status(status) }
    guard changed(path) != before else { return nil }
    do throws(Files.SystemError) {
      var saved = String(decoding: try Files.read(path), as: UTF8.self)
      while saved.last?.isWhitespace == true { saved.removeLast() }
      return saved
    } catch {
      throw .file(error)
    }
  }

  /// A new file that only its owner may read.
  private func made(with text: String) throws(Failure) -> String {
    let folder = environment["TMPDIR"] ?? "/tmp"
    // The shell takes the path between single quotes.
    let place = folder.contains("'") ? "/tmp" : folder
    var template = "\(place)/hoso-XXXXXX.hoso".utf8CString.map(\.self)
    // Safety: `mkstemps` writes into the six signs of the template.
    let descriptor = unsafe mkstemps(&template, 5)
    guard descriptor >= 0 else { throw .file(Files.SystemError(code: errno)) }
    close(descriptor)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(Files.SystemError) {
      try Files.append(Array(text.utf8), to: path)
    } catch {
      throw .file(error)
    }
    return path
  }

  /// When a file was last written, in nanoseconds.
  private func changed(_ path: String) -> Int {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}

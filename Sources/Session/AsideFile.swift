import CSupport
package import Diagnostics
import Glibc

/// A file that is written aside and put in its place once it is whole, so that nobody ever sees
/// half of it; a signal that ends the program takes the half away. What is no regular file (a
/// pipe, a device) is written straight.
// Safety: every call hands the system a Swift string for the length of the call.
package struct AsideFile {
  /// Why a file could not be written.
  package struct Failure: Error, Equatable {
    /// The `errno`.
    package let code: Int32

    /// The reason for a message.
    var fact: Fact { code == ENXIO ? .term(.sayUnreadPipe) : SystemReason.fact(ofError: code) }

    /// The reason in words.
    package func reason(in language: Language) -> String {
      SystemReason.text(of: fact, in: language)
    }
  }

  /// Where to write.
  package let descriptor: Int32
  private let place: String
  /// Nil where the place itself is written to.
  private let aside: String?
  /// The path of what ``descriptor`` writes to.
  package var path: String { aside ?? place }

  /// Begins a file. Of a symbolic link, the file that it leads to is meant.
  package init(at path: String) throws(Failure) {
    place = FilePath.canonical(path)
    var status = stat()
    let exists = unsafe stat(place, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      aside = nil
      descriptor = AsideFile.openStraight(place)
    } else {
      (aside, descriptor) = AsideFile.make(beside: place)
      // A file that is replaced keeps its permissions.
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    guard descriptor >= 0 else {
      let code = errno
      if let aside { unsafe hoso_unfinished_end(aside) }
      throw Failure(code: code)
    }
  }

  /// Opens what is no regular file. A pipe that nobody reads from is refused, not waited for.
  private static func openStraight(_ place: String) -> Int32 {
    let descriptor = unsafe open(place, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor >= 0 {
      let flags = fcntl(descriptor, F_GETFL)
      _ = fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK)
    }
    return descriptor
  }

  /// A new file in the same folder; its name is free, so that two writers never share one.
  private static func make(beside place: String) -> (path: String, descriptor: Int32) {
    var path = "\(place).\(getpid()).part"
    var number = 1
    while true {
      unsafe hoso_unfinished_begin(path)
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 || errno != EEXIST { return (path, descriptor) }
      unsafe hoso_unfinished_end(path)
      number += 1
      path = "\(place).\(getpid())-\(number).part"
    }
  }

  /// Puts the file in its place; without `replacing`, only where nothing is.
  package func finish(replacing: Bool) throws(Failure) {
    let closed = close(descriptor) == 0
    guard let aside else { return }
    defer { unsafe hoso_unfinished_end(aside) }
    guard closed, put(aside, replacing: replacing) else {
      let code = errno
      _ = unsafe unlink(aside)
      throw Failure(code: code)
    }
  }

  /// Gives the file up: what was in its place stays.
  package func discard() {
    close(descriptor)
    guard let aside else { return }
    _ = unsafe unlink(aside)
    unsafe hoso_unfinished_end(aside)
  }

  /// Writes a whole file.
  package static func write(
    _ text: String, to path: String, replacing: Bool
  ) throws(Failure) {
    let file = try AsideFile(at: path)
    var output = FileOutput(descriptor: file.descriptor)
    output.write(text)
    if let code = output.end() {
      file.discard()
      throw Failure(code: code)
    }
    try file.finish(replacing: replacing)
  }

  private func put(_ aside: String, replacing: Bool) -> Bool {
    if replacing { return unsafe rename(aside, place) == 0 }
    // A link is made only where nothing is, in one step.
    guard unsafe link(aside, place) == 0 else { return false }
    _ = unsafe unlink(aside)
    return true
  }
}

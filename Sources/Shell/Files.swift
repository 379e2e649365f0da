package import Diagnostics
import Glibc
import Session

/// Whole small files: scripts and the history.
package enum Files {
  /// Why a file could not be read or written.
  package struct SystemError: Error, Equatable {
    /// The `errno`.
    package let code: Int32

    /// The reason for a message.
    package var fact: Fact { SystemReason.fact(ofError: code) }
  }

  /// Whether there is something at a path.
  package static func exists(_ path: String) -> Bool {
    // Safety: here and below, paths are texts that end with 0 and are only read.
    unsafe access(path, F_OK) == 0
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether a regular file begins with these bytes. Nothing is taken from a pipe.
  package static func begins(_ path: String, with bytes: [UInt8]) -> Bool {
    guard kind(of: path) == S_IFREG else { return false }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: bytes.count)
    // Safety: `read` writes at most `start.count` bytes.
    return unsafe Glibc.read(descriptor, &start, start.count) == bytes.count && start == bytes
  }

  /// What is at a path, as `S_IFMT` masks it; 0 where there is nothing.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Whether what is written to a descriptor goes into a regular file.
  package static func isRegular(descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A path from the root, where the working folder can be told.
  package static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = unsafe getcwd(nil, 0) else { return path }
    defer { unsafe free(here) }
    return unsafe String(cString: here) + "/" + path
  }

  /// The bytes of a file.
  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor)
  }

  /// Everything that is left to read from a descriptor, which stays open.
  package static func read(descriptor: Int32) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // Safety: `read` writes at most `chunk.count` bytes.
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }

  /// Adds bytes at the end of a file that only its owner may read, making it and its folders.
  package static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
    try makeFolder(ofFile: path)
    try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC)
  }

  /// Replaces a file that only its owner may read: written beside it, then renamed.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let beside = "\(path).\(getpid())"
    try write(bytes, to: beside, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
    guard unsafe rename(beside, path) == 0 else {
      let code = errno
      unsafe unlink(beside)
      throw SystemError(code: code)
    }
  }

  /// Gives a file other content and keeps its permissions: written beside it, then renamed.
  /// Of a symbolic link, the file that it leads to.
  package static func rewrite(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    guard let resolved = unsafe realpath(path, nil) else { throw SystemError(code: errno) }
    let target = unsafe String(cString: resolved)
    unsafe free(resolved)
    var status = stat()
    guard unsafe stat(target, &status) == 0 else { throw SystemError(code: errno) }
    let beside = "\(target).\(getpid())"
    try write(bytes, to: beside, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    guard unsafe chmod(beside, status.st_mode & 0o7777) == 0,
      unsafe rename(beside, target) == 0
    else {
      let code = errno
      unsafe unlink(beside)
      throw SystemError(code: code)
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: String, flags: Int32
  ) throws(SystemError) {
    let descriptor = unsafe Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    // Safety: `write` reads at most `bytes.count` bytes. One call, so that lines which two
    // sessions append do not mix.
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SystemError(code: errno)
    }
  }

  private static func makeFolder(ofFile path: String) throws(SystemError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw SystemError(code: errno) }
    try makeFolder(ofFile: folder)
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw SystemError(code: errno)
    }
  }
}

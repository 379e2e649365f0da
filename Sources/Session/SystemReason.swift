package import Diagnostics
import Glibc

/// Why the system refused something, in the words of the reader.
package enum SystemReason {
  /// The reason for an `errno`, for a message; one that is not known here in the system's words.
  package static func fact(ofError code: Int32) -> Fact {
    terms[code].map { .term($0) } ?? .text(FilePath.reason(ofError: code))
  }

  /// The same in words.
  package static func text(ofError code: Int32, in language: Language) -> String {
    text(of: fact(ofError: code), in: language)
  }

  static func text(of fact: Fact, in language: Language) -> String {
    MessageTable.fill("{reason}", ["reason": fact], language)
  }

  private static let terms: [Int32: Term] = [
    EACCES: .systemDenied, EPERM: .systemNotPermitted, ENOENT: .systemNoFile,
    EEXIST: .systemExists, EISDIR: .systemFolder, ENOTDIR: .systemNoFolder,
    ENAMETOOLONG: .systemLongName, ELOOP: .systemLinks, ENOSPC: .systemFull,
    EDQUOT: .systemQuota, EFBIG: .systemTooLarge, EROFS: .systemReadOnly, EIO: .systemDevice,
    EBUSY: .systemBusy, ENOMEM: .systemMemory, EMFILE: .systemManyFiles,
    EPIPE: .systemPipe,
  ]
}

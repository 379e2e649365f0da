import Diagnostics
import Glibc
import Session
import Testing

@Suite struct SystemReasonTests {
  @Test(arguments: 1..<134)
  func `in English the system speaks for itself`(code: Int32) throws {
    // Safety: `strerror` gives a text that ends with 0, which is copied at once.
    let words = try unsafe #require(strerror(code).map { unsafe String(cString: $0) })
    #expect(SystemReason.text(ofError: code, in: .english) == words)
  }

  @Test(arguments: [EACCES, ENOENT, EISDIR, ENOTDIR, ENOSPC, EROFS, EFBIG, ENOMEM])
  func `in Vietnamese the usual reasons have words of their own`(code: Int32) {
    let words = SystemReason.text(ofError: code, in: .vietnamese)
    #expect(words != SystemReason.text(ofError: code, in: .english))
  }
}

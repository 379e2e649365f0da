import CSupport
import Glibc

/// The SHA-256 digest of a file (FIPS 180-4): two files with one digest are the same file.
// Safety: the digest is a value of its own, and every call hands C the storage of a Swift array
// for the length of the call.
package struct FileDigest: Hashable, Sendable {
  /// 64 hexadecimal digits, in lower case.
  package let text: String
  /// The length of what was digested, in bytes.
  package let byteCount: Int

  /// The digest of bytes in memory.
  package init(bytes: [UInt8]) {
    var digest = hoso_sha256_begin()
    unsafe hoso_sha256_add(&digest, bytes, bytes.count)
    self.init(&digest, byteCount: bytes.count)
  }

  /// The digest of a file as it is now; nil when it cannot be read.
  package init?(path: String) {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var digest = hoso_sha256_begin()
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var byteCount = 0
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { return nil }
      if count == 0 { break }
      unsafe hoso_sha256_add(&digest, chunk, count)
      byteCount += count
    }
    self.init(&digest, byteCount: byteCount)
  }

  private init(_ digest: inout hoso_sha256, byteCount: Int) {
    unsafe hoso_sha256_end(&digest)
    var text = ""
    for place in 0..<8 {
      let digits = String(unsafe hoso_sha256_word(&digest, place), radix: 16)
      text += String(repeating: "0", count: 8 - digits.count) + digits
    }
    self.text = text
    self.byteCount = byteCount
  }
}

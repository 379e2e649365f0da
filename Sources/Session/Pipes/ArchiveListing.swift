import Glibc

/// What lies in a zip archive, by the directory at its end.
// Safety: `pread` is handed an array's own storage, and no more bytes are asked for than it has.
struct ArchiveListing {
  /// The bytes of each file before it was compressed; `Int.max` where the directory does not
  /// say.
  private(set) var sizes: [String: Int] = [:]

  /// Reads the directory; nil where there is none.
  init?(_ path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let length = Int(lseek(file, 0, SEEK_END))
    // The archive ends with 22 bytes that say where the directory is; we write no comment.
    let end = Bytes(of: file, from: length - 22, count: 22)
    guard let end, end.number(at: 0, bytes: 4) == 0x0605_4b50 else { return nil }
    let count = end.number(at: 10, bytes: 2)
    let directory = Bytes(
      of: file, from: end.number(at: 16, bytes: 4), count: end.number(at: 12, bytes: 4))
    guard let directory else { return nil }
    var start = 0
    for _ in 0..<count {
      guard start + 46 <= directory.count, directory.number(at: start, bytes: 4) == 0x0201_4b50
      else { return nil }
      let size = directory.number(at: start + 24, bytes: 4)
      let name = directory.number(at: start + 28, bytes: 2)
      let rest = [30, 32].reduce(0) { $0 + directory.number(at: start + $1, bytes: 2) }
      sizes[directory.text(at: start + 46, bytes: name)] = size == 0xFFFF_FFFF ? Int.max : size
      start += 46 + name + rest
    }
  }
}

/// A piece of a file, read as numbers with their lowest byte first.
private struct Bytes {
  private var bytes: [UInt8]
  var count: Int { bytes.count }

  /// Reads a piece; nil where the file does not have it.
  init?(of file: Int32, from start: Int, count: Int) {
    guard start >= 0, count > 0 else { return nil }
    bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
        return unsafe pread(file, rest.baseAddress, rest.count, start + done)
      }
      guard read > 0 else { return nil }
      done += read
    }
  }

  func number(at place: Int, bytes count: Int) -> Int {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func text(at place: Int, bytes count: Int) -> String {
    String(decoding: bytes[place...].prefix(count), as: UTF8.self)
  }
}

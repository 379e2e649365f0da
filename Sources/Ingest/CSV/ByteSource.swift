import Glibc

/// The bytes of a file or of memory, readable ``padding`` bytes past their end (as zeros).
///
/// Invariant: `start ..< start + count + padding` stays readable for the life of the object.
/// A file that another process cuts short during the load is beyond what a mapping can bear.
/// Safety: the bytes are only read, so threads may share them.
@safe final class ByteSource: @unchecked Sendable {
  let start: UnsafePointer<UInt8>
  let count: Int
  private let mapping: UnsafeMutableRawPointer
  private let mappedBytes: Int
  private let isFile: Bool

  /// How far past the end reads may go.
  static let padding = 64

  private init(mapping: UnsafeMutableRawPointer, mappedBytes: Int, count: Int, isFile: Bool) {
    unsafe self.mapping = mapping
    unsafe start = UnsafePointer(mapping.assumingMemoryBound(to: UInt8.self))
    self.mappedBytes = mappedBytes
    self.count = count
    self.isFile = isFile
  }

  deinit {
    // Safety: the mapping was made here and no pointer into it leaves the load.
    unsafe munmap(mapping, mappedBytes)
  }

  /// A copy of bytes in memory.
  static func copying(_ bytes: [UInt8]) throws(LoadError) -> ByteSource {
    guard let mapping = unsafe reserve(bytes.count + padding) else {
      throw .memoryRefused
    }
    // Safety: the mapping holds `count + padding` zeroed bytes.
    unsafe mprotect(mapping.pointer, mapping.size, PROT_READ | PROT_WRITE)
    unsafe bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawBufferPointer(start: mapping.pointer, count: mapping.size)
        .copyMemory(from: $0)
    }
    return unsafe ByteSource(
      mapping: mapping.pointer, mappedBytes: mapping.size, count: bytes.count, isFile: false)
  }

  /// Maps a regular file.
  static func mapping(path: String) throws(LoadError) -> ByteSource {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    let count = Int(status.st_size)
    guard count > 0 else { throw .emptyFile(path: path) }
    guard let mapping = unsafe reserve(count + padding) else {
      throw .unreadable(path: path, errno: ENOMEM)
    }
    // Safety: the file replaces the first pages of a reservation that is larger than it, so the
    // padding behind the last page of the file stays readable.
    let mapped = unsafe mmap(
      mapping.pointer, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
    guard unsafe mapped != MAP_FAILED else {
      let code = errno
      unsafe munmap(mapping.pointer, mapping.size)
      throw .unreadable(path: path, errno: code)
    }
    unsafe madvise(mapping.pointer, count, MADV_SEQUENTIAL)
    return unsafe ByteSource(
      mapping: mapping.pointer, mappedBytes: mapping.size, count: count, isFile: true)
  }

  /// Gives the whole pages of a range back; a file's pages are read again when they are touched.
  func discard(_ range: Range<Int>) {
    guard isFile else { return }
    let page = 4096
    let first = range.lowerBound / page * page
    let last = range.upperBound / page * page
    guard last > first else { return }
    // Safety: only pages of the private, never written file mapping are given back.
    unsafe madvise(mapping + first, last - first, MADV_DONTNEED)
  }

  /// The bytes of a range as a new array.
  func bytes(in range: Range<Int>) -> [UInt8] {
    // Safety: callers pass ranges within `0 ..< count`.
    unsafe Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  private static func reserve(_ count: Int) -> (pointer: UnsafeMutableRawPointer, size: Int)? {
    let size = (count + 8191) / 4096 * 4096
    let pointer = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let pointer = unsafe pointer, unsafe pointer != MAP_FAILED else { return nil }
    return unsafe (pointer, size)
  }

  private static func failure(_ code: Int32, path: String) -> LoadError {
    switch code {
    case ENOENT, ENOTDIR: .noSuchFile(path: path)
    case EACCES, EPERM: .permissionDenied(path: path)
    default: .unreadable(path: path, errno: code)
    }
  }
}

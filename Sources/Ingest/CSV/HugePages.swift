import Glibc

/// Asks the system for large pages, which are faster to provide and to read.
enum HugePages {
  /// The size of a large page in bytes.
  static let size = 2 << 20

  /// Advises for the whole large pages within `count` bytes; without effect where there are none.
  static func advise(_ start: UnsafeMutableRawPointer, _ count: Int) {
    let address = UInt(bitPattern: start)
    let first = (address + UInt(size) - 1) / UInt(size) * UInt(size)
    let last = (address + UInt(count)) / UInt(size) * UInt(size)
    guard last > first else { return }
    // Safety: the advised pages lie within the given memory; advice never changes its content.
    unsafe madvise(start + Int(first - address), Int(last - first), MADV_HUGEPAGE)
  }
}

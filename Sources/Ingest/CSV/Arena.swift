import Glibc

/// Memory that is taken in small pieces and given back to the system as a whole.
///
/// Segments come straight from the system, so that freeing a column makes the process smaller;
/// pages of a segment that were never written take no memory.
@safe final class Arena {
  private var segments: [Segment] = []
  private var used = 0

  @safe private struct Segment {
    let start: UnsafeMutableRawPointer
    let size: Int
  }

  /// A place that ``rewind(to:)`` goes back to.
  struct Mark {
    fileprivate var segments = 0
    fileprivate var used = 0
  }

  private static let segmentBytes = 1 << 20

  deinit { removeAll() }

  var mark: Mark { Mark(segments: segments.count, used: used) }

  /// Bytes taken so far.
  var byteCount: Int { segments.dropLast().reduce(used) { $0 + $1.size } }

  /// Room for `count` bytes and 8 more, aligned to 8; nil when the system refuses.
  func take(_ count: Int) -> UnsafeMutableRawPointer? {
    let rounded = (count + 15) & ~7
    if let last = segments.last, used + rounded <= last.size {
      defer { used += rounded }
      // Safety: the range `used ..< used + rounded` lies within the segment.
      return unsafe last.start + used
    }
    let size = max(rounded, Arena.segmentBytes)
    let memory = unsafe mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else { return nil }
    unsafe segments.append(Segment(start: memory, size: size))
    used = rounded
    return unsafe memory
  }

  /// Makes the piece that was taken last, of `count` bytes, smaller.
  func shrinkLast(from count: Int, to kept: Int) {
    used -= (count + 15) & ~7
    used += (kept + 15) & ~7
  }

  /// Gives back what was taken after the mark.
  func rewind(to mark: Mark) {
    while segments.count > mark.segments, let last = segments.popLast() {
      // Safety: nobody keeps pointers to what was taken after the mark.
      unsafe munmap(last.start, last.size)
    }
    used = mark.used
  }

  func removeAll() { rewind(to: Mark()) }
}

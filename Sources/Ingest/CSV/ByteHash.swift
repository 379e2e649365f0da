import CSupport

/// Where a hash starts, and the bits of it that are kept (see `EngineOptions.hashMask`).
struct HashSeed: Sendable {
  let start: UInt64
  let mask: UInt64
}

/// Hashing and comparing short byte strings, eight bytes at a time. Both read up to 8 bytes
/// past the end, which every field and every pool allows.
enum ByteHash {
  private static let multiplier1: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let multiplier2: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The first `count` (1…8) bytes of a word.
  @inline(__always)
  static func keep(_ word: UInt64, _ count: Int) -> UInt64 {
    word & (UInt64.max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: count)))
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The hash of at least one byte.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int, seed: HashSeed) -> UInt64 {
    unsafe mixed(bytes, count, seed.start) & seed.mask
  }

  @inline(__always)
  private static func mixed(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ seed: UInt64
  ) -> UInt64 {
    // Safety: reads stay within `count + 8` bytes.
    let start = seed ^ (UInt64(truncatingIfNeeded: count) &* multiplier2)
    if count <= 8 {
      return mix(unsafe keep(hoso_load64(bytes), count) ^ start, multiplier1)
    }
    var state = start
    var position = 0
    while position &+ 16 < count {
      let first = unsafe hoso_load64(bytes + position)
      let second = unsafe hoso_load64(bytes + position + 8)
      state = mix(first ^ state, second ^ multiplier1)
      position &+= 16
    }
    // The last 16 bytes, or the first and the last 8: never a byte that is not the string's.
    let first = unsafe hoso_load64(bytes + max(count &- 16, 0))
    let last = unsafe hoso_load64(bytes + (count &- 8))
    return mix(first ^ state, last ^ multiplier2)
  }

  /// Whether two strings of the same length, at least one byte, are equal.
  @inline(__always)
  static func equal(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    // Safety: reads stay within `count + 8` bytes.
    if count <= 8 {
      return unsafe keep(hoso_load64(left) ^ hoso_load64(right), count) == 0
    }
    var position = 0
    while position &+ 8 < count {
      if unsafe hoso_load64(left + position) != hoso_load64(right + position) { return false }
      position &+= 8
    }
    let tail = count &- 8
    return unsafe hoso_load64(left + tail) == hoso_load64(right + tail)
  }
}

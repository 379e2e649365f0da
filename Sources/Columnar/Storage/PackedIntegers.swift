/// Integers in the narrowest width that holds them, relative to a base
/// (frame-of-reference encoding), with one code reserved for "missing".
///
/// A row stores an unsigned *offset*. Offset 0 means that the value is missing; any other
/// offset stands for `base + offset`. So a comparison with a constant becomes a comparison of
/// offsets with a range that starts at 1 or above, and missing values fall out of it for free.
///
/// Invariant: `base + offset` fits Int64 for every stored offset.
package struct PackedIntegers: Sendable {
  /// What is added to an offset; one less than the smallest value.
  package let base: Int64
  package let offsets: Offsets
  /// The largest stored offset; 0 when every row is missing.
  package let largestOffset: UInt64
  /// Whether some row is missing.
  package let hasMissing: Bool

  /// The offsets in one of four widths.
  package enum Offsets: Sendable {
    case bits8([UInt8])
    case bits16([UInt16])
    case bits32([UInt32])
    case bits64([UInt64])
  }

  /// - Precondition: `largestOffset` is at least every offset, and `hasMissing` is true
  ///   where an offset is 0.
  package init(base: Int64, offsets: Offsets, largestOffset: UInt64, hasMissing: Bool) {
    self.base = base
    self.offsets = offsets
    self.largestOffset = largestOffset
    self.hasMissing = hasMissing
  }

  /// The number of rows.
  package var count: Int {
    switch offsets {
    case .bits8(let offsets): offsets.count
    case .bits16(let offsets): offsets.count
    case .bits32(let offsets): offsets.count
    case .bits64(let offsets): offsets.count
    }
  }

  /// The largest value, or nil when every row is missing.
  package var maximum: Int64? {
    largestOffset == 0 ? nil : value(ofOffset: largestOffset)
  }

  /// The value of one row, or nil when it is missing. For single rows; kernels read offsets.
  package subscript(row: Int) -> Int64? {
    let offset = offset(at: row)
    return offset == 0 ? nil : value(ofOffset: offset)
  }

  /// The stored offset of one row.
  package func offset(at row: Int) -> UInt64 {
    switch offsets {
    case .bits8(let offsets): UInt64(offsets[row])
    case .bits16(let offsets): UInt64(offsets[row])
    case .bits32(let offsets): UInt64(offsets[row])
    case .bits64(let offsets): offsets[row]
    }
  }

  /// The value that an offset above 0 stands for.
  package func value(ofOffset offset: UInt64) -> Int64 {
    base &+ Int64(bitPattern: offset)
  }

  /// Bytes of memory held by the offsets.
  package var byteCount: Int {
    switch offsets {
    case .bits8(let offsets): offsets.count
    case .bits16(let offsets): offsets.count * 2
    case .bits32(let offsets): offsets.count * 4
    case .bits64(let offsets): offsets.count * 8
    }
  }
}

extension PackedIntegers {
  /// Packs values whose missing rows are nil. For small columns (results, tests, computed
  /// columns of short tables); loaders write offsets directly.
  package init(_ values: [Int64?]) {
    let present = values.lazy.compactMap { $0 }
    let base = (present.min() ?? 1) &- 1
    let largest = present.max().map { UInt64(bitPattern: $0 &- base) } ?? 0
    func pack<Offset: FixedWidthInteger & UnsignedInteger>(_: Offset.Type) -> [Offset] {
      values.map { value in
        value.map { Offset(truncatingIfNeeded: UInt64(bitPattern: $0 &- base)) } ?? 0
      }
    }
    let offsets: Offsets =
      switch IntegerWidth(holding: largest) {
      case .bits8: .bits8(pack(UInt8.self))
      case .bits16: .bits16(pack(UInt16.self))
      case .bits32: .bits32(pack(UInt32.self))
      case .bits64: .bits64(pack(UInt64.self))
      }
    self.init(
      base: base, offsets: offsets, largestOffset: largest, hasMissing: values.contains(nil))
  }
}

/// The storage widths of packed integers.
package enum IntegerWidth: Int, Sendable, CaseIterable {
  case bits8 = 8
  case bits16 = 16
  case bits32 = 32
  case bits64 = 64

  /// The narrowest width that holds offsets up to `largest`.
  package init(holding largest: UInt64) {
    self =
      switch largest {
      case 0...0xFF: .bits8
      case 0...0xFFFF: .bits16
      case 0...0xFFFF_FFFF: .bits32
      default: .bits64
      }
  }
}

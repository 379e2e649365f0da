import Columnar

/// Puts the pieces of an integer column together.
struct IntegerPacking {
  let layout: RowLayout
  let builders: [IntegerColumnBuilder]

  func packed() -> PackedIntegers {
    let minimum = builders.map(\.minimum).min() ?? .max
    let maximum = builders.map(\.maximum).max() ?? .min
    let hasMissing = builders.contains { $0.missingCount > 0 }
    let base = minimum == .max ? 0 : minimum - 1
    let largest = minimum == .max ? 0 : UInt64(bitPattern: maximum &- base)
    let offsets: PackedIntegers.Offsets =
      switch IntegerWidth(holding: largest) {
      case .bits8: .bits8(offsets(base))
      case .bits16: .bits16(offsets(base))
      case .bits32: .bits32(offsets(base))
      case .bits64: .bits64(offsets(base))
      }
    return PackedIntegers(
      base: base, offsets: offsets, largestOffset: largest, hasMissing: hasMissing)
  }

  private func offsets<Offset: FixedWidthInteger & UnsignedInteger>(_ base: Int64) -> [Offset] {
    let pieces = builders.map(\.pieces)
    return unsafe layout.fill(Offset.self) { block, target in
      let piece = pieces[block.worker][block.piece]
      // Safety: the target has room for the rows of the block.
      switch piece.width {
      case .bits8: unsafe Rebasing.copy(piece, base, UInt8.self, to: target)
      case .bits16: unsafe Rebasing.copy(piece, base, UInt16.self, to: target)
      case .bits32: unsafe Rebasing.copy(piece, base, UInt32.self, to: target)
      case .bits64: unsafe Rebasing.copy(piece, base, UInt64.self, to: target)
      }
    }
  }
}

/// Offsets from one base as offsets from another.
private enum Rebasing {
  static func copy<
    From: FixedWidthInteger & UnsignedInteger, To: FixedWidthInteger & UnsignedInteger
  >(
    _ piece: Piece, _ base: Int64, _: From.Type, to target: UnsafeMutablePointer<To>
  ) {
    // Safety: a piece holds `rowCount` offsets of its width.
    let source = unsafe piece.data.assumingMemoryBound(to: From.self)
    let shift = To(truncatingIfNeeded: piece.base &- base)
    for row in 0..<piece.rowCount {
      let offset = unsafe source[row]
      unsafe target[row] = offset == 0 ? 0 : To(truncatingIfNeeded: offset) &+ shift
    }
  }
}

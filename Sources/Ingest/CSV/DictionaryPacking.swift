import Columnar

/// Puts the pieces of a dictionary column together: every thread's codes become final codes, or
/// the stored integers that the texts stand for.
struct DictionaryPacking {
  let layout: RowLayout
  let builders: [DictionaryColumnBuilder]
  let dictionary: MergedDictionary

  /// The column as text.
  func codes() -> PackedIntegers {
    let count = UInt64(dictionary.entries.count)
    let maps = dictionary.finalCodes.map { $0.map { UInt64($0) } }
    let hasMissing = builders.contains { $0.missingCount > 0 }
    return PackedIntegers(
      base: 0, offsets: offsets(maps, largest: count), largestOffset: count,
      hasMissing: hasMissing)
  }

  /// The column with an integer for each entry; nil entries are missing.
  func integers(_ values: [Int64?]) -> (packed: PackedIntegers, missingCount: Int) {
    let present = values.compactMap { $0 }
    let base = (present.min() ?? 1) - 1
    let largest = present.max().map { UInt64(bitPattern: $0 &- base) } ?? 0
    let maps = dictionary.finalCodes.map { codes in
      codes.map { code in
        code == 0 ? 0 : values[Int(code) - 1].map { UInt64(bitPattern: $0 &- base) } ?? 0
      }
    }
    let offsets = offsets(maps, largest: largest)
    let missingCount = offsets.zeroCount
    let packed = PackedIntegers(
      base: base, offsets: offsets, largestOffset: largest, hasMissing: missingCount > 0)
    return (packed, missingCount)
  }

  private func offsets(_ maps: [[UInt64]], largest: UInt64) -> PackedIntegers.Offsets {
    switch IntegerWidth(holding: largest) {
    case .bits8: .bits8(mapped(maps))
    case .bits16: .bits16(mapped(maps))
    case .bits32: .bits32(mapped(maps))
    case .bits64: .bits64(mapped(maps))
    }
  }

  private func mapped<Offset: FixedWidthInteger & UnsignedInteger>(
    _ maps: [[UInt64]]
  ) -> [Offset] {
    let pieces = builders.map(\.pieces)
    let maps = maps.map { $0.map { Offset(truncatingIfNeeded: $0) } }
    return unsafe layout.fill(Offset.self) { block, target in
      let piece = pieces[block.worker][block.piece]
      let map = maps[block.worker]
      // Safety: the target has room for the rows of the block.
      switch piece.width {
      case .bits8: unsafe Mapping.copy(piece, map, UInt8.self, to: target)
      case .bits16: unsafe Mapping.copy(piece, map, UInt16.self, to: target)
      default: unsafe Mapping.copy(piece, map, UInt32.self, to: target)
      }
    }
  }
}

/// Codes of one thread as final codes.
private enum Mapping {
  static func copy<Code: FixedWidthInteger & UnsignedInteger, Offset>(
    _ piece: Piece, _ map: [Offset], _: Code.Type, to target: UnsafeMutablePointer<Offset>
  ) {
    // Safety: a piece holds `rowCount` codes of its width, all of them in the map.
    let source = unsafe piece.data.assumingMemoryBound(to: Code.self)
    unsafe map.withUnsafeBufferPointer { map in
      for row in 0..<piece.rowCount { unsafe target[row] = map[Int(source[row])] }
    }
  }
}

extension PackedIntegers.Offsets {
  /// The number of missing rows.
  var zeroCount: Int {
    switch self {
    case .bits8(let offsets): offsets.count { $0 == 0 }
    case .bits16(let offsets): offsets.count { $0 == 0 }
    case .bits32(let offsets): offsets.count { $0 == 0 }
    case .bits64(let offsets): offsets.count { $0 == 0 }
    }
  }
}

extension Column.Storage {
  /// A dictionary column written out row by row.
  static func plain(codes: PackedIntegers, entries: TextPool) -> Column.Storage {
    var bytes: [UInt8] = []
    var starts: [UInt64] = [0]
    starts.reserveCapacity(codes.count + 1)
    var missing = Bitmap(repeating: false, count: codes.count)
    for row in 0..<codes.count {
      let code = Int(codes.offset(at: row))
      if code == 0 {
        missing[row] = true
      } else {
        bytes.append(contentsOf: entries.bytes[entries.range(of: code - 1)])
      }
      starts.append(UInt64(bytes.count))
    }
    return .plain(
      entries: TextPool(bytes: bytes, startingAt: starts),
      missing: codes.hasMissing ? missing : nil)
  }
}

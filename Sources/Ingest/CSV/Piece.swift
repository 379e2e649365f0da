import Columnar

/// One block's rows of one column, packed: offsets from a base, 0 for missing, or dictionary
/// codes (with base 0).
@safe struct Piece {
  var data: UnsafeRawPointer
  var rowCount: Int
  var width: IntegerWidth
  /// One less than the smallest value.
  var base: Int64
}

/// Writes integers in the narrowest width.
enum Narrowing {
  /// What stands for a missing row among unpacked values.
  static let missing = Int64.min

  /// Packs `values[0 ..< count]` relative to `base` (0 for missing) into `target`.
  static func pack(
    _ values: UnsafePointer<Int64>, _ count: Int, base: Int64, width: IntegerWidth,
    into target: UnsafeMutableRawPointer
  ) {
    switch width {
    case .bits8: unsafe write(values, count, base, target, as: UInt8.self)
    case .bits16: unsafe write(values, count, base, target, as: UInt16.self)
    case .bits32: unsafe write(values, count, base, target, as: UInt32.self)
    case .bits64: unsafe write(values, count, base, target, as: UInt64.self)
    }
  }

  private static func write<Offset: FixedWidthInteger & UnsignedInteger>(
    _ values: UnsafePointer<Int64>, _ count: Int, _ base: Int64,
    _ target: UnsafeMutableRawPointer, as: Offset.Type
  ) {
    // Safety: the target has room for `count` offsets.
    let target = unsafe target.bindMemory(to: Offset.self, capacity: count)
    for row in 0..<count {
      let value = unsafe values[row]
      unsafe target[row] =
        value == missing ? 0 : Offset(truncatingIfNeeded: value &- base)
    }
  }

  /// Writes codes that fit the width.
  static func packCodes(
    _ codes: UnsafePointer<UInt32>, _ count: Int, width: IntegerWidth,
    into target: UnsafeMutableRawPointer
  ) {
    switch width {
    case .bits8: unsafe writeCodes(codes, count, target, as: UInt8.self)
    case .bits16: unsafe writeCodes(codes, count, target, as: UInt16.self)
    default: unsafe writeCodes(codes, count, target, as: UInt32.self)
    }
  }

  private static func writeCodes<Code: FixedWidthInteger & UnsignedInteger>(
    _ codes: UnsafePointer<UInt32>, _ count: Int, _ target: UnsafeMutableRawPointer,
    as: Code.Type
  ) {
    // Safety: the target has room for `count` codes.
    let target = unsafe target.bindMemory(to: Code.self, capacity: count)
    for row in 0..<count { unsafe target[row] = Code(truncatingIfNeeded: codes[row]) }
  }
}

/// Where the fields of a block stand: the rows that have as many fields as there are columns.
///
/// A row has `columnCount + 1` marks, positions relative to ``base``: field `c` begins at mark
/// `c` and ends one byte before mark `c + 1`.
///
/// Invariant: marks ascend within a row and lie within the block. The base is readable
/// ``ByteSource/padding`` bytes behind the end of the block.
@safe struct FieldIndex {
  let base: UnsafePointer<UInt8>
  let marks: UnsafePointer<UInt32>
  let columnCount: Int
  let rowCount: Int
  /// The position of the block in the file.
  let blockIndex: Int

  /// The bytes of one field.
  @inline(__always)
  func field(_ row: Int, _ column: Int) -> FieldBytes {
    // Safety: row and column are within bounds, so both marks exist.
    let mark = unsafe marks + (row &* (columnCount &+ 1) &+ column)
    let start = unsafe Int(mark[0])
    return unsafe FieldBytes(start: base + start, count: Int(mark[1]) &- start &- 1)
  }
}

/// The bytes of one value, readable beyond their end by at least 16 bytes.
@safe struct FieldBytes {
  var start: UnsafePointer<UInt8>
  var count: Int

  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  @inline(__always)
  subscript(position: Int) -> UInt8 {
    // Safety: positions are below `count`, or within the readable bytes behind it.
    unsafe start[position]
  }

  /// The bytes as an array, for reports.
  var array: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }
}

extension FieldIndex {
  /// Where a row begins, relative to the block.
  func start(of row: Int) -> Int {
    // Safety: the row is within bounds.
    unsafe Int(marks[row * (columnCount + 1)])
  }
}

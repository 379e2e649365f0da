/// The marks of a block while they are found; see ``FieldIndex``.
///
/// Invariant: the memory has room for two marks a byte of the block and two more, and each byte
/// adds at most two: the end of a field, and the start of the row behind it.
@safe struct RowMarks {
  private let base: UnsafePointer<UInt8>
  private let marks: UnsafeMutablePointer<UInt32>
  private let stride: Int
  private let stripsReturn: Bool
  /// The length of a row whose fields are all empty: nothing but delimiters.
  private let emptyLength: Int
  private var count = 0
  private(set) var rowCount = 0
  /// Where the row at hand starts.
  private(set) var rowStart = 0
  /// What ``dropRow()`` takes away.
  private var unfinished = (start: 0, end: 0)

  init(
    base: UnsafePointer<UInt8>, marks: UnsafeMutablePointer<UInt32>, stride: Int,
    stripsReturn: Bool
  ) {
    unsafe self.base = base
    unsafe self.marks = marks
    self.stride = stride
    self.stripsReturn = stripsReturn
    emptyLength = stride &- 2
    mark(0)
  }

  @inline(__always)
  mutating func mark(_ position: Int) {
    // Safety: by the invariant there is room.
    unsafe marks[count] = UInt32(truncatingIfNeeded: position)
    count &+= 1
  }

  /// Ends the row whose last field was just marked. False when it has not as many fields as
  /// there are columns, or all of them are empty: then ``dropRow()`` has to follow.
  @inline(__always)
  mutating func finishRow(end: Int, next: Int) -> Bool {
    var end = end
    // Safety: `end - 1` is in the row, and the last mark was written.
    if stripsReturn, end > rowStart, unsafe base[end &- 1] == .carriageReturn {
      end &-= 1
      unsafe marks[count &- 1] &-= 1
    }
    guard count == (rowCount &+ 1) &* stride, end &- rowStart > emptyLength else {
      unfinished = (rowStart, end)
      rowStart = next
      return false
    }
    rowCount &+= 1
    mark(next)
    rowStart = next
    return true
  }

  /// Takes away the row that ``finishRow(end:next:)`` refused.
  mutating func dropRow() -> (range: Range<Int>, fieldCount: Int) {
    let fields = count - rowCount * stride - 1
    count = rowCount * stride
    mark(rowStart)
    return (unfinished.start..<max(unfinished.start, unfinished.end), fields)
  }

  /// Adds a whole row.
  mutating func add(_ start: Int, ends: [Int]) {
    count = rowCount * stride
    mark(start)
    for end in ends { mark(end + 1) }
    rowCount += 1
  }
}

import CSupport

/// Finds the fields of a block and sets aside the records that have too few or too many.
///
/// One per thread; its memory is used again for each block.
@safe final class FieldIndexer {
  private let source: ByteSource
  private let delimiter: UInt8
  private let newline: UInt8
  private let columnCount: Int
  private var marks: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var blankLineCount = 0
  private(set) var rejects: [FoundReject] = []

  // The block at hand.
  private var start = 0
  private var markCount = 0
  private var rowStart = 0
  private var rowCount = 0

  init(source: ByteSource, dialect: Dialect, columnCount: Int) {
    self.source = source
    delimiter = dialect.delimiter
    newline = dialect.newline
    self.columnCount = columnCount
    capacity = 1 << 12
    unsafe marks = .allocate(capacity: capacity)
  }

  deinit { unsafe marks.deallocate() }

  /// Where the block at hand starts in the source.
  var blockStart: Int { start }

  /// The fields of a block; ``rejects`` and ``blankLineCount`` tell what was left out of it.
  func index(_ block: Block) -> FieldIndex {
    start = block.start
    markCount = 0
    rowCount = 0
    blankLineCount = 0
    rejects.removeAll(keepingCapacity: true)
    reserve(block.quoting == .unclosed ? 2 : 2 * (block.end - block.start) + 2)
    beginRow(at: 0)
    switch block.quoting {
    case .none: indexByMasks(block, isQuoted: false)
    case .regular: indexByMasks(block, isQuoted: true)
    case .irregular: indexByRecords(block)
    case .unclosed: rejectUnclosed(block)
    }
    return current(block)
  }

  /// The same block without the rows that `isBad` picks, which become rejects.
  func removing(
    from block: Block, _ verdict: (FieldIndex, Int) -> Reject.Reason?
  ) -> FieldIndex {
    let stride = columnCount + 1
    let index = current(block)
    var kept = 0
    for row in 0..<rowCount {
      // Safety: rows move towards the front within the marks that were written.
      let from = unsafe marks + row * stride
      if let reason = verdict(index, row) {
        let start = unsafe self.start + Int(from[0])
        let end = unsafe self.start + Int(from[columnCount]) - 1
        rejects.append(FoundReject(start: start, end: end, reason: reason))
      } else {
        unsafe (marks + kept * stride).update(from: from, count: stride)
        kept += 1
      }
    }
    rowCount = kept
    rejects.sort { $0.start < $1.start }
    return current(block)
  }

  private func current(_ block: Block) -> FieldIndex {
    // Safety: the block lies within the source; `rowCount` rows of marks were written.
    unsafe FieldIndex(
      base: source.start + block.start, marks: UnsafePointer(marks), columnCount: columnCount,
      rowCount: rowCount, blockIndex: block.index)
  }

  private func indexByMasks(_ block: Block, isQuoted: Bool) {
    let length = block.end - block.start
    // Safety: the source is readable 64 bytes behind its end; there is room for two marks a byte.
    let base = unsafe source.start + block.start
    let marks = unsafe marks
    var quoted: UInt64 = 0
    var position = 0
    while position < length {
      let rest = length - position
      let valid: UInt64 = rest >= 64 ? .max : (1 << UInt64(rest)) - 1
      var newlines = unsafe hoso_match64(base + position, newline) & valid
      var bits = unsafe (hoso_match64(base + position, delimiter) & valid) | newlines
      if isQuoted {
        let quotes = unsafe hoso_match64(base + position, .quote) & valid
        let inside = quotes.prefixParity ^ quoted
        quoted = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
        bits &= ~inside
        newlines &= ~inside
      }
      var count = markCount
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        let behind = position &+ bit &+ 1
        unsafe marks[count] = UInt32(truncatingIfNeeded: behind)
        count &+= 1
        if newlines & (bits & (0 &- bits)) != 0 {
          markCount = count
          finishRow(end: behind &- 1, next: behind)
          count = markCount
        }
        bits &= bits &- 1
      }
      markCount = count
      position += 64
    }
    if rowStart < length {
      // The last line of the file has no end.
      unsafe marks[markCount] = UInt32(truncatingIfNeeded: length + 1)
      markCount += 1
      finishRow(end: length, next: length)
    }
  }

  /// Ends a row whose marks, the last included, are written.
  @inline(__always)
  private func finishRow(end: Int, next: Int) {
    var end = end
    // Safety: `end - 1` is in the row, and the last mark was written.
    if end > rowStart, newline == .lineFeed,
      unsafe source.start[start &+ end &- 1] == .carriageReturn
    {
      end &-= 1
      unsafe marks[markCount &- 1] &-= 1
    }
    if markCount == (rowCount &+ 1) &* (columnCount &+ 1), end > rowStart {
      rowCount &+= 1
    } else {
      leaveOutRow(end: end)
    }
    beginRow(at: next)
  }

  private func leaveOutRow(end: Int) {
    let fields = markCount - rowCount * (columnCount + 1) - 1
    if end <= rowStart {
      blankLineCount += 1
    } else {
      reject(rowStart..<end, fields < columnCount ? .tooFewFields : .tooManyFields)
    }
    markCount = rowCount &* (columnCount &+ 1)
  }

  @inline(__always)
  private func beginRow(at position: Int) {
    // Safety: there is room for two marks a byte and one more.
    unsafe marks[markCount] = UInt32(truncatingIfNeeded: position)
    markCount &+= 1
    rowStart = position
  }

  private func indexByRecords(_ block: Block) {
    var reader = RecordReader(
      source: source, delimiter: delimiter, newline: newline, start: block.start, end: block.end)
    var ends: [Int] = []
    while let record = reader.next({ ends.append($0) }) {
      markCount = rowCount * (columnCount + 1)
      beginRow(at: record.start - start)
      let range = record.start - start..<record.end - start
      if range.isEmpty {
        blankLineCount += 1
      } else if record.hasTextAfterQuote {
        reject(range, .textAfterQuote)
      } else if ends.count != columnCount {
        reject(range, ends.count < columnCount ? .tooFewFields : .tooManyFields)
      } else {
        for end in ends {
          // Safety: one mark a field, and there is room for two marks a byte.
          unsafe marks[markCount] = UInt32(truncatingIfNeeded: end - start + 1)
          markCount += 1
        }
        rowCount += 1
      }
      ends.removeAll(keepingCapacity: true)
    }
  }

  private func rejectUnclosed(_ block: Block) {
    var end = block.end - block.start
    // Safety: the positions read lie within the block.
    if end > 0, unsafe source.start[start + end - 1] == newline { end -= 1 }
    if end > 0, newline == .lineFeed,
      unsafe source.start[start + end - 1] == .carriageReturn
    {
      end -= 1
    }
    reject(0..<end, .unclosedQuote)
  }

  private func reject(_ range: Range<Int>, _ reason: Reject.Reason) {
    rejects.append(
      FoundReject(start: start + range.lowerBound, end: start + range.upperBound, reason: reason))
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    capacity = max(count, 2 * capacity)
    unsafe marks.deallocate()
    unsafe marks = .allocate(capacity: capacity)
  }
}

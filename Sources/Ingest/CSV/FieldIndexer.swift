import CSupport

/// Finds the fields of a block and sets aside the records that have too few or too many. Records
/// whose fields are all empty are left out and counted.
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
  private(set) var emptyRecordCount = 0
  private(set) var rejects: [FoundReject] = []

  // The block at hand.
  private var start = 0
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

  /// The fields of a block; ``rejects`` and the counts tell what was left out of it.
  func index(_ block: Block) -> FieldIndex {
    start = block.start
    blankLineCount = 0
    emptyRecordCount = 0
    rejects.removeAll(keepingCapacity: true)
    reserve(block.quoting == .unclosed ? 2 : 2 * (block.end - block.start) + 2)
    // Safety: there is room for two marks a byte and two more.
    var rows = unsafe RowMarks(
      base: source.start + start, marks: marks, stride: columnCount + 1,
      stripsReturn: newline == .lineFeed)
    switch block.quoting {
    case .none: indexByMasks(block, isQuoted: false, &rows)
    case .regular: indexByMasks(block, isQuoted: true, &rows)
    case .irregular: indexByRecords(block, &rows)
    case .unclosed: rejectUnclosed(block)
    }
    rowCount = rows.rowCount
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

  private func indexByMasks(_ block: Block, isQuoted: Bool, _ rows: inout RowMarks) {
    let length = block.end - block.start
    // Safety: the source is readable 64 bytes behind its end; there is room for two marks a byte.
    let base = unsafe source.start + block.start
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
      while bits != 0 {
        let behind = position &+ bits.trailingZeroBitCount &+ 1
        rows.mark(behind)
        if newlines & (bits & (0 &- bits)) != 0, !rows.finishRow(end: behind &- 1, next: behind) {
          leaveOut(&rows)
        }
        bits &= bits &- 1
      }
      position += 64
    }
    if rows.rowStart < length {
      // The last line of the file has no end.
      rows.mark(length + 1)
      if !rows.finishRow(end: length, next: length) { leaveOut(&rows) }
    }
  }

  // Kept out of the index loop, which would pay for its access checks.
  @inline(never)
  private func leaveOut(_ rows: inout RowMarks) {
    let (range, fields) = rows.dropRow()
    if range.isEmpty {
      blankLineCount += 1
    } else if fields == columnCount {
      emptyRecordCount += 1
    } else {
      reject(range, fields < columnCount ? .tooFewFields : .tooManyFields)
    }
  }

  private func indexByRecords(_ block: Block, _ rows: inout RowMarks) {
    var reader = RecordReader(
      source: source, delimiter: delimiter, newline: newline, start: block.start, end: block.end)
    var ends: [Int] = []
    while let record = reader.next({ ends.append($0) }) {
      let range = record.start - start..<record.end - start
      if range.isEmpty {
        blankLineCount += 1
      } else if record.hasTextAfterQuote {
        reject(range, .textAfterQuote)
      } else if ends.count != columnCount {
        reject(range, ends.count < columnCount ? .tooFewFields : .tooManyFields)
      } else if range.count < columnCount {
        emptyRecordCount += 1
      } else {
        rows.add(record.start - start, ends: ends.map { $0 - start })
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

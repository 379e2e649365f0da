/// Reads records byte by byte: the plain meaning of the format, for blocks whose quotes cannot
/// be counted, and for the header.
struct RecordReader {
  private let source: ByteSource
  private let delimiter: UInt8
  private let newline: UInt8
  private let end: Int
  /// Where the next record starts.
  private(set) var position: Int

  init(source: ByteSource, delimiter: UInt8, newline: UInt8, start: Int, end: Int) {
    self.source = source
    self.delimiter = delimiter
    self.newline = newline
    position = start
    self.end = end
  }

  /// What came out of reading one record.
  struct Record {
    var start: Int
    /// Where the record's last field ends, before the line end.
    var end: Int
    /// Some text stands between a closing quote and the end of its field.
    var hasTextAfterQuote = false
    var isUnclosed = false
  }

  /// Reads one record; `body` gets the end of each field.
  ///
  /// A carriage return before the line feed, or before the end of the file, belongs to the line
  /// end unless it is quoted.
  mutating func next(_ body: (Int) -> Void) -> Record? {
    guard position < end else { return nil }
    var record = Record(start: position, end: end)
    while true {
      let fieldStart = position
      var isQuoted = false
      if position < end, byte(position) == .quote {
        isQuoted = true
        position += 1
        guard skipQuoted() else {
          record.isUnclosed = true
          return record
        }
      }
      let tail = position
      while position < end, byte(position) != delimiter, byte(position) != newline {
        position += 1
      }
      let isLast = position >= end || byte(position) == newline
      var fieldEnd = position
      if isLast, newline != .carriageReturn, fieldEnd > max(tail, fieldStart),
        byte(fieldEnd - 1) == .carriageReturn
      {
        fieldEnd -= 1
      }
      if isQuoted, fieldEnd > tail { record.hasTextAfterQuote = true }
      body(fieldEnd)
      position += 1
      if isLast {
        record.end = fieldEnd
        position = min(position, end)
        return record
      }
    }
  }

  /// Moves behind the closing quote; false when there is none.
  private mutating func skipQuoted() -> Bool {
    while position < end {
      guard byte(position) == .quote else {
        position += 1
        continue
      }
      guard position + 1 < end, byte(position + 1) == .quote else {
        position += 1
        return true
      }
      position += 2
    }
    return false
  }

  /// Where the last record that ends by `limit` ends, else the first one.
  mutating func recordsEnd(limit: Int) -> SplitOutcome {
    let start = position
    var lastEnd = position
    while let record = next({ _ in }) {
      if record.isUnclosed { return .unclosed(record.start) }
      if position > limit, lastEnd > start { return .recordsEnd(lastEnd) }
      lastEnd = position
      if position >= limit { return .recordsEnd(lastEnd) }
    }
    return .recordsEnd(lastEnd)
  }

  private func byte(_ position: Int) -> UInt8 {
    // Safety: callers ask for positions before `end` only, which lies within the source.
    unsafe source.start[position]
  }
}

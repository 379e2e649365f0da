import CSupport

/// Finds where records end by counting quotes, 64 bytes at a time, and checks that counting
/// is right: each opening quote starts a field, each closing one ends it.
struct RegularScan {
  private let source: ByteSource
  private let delimiter: UInt8
  private let newline: UInt8
  private let start: Int
  private let end: Int
  /// All ones within quotes.
  private var quoted: UInt64 = 0
  /// Bit 0: a quote may open at the next byte.
  private var mayOpen: UInt64 = 1
  /// Bit 0: the last byte closed a quote.
  private var closed: UInt64 = 0
  /// Bit 0: the last byte is a carriage return behind a closing quote.
  private var returned: UInt64 = 0

  init(source: ByteSource, delimiter: UInt8, newline: UInt8, start: Int, end: Int) {
    self.source = source
    self.delimiter = delimiter
    self.newline = newline
    self.start = start
    self.end = end
  }

  mutating func run(limit: Int) -> SplitOutcome {
    var lastEnd = start
    var position = start
    while position < end {
      let count = end - position
      let valid: UInt64 = count >= 64 ? .max : (1 << UInt64(count)) - 1
      guard let structural = step(at: position, valid: valid) else { return .irregular }
      if structural != 0 {
        guard position + 64 <= limit else {
          return .recordsEnd(endNear(limit, position, structural, lastEnd))
        }
        lastEnd = position + 64 - structural.leadingZeroBitCount
      } else if position + 64 >= limit, lastEnd > start {
        return .recordsEnd(lastEnd)
      }
      position += 64
      if position >= limit, limit < end, lastEnd > start { return .recordsEnd(lastEnd) }
    }
    return quoted != 0 ? .unclosed(lastEnd) : .recordsEnd(end)
  }

  /// The last record end up to the limit, else the first one behind it.
  private func endNear(_ limit: Int, _ position: Int, _ structural: UInt64, _ lastEnd: Int) -> Int {
    let before: UInt64 = limit > position ? (1 << UInt64(limit - position)) - 1 : 0
    let early = structural & before
    if early != 0 { return position + 64 - early.leadingZeroBitCount }
    return lastEnd > start ? lastEnd : position + structural.trailingZeroBitCount + 1
  }

  /// The record ends among 64 bytes; nil when some quote stands where it should not.
  private mutating func step(at position: Int, valid: UInt64) -> UInt64? {
    // Safety: the source is readable 64 bytes behind its end.
    let bytes = unsafe source.start + position
    let quotes = unsafe hoso_match64(bytes, .quote) & valid
    let newlines = unsafe hoso_match64(bytes, newline) & valid
    let delimiters = unsafe hoso_match64(bytes, delimiter) & valid
    let inside = quotes.prefixParity ^ quoted
    let opening = quotes & inside
    let closing = quotes & ~inside
    if quotes != 0 || closed | returned != 0 {
      let returns =
        newline == .carriageReturn ? 0 : unsafe hoso_match64(bytes, .carriageReturn) & valid
      let before = (delimiters | newlines | closing) << 1 | mayOpen
      let afterClosing = (closing << 1 | closed) & valid
      let closingReturns = afterClosing & returns
      let afterReturn = (closingReturns << 1 | returned) & valid
      let misplaced =
        (opening & ~before) | (afterClosing & ~(delimiters | newlines | quotes | returns))
        | (afterReturn & ~newlines)
      if misplaced != 0 { return nil }
      returned = closingReturns >> 63
    }
    mayOpen = (delimiters | newlines | closing) >> 63
    closed = closing >> 63
    quoted = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
    return newlines & ~inside
  }
}

extension UInt64 {
  /// Bit i is the parity of bits 0…i.
  var prefixParity: UInt64 {
    var parity = self
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    return parity
  }
}

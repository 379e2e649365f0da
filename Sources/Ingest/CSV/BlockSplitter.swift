import CSupport
import Glibc

/// Cuts a file into blocks of whole records, one after the other.
///
/// A quote opens a quoted field only as the first byte of a field. Where every quote of a block
/// keeps to the standard, that is the same as counting quotes, and whole words of bits are
/// counted at once; elsewhere the block is read byte by byte. So a block always starts where a
/// reader from the first byte would start a record, whatever the size of the blocks.
struct BlockSplitter {
  private let source: ByteSource
  private let delimiter: UInt8
  private let newline: UInt8
  private let blockBytes: Int
  private let end: Int
  private var cursor: Int
  private var nextIndex = 0
  private var unclosedCount = 0

  /// After so many quotes that never end, the rest of the file is one reject.
  static let maximumUnclosed = 64

  init(source: ByteSource, dialect: Dialect, range: Range<Int>, blockBytes: Int) {
    self.source = source
    delimiter = dialect.delimiter
    newline = dialect.newline
    self.blockBytes = max(1, blockBytes)
    cursor = range.lowerBound
    end = range.upperBound
  }

  /// The next block; nil at the end.
  mutating func next() -> Block? {
    guard cursor < end else { return nil }
    let limit = min(cursor + blockBytes, end)
    if let blockEnd = quotelessEnd(limit: limit) { return take(until: blockEnd, .none) }
    var scan = RegularScan(
      source: source, delimiter: delimiter, newline: newline, start: cursor, end: end)
    switch scan.run(limit: limit) {
    case .recordsEnd(let position): return take(until: position, .regular)
    case .unclosed(let recordStart): return takeUnclosed(recordStart, .regular)
    case .irregular: break
    }
    var reader = RecordReader(
      source: source, delimiter: delimiter, newline: newline, start: cursor, end: end)
    switch reader.recordsEnd(limit: limit) {
    case .recordsEnd(let position): return take(until: position, .irregular)
    case .unclosed(let recordStart): return takeUnclosed(recordStart, .irregular)
    case .irregular: return take(until: end, .irregular)
    }
  }

  private mutating func take(until blockEnd: Int, _ quoting: Block.Quoting) -> Block {
    let block = Block(index: nextIndex, start: cursor, end: blockEnd, quoting: quoting)
    nextIndex += 1
    cursor = blockEnd
    return block
  }

  private mutating func takeUnclosed(_ recordStart: Int, _ quoting: Block.Quoting) -> Block {
    if recordStart > cursor { return take(until: recordStart, quoting) }
    unclosedCount += 1
    if unclosedCount > BlockSplitter.maximumUnclosed { return take(until: end, .unclosed) }
    return take(until: lineEnd(from: cursor), .unclosed)
  }

  /// Where the last whole line before `limit` ends, or the first one when that is longer; nil
  /// when a quote stands before it.
  private func quotelessEnd(limit: Int) -> Int? {
    // Safety: all positions lie in `cursor ..< end`, within the source.
    let first = unsafe UnsafeRawPointer(source.start + cursor)
    guard unsafe memchr(first, Int32(UInt8.quote), limit - cursor) == nil else { return nil }
    if limit == end { return end }
    var last = limit
    while last > cursor, unsafe source.start[last - 1] != newline { last -= 1 }
    if last > cursor { return last }
    let long = lineEnd(from: limit)
    let rest = unsafe first + (limit - cursor)
    return unsafe memchr(rest, Int32(UInt8.quote), long - limit) == nil ? long : nil
  }

  private func lineEnd(from position: Int) -> Int {
    // Safety: `position ..< end` lies within the source.
    let rest = unsafe UnsafeRawPointer(source.start + position)
    guard let found = unsafe memchr(rest, Int32(newline), end - position) else { return end }
    return unsafe position + (UnsafeRawPointer(found) - rest) + 1
  }
}

/// What the search for the end of a block found.
enum SplitOutcome {
  /// Records end here, at or before the limit, or at the first end behind it.
  case recordsEnd(Int)
  /// The record that starts here has a quoted field that never ends.
  case unclosed(Int)
  /// Quotes cannot be counted.
  case irregular
}

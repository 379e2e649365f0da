/// What the user typed, or the content of a script, with the name it came from.
///
/// The text is kept as valid UTF-8 bytes. Invalid bytes are replaced by U+FFFD when
/// the text is made, and `firstInvalid` says where, so that the parser can report it.
/// No line table is kept: lookups scan, because only diagnostics ask, and a line of
/// 10 MB must not cost anything before it fails.
package struct SourceText: Sendable, Equatable {
  /// The file name as the user gave it, or nil for a typed line.
  package let name: String?
  /// The text as valid UTF-8.
  package let utf8: [UInt8]
  /// Where the first invalid byte was replaced, or nil if all were valid.
  package let firstInvalid: SourceRange?

  /// A text that is already a `String`.
  package init(_ text: String, name: String? = nil) {
    self.name = name
    self.utf8 = Array(text.utf8)
    self.firstInvalid = nil
  }

  /// Bytes of a file; invalid UTF-8 is replaced and remembered.
  package init(bytes: [UInt8], name: String? = nil) {
    self.name = name
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    self.utf8 = repaired
    if repaired == bytes {
      self.firstInvalid = nil
    } else {
      let same = zip(repaired, bytes).prefix { $0 == $1 }.count
      // The replacement may share leading bytes with what it replaces: step back to its start.
      var start = min(same, repaired.count)
      while start > 0, start < repaired.count, repaired[start] & 0xC0 == 0x80 { start -= 1 }
      self.firstInvalid = SourceRange(start, min(start + 3, repaired.count))
    }
  }

  /// The offset after the last byte.
  package var end: Int { utf8.count }

  /// The characters in `range`; offsets outside the text are clamped.
  package subscript(range: SourceRange) -> String {
    let end = min(range.end, utf8.count)
    let start = min(range.start, end)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// The whole text.
  package var text: String { self[SourceRange(0, end)] }
}

/// A place as people count it: lines and columns from 1, columns in characters.
package struct SourceLocation: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in characters (not bytes, not cells), from 1.
  package let column: Int
}

extension SourceText {
  /// The range of the line that holds `offset`, without its line end.
  package func lineRange(containing offset: Int) -> SourceRange {
    let offset = max(0, min(offset, utf8.count))
    var start = offset
    while start > 0, utf8[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < utf8.count, utf8[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start, end)
  }

  /// The line and column of the character at `offset`.
  package func location(of offset: Int) -> SourceLocation {
    let offset = max(0, min(offset, utf8.count))
    let line = lineRange(containing: offset)
    let newlines = utf8[..<line.start].reduce(into: 1) { count, byte in
      if byte == UInt8(ascii: "\n") { count += 1 }
    }
    let column = self[SourceRange(line.start, max(line.start, offset))].count
    return SourceLocation(line: newlines, column: column + 1)
  }
}

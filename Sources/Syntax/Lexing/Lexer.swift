import Diagnostics

/// Splits a text into tokens, by hand and in one pass; it never fails.
///
/// Newlines are no tokens but facts of the token after them: whether one ends a
/// sentence depends on what is open, which `SentenceReader` knows.
struct Lexer {
  let bytes: [UInt8]
  /// The offset of the next byte to read.
  var offset: Int

  init(_ source: SourceText, from offset: Int = 0) {
    self.bytes = source.utf8
    self.offset = offset
  }

  /// The next token; at the end of the text, and then always, `.end`.
  mutating func next() -> Token {
    let trivia = skipTrivia()
    let start = offset
    let kind = offset < bytes.count ? lexKind() : .end
    return Token(
      kind: kind, range: SourceRange(start, offset), isAfterNewline: trivia.newline,
      isAfterBlank: trivia.any, isIndented: trivia.indented)
  }

  /// The byte `distance` ahead, or 0 past the end.
  func byte(_ distance: Int = 0) -> UInt8 {
    let place = offset + distance
    return place < bytes.count ? bytes[place] : 0
  }

  func isNext(_ character: Unicode.Scalar, at distance: Int = 0) -> Bool {
    byte(distance) == UInt8(ascii: character)
  }
}

// MARK: - Blanks and comments

extension Lexer {
  private mutating func skipTrivia() -> (newline: Bool, indented: Bool, any: Bool) {
    let start = offset
    var newline = offset == 0
    var lineStart = offset
    while offset < bytes.count {
      let current = byte()
      if current == UInt8(ascii: "\n") {
        offset += 1
        newline = true
        lineStart = offset
      } else if isBlank(current) {
        offset += 1
      } else if current == UInt8(ascii: "#") || (isNext("-") && isNext("-", at: 1)) {
        skipLine()
      } else if current >= 0x80, let blank = blankScalarLength() {
        offset += blank
      } else {
        break
      }
    }
    return (newline, newline && offset > lineStart, offset > start)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == 0x0B || byte == 0x0C
  }

  private mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
  }

  /// The length of a blank outside ASCII, such as the no-break space or a byte-order mark.
  private func blankScalarLength() -> Int? {
    let (scalar, length) = scalar(at: offset)
    return scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
      ? length : nil
  }
}

// MARK: - Kinds

extension Lexer {
  private mutating func lexKind() -> Token.Kind {
    let first = byte()
    if isDigit(first) { return lexNumberOrDate() }
    if isWordStart(first) { return lexWord() }
    if first >= 0x80 { return lexUnicode() }
    switch first {
    case UInt8(ascii: "\""): return lexText()
    case UInt8(ascii: "`"): return lexQuotedName()
    case UInt8(ascii: "'"): return lexForeignText(closing: [UInt8(ascii: "'")])
    case UInt8(ascii: "@"): return lexVariable()
    case UInt8(ascii: "\\"): return lexBackslash()
    default: return lexSign()
    }
  }

  private mutating func lexWord() -> Token.Kind {
    offset = wordEnd(from: offset)
    return .word
  }

  /// A letter, a sign with a meaning, or a character without one.
  private mutating func lexUnicode() -> Token.Kind {
    let (scalar, length) = scalar(at: offset)
    if isWordScalar(scalar) { return lexWord() }
    offset += length
    switch scalar {
    case "≠": return .notEqual
    case "≤": return .lessOrEqual
    case "≥": return .greaterOrEqual
    case "“", "”", "„":
      offset -= length
      return lexForeignText(closing: Array("”".utf8))
    default: return .unknownCharacter
    }
  }

  private mutating func lexVariable() -> Token.Kind {
    offset += 1
    let end = wordEnd(from: offset)
    guard end > offset else { return .unknownCharacter }
    offset = end
    return .variable
  }

  private mutating func lexBackslash() -> Token.Kind {
    offset += 1
    let end = wordEnd(from: offset)
    guard end > offset else { return .unknownCharacter }
    offset = end
    return .backslashWord
  }

  /// A text ends at its quote, where a doubled quote stands for one, or unclosed at the line's end.
  private mutating func lexText() -> Token.Kind {
    offset += 1
    while offset < bytes.count, !isNext("\n") {
      if isNext("\"") {
        guard isNext("\"", at: 1) else {
          offset += 1
          return .text
        }
        offset += 1
      }
      offset += 1
    }
    return .unclosedText
  }

  private mutating func lexQuotedName() -> Token.Kind {
    let start = offset
    offset += 1
    while offset < bytes.count, !isNext("\n") {
      if isNext("`") {
        offset += 1
        return offset - start > 2 ? .quotedName : .unclosedQuotedName
      }
      offset += 1
    }
    return .unclosedQuotedName
  }

  /// A text in quotes of other languages, kept whole so that the correction can set the right ones.
  private mutating func lexForeignText(closing: [UInt8]) -> Token.Kind {
    let start = offset
    let (_, length) = scalar(at: offset)
    var end = offset + length
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if bytes[end...].starts(with: closing) {
        offset = end + closing.count
        return .foreignText
      }
      end += 1
    }
    offset = start + length
    return .unknownCharacter
  }
}

// MARK: - Signs

extension Lexer {
  private static let operatorBytes = Set("=!<>&".utf8)

  private mutating func lexSign() -> Token.Kind {
    if Self.operatorBytes.contains(byte()) { return lexComparison() }
    if isNext("."), isNext(".", at: 1) {
      offset += 2
      return .dotDot
    }
    if isNext("|"), isNext("|", at: 1) {
      offset += 2
      return .unknownOperator
    }
    let sign = String(Unicode.Scalar(byte()))
    offset += 1
    return Token.Kind(rawValue: sign) ?? .unknownCharacter
  }

  /// All comparison signs in a row make one token, so that `===` is one mistake.
  private mutating func lexComparison() -> Token.Kind {
    let start = offset
    while offset < bytes.count, Self.operatorBytes.contains(byte()) { offset += 1 }
    let sign = String(decoding: bytes[start..<offset], as: UTF8.self)
    return Token.Kind(rawValue: sign) ?? .unknownOperator
  }
}

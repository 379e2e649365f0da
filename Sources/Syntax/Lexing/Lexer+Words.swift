extension Lexer {
  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  func isWordStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || byte == UInt8(ascii: "_")
  }

  /// The offset after the word characters that begin at `start`.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let current = bytes[end]
      if isWordStart(current) || isDigit(current) {
        end += 1
      } else if current >= 0x80 {
        let (scalar, length) = scalar(at: end)
        guard isWordScalar(scalar) else { break }
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// Letters, combining marks and digits of any script.
  func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    // Vietnamese and other Latin letters, without asking the big table.
    if (0xC0...0x24F).contains(scalar.value) { return scalar.value != 0xD7 && scalar.value != 0xF7 }
    if (0x300...0x36F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  /// The scalar that begins at `place`, and its length in bytes. The text is valid UTF-8.
  func scalar(at place: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(bytes[place])
    func continuation(_ distance: Int) -> UInt32 {
      place + distance < bytes.count ? UInt32(bytes[place + distance] & 0x3F) : 0
    }
    let value: UInt32
    let length: Int
    if first < 0x80 {
      (value, length) = (first, 1)
    } else if first < 0xE0 {
      (value, length) = ((first & 0x1F) << 6 | continuation(1), 2)
    } else if first < 0xF0 {
      (value, length) = ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    } else {
      let high = (first & 0x07) << 18 | continuation(1) << 12
      (value, length) = (high | continuation(2) << 6 | continuation(3), 4)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

import CSupport

/// Removes the quotes of fields; one per thread.
@safe final class Unquoter {
  private var scratch: UnsafeMutablePointer<UInt8>
  private var capacity = 256

  init() { unsafe scratch = .allocate(capacity: capacity) }

  deinit { unsafe scratch.deallocate() }

  /// The content of a field that begins with a quote, valid until the next call.
  ///
  /// - Precondition: the field is well formed, as all fields of an index are.
  func unquoted(_ field: FieldBytes) -> FieldBytes {
    guard field.count >= 2 else { return field }
    // Safety: the inner bytes lie within the field.
    let inner = unsafe FieldBytes(start: field.start + 1, count: field.count - 2)
    var position = 0
    while position < inner.count, inner[position] != .quote { position += 1 }
    return position == inner.count ? inner : collapsed(inner)
  }

  /// With one quote for two.
  private func collapsed(_ inner: FieldBytes) -> FieldBytes {
    if capacity < inner.count + 16 {
      capacity = 2 * inner.count + 64
      unsafe scratch.deallocate()
      unsafe scratch = .allocate(capacity: capacity)
    }
    var count = 0
    var position = 0
    while position < inner.count {
      // Safety: there is room for the whole field and 16 bytes more.
      unsafe scratch[count] = inner[position]
      count += 1
      position += inner[position] == .quote ? 2 : 1
    }
    return unsafe FieldBytes(start: scratch, count: count)
  }
}

/// What a text field holds.
enum TextVerdict {
  case ascii
  /// Valid UTF-8 beyond ASCII that is in normalisation form C for certain.
  case normalised
  /// Valid UTF-8 that has to be normalised.
  case needsNormalising
  case invalid(Reject.Reason)

  /// Checks every byte.
  static func of(_ field: FieldBytes) -> TextVerdict {
    var verdict = TextVerdict.ascii
    var position = 0
    while position < field.count {
      let byte = field[position]
      if byte < 0x80 {
        if position &+ 8 <= field.count, field.isPlainWord(at: position) {
          position &+= 8
          continue
        }
        if byte == 0 { return .invalid(.nulByte) }
        position += 1
        continue
      }
      guard let (scalar, length) = decode(field, position) else { return .invalid(.invalidUTF8) }
      position += length
      // Letters of Latin scripts with their marks in one scalar, Vietnamese among them.
      if scalar < 0x300 || (0x1E00...0x1EFF).contains(scalar) {
        if case .ascii = verdict { verdict = .normalised }
      } else {
        verdict = .needsNormalising
      }
    }
    return verdict
  }

  /// The scalar at a position and its length; nil for what UTF-8 does not allow.
  private static func decode(_ field: FieldBytes, _ position: Int) -> (scalar: UInt32, Int)? {
    let lead = UInt32(field[position])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), position + length <= field.count else { return nil }
    var scalar = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = field[position + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return nil
    }
    return (scalar, length)
  }
}

extension FieldBytes {
  /// Whether the eight bytes from a position on are ASCII other than NUL.
  @inline(__always)
  fileprivate func isPlainWord(at position: Int) -> Bool {
    // Safety: the caller made sure that the bytes belong to the field.
    let word = unsafe hoso_load64(start + position)
    // A byte of 1…7F minus 1 keeps a clear top bit; 0 borrows and sets it.
    return (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }
}

/// Vietnamese dictionary order: a ă â b c d đ e ê g … with tones and case compared last.
///
/// A key is made once per distinct text; comparing two keys byte by byte gives the
/// order. No locale of the machine is asked, so every machine sorts alike.
package enum Collation {
  /// The sort key of `text`. Keys of different texts differ.
  ///
  /// Levels, each closed by a zero byte: letters, tones, case, the text itself.
  package static func key(_ text: String) -> [UInt8] {
    if let key = keyOfASCII(text) { return key }
    let scalars = TextFolding.normalized(text).unicodeScalars
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for scalar in scalars {
      appendWeight(of: scalar, to: &letters)
      let letter = VietnameseLetter(scalar)
      tones.append(letter.map { $0.shape == 3 ? 7 : $0.tone + 1 } ?? 1)
      cases.append(scalar.properties.isUppercase ? 2 : 1)
    }
    return letters + [0] + tones + [0] + cases + [0] + Array(text.utf8)
  }

  /// The same key for text without marks, such as codes, in one pass.
  private static func keyOfASCII(_ text: String) -> [UInt8]? {
    let count = text.utf8.count
    var key: [UInt8] = []
    key.reserveCapacity(4 * count + 3)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      key.append(asciiWeights[Int(byte)])
    }
    key.append(0)
    key.append(contentsOf: repeatElement(1, count: count))
    key.append(0)
    for byte in text.utf8 { key.append(byte >= 0x41 && byte <= 0x5A ? 2 : 1) }
    key.append(0)
    key.append(contentsOf: text.utf8)
    return key
  }

  private static let asciiWeights: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    var weights: [UInt8] = []
    appendWeight(of: Unicode.Scalar(byte), to: &weights)
    return weights[0]
  }

  /// Whether `left` stands before `right`.
  package static func isOrderedBefore(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  /// The letters of the alphabet in order; f j w z stand where Latin has them.
  private static let alphabet: [[UInt8]] = [
    [0, 1, 2], [0], [0], [0, 1], [0, 1], [0], [0], [0], [0], [0], [0], [0], [0],
    [0], [0, 1, 2], [0], [0], [0], [0], [0], [0, 1], [0], [0], [0], [0], [0],
  ]

  /// The weight of the plain letter, by its place in the Latin alphabet.
  private static let firstWeights: [UInt8] = {
    var weights: [UInt8] = []
    var next: UInt8 = 0x80
    for shapes in alphabet {
      weights.append(next)
      next += UInt8(shapes.count)
    }
    return weights
  }()

  /// Blanks 1, ASCII signs and digits by code, letters from 0x80, everything else after, by code.
  private static func appendWeight(of scalar: Unicode.Scalar, to weights: inout [UInt8]) {
    if let letter = VietnameseLetter(scalar) {
      let shape = letter.shape == 3 ? 0 : letter.shape
      weights.append(firstWeights[Int(letter.base - UInt8(ascii: "a"))] + shape)
    } else if scalar.properties.isWhitespace {
      weights.append(1)
    } else if scalar.value < 0x80 {
      weights.append(UInt8(max(scalar.value, 2)))
    } else {
      let value = scalar.value
      weights += [0xF0, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
  }
}

import Foundation

/// The forms of a text in which spellings of one word are equal.
///
/// - `normalized`: NFC, the form in which data is kept.
/// - `marked`: also without case, with one placement of the tone (`hóa` = `hoá`) and one
///   spelling of the final i (`kỳ` = `kì`); marks still count.
/// - `key`: also without marks (`Đường` = `duong`); the key of names and keywords.
package enum TextFolding {
  /// `text` in canonical composition (NFC). Free for text without combining marks.
  package static func normalized(_ text: String) -> String {
    hasCombiningMark(text) ? text.precomposedStringWithCanonicalMapping : text
  }

  /// `text` without case, in one spelling per word, with its marks.
  package static func marked(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    var scalars = lowercased(normalized(text))
    forEachWord(in: scalars) { word in
      moveToneToLastVowel(of: word, in: &scalars)
      spellFinalYAsI(of: word, in: &scalars)
    }
    return string(scalars)
  }

  /// `text` without case and marks, in one spelling per word.
  package static func key(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    var scalars = lowercased(normalized(text)).map(unmarked)
    forEachWord(in: scalars) { spellFinalYAsI(of: $0, in: &scalars) }
    return string(scalars)
  }

  /// Whether any letter of `text` carries a mark: then marks count in matching.
  package static func hasDiacritics(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 }
      && normalized(text).unicodeScalars.contains {
        VietnameseLetter($0)?.isMarked ?? isCombining($0)
      }
  }
}

extension TextFolding {
  /// Both folded forms of a text of ASCII letters without y, which need no table; else nil.
  private static func foldedASCII(_ text: String) -> String? {
    var hasCapital = false
    for byte in text.utf8 {
      if byte >= 0x80 || byte | 0x20 == UInt8(ascii: "y") { return nil }
      if byte >= 0x41 && byte <= 0x5A { hasCapital = true }
    }
    guard hasCapital else { return text }
    let lower = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return String(decoding: lower, as: UTF8.self)
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
      || scalar.properties.canonicalCombiningClass.rawValue != 0
  }

  /// Whether composition could change `text`. Hangul jamo and the few singletons count as combining.
  private static func hasCombiningMark(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0xCC }) else { return false }
    return text.unicodeScalars.contains { scalar in
      guard scalar.value >= 0x300 else { return false }
      if (0x1E00...0x1EFF).contains(scalar.value) { return false }
      return isCombining(scalar) || (0x1100...0x11FF).contains(scalar.value)
        || (0x2126...0x212B).contains(scalar.value)
    }
  }

  private static func lowercased(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let isUpper = (0x41...0x5A).contains(scalar.value)
        scalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else {
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return scalars
  }

  private static func unmarked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x80, let letter = VietnameseLetter(scalar) else { return scalar }
    return Unicode.Scalar(letter.base)
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Calls `body` with the range of each run of Latin letters.
  private static func forEachWord(in scalars: [Unicode.Scalar], _ body: (Range<Int>) -> Void) {
    var start = 0
    for (index, scalar) in scalars.enumerated() where VietnameseLetter(scalar) == nil {
      if start < index { body(start..<index) }
      start = index + 1
    }
    if start < scalars.count { body(start..<scalars.count) }
  }

  /// `hóa` → `hoá`, `thúy` → `thuý`: in open oa, oe, uy the tone moves to the second vowel.
  private static func moveToneToLastVowel(of word: Range<Int>, in scalars: inout [Unicode.Scalar]) {
    guard word.count >= 2, let first = VietnameseLetter(scalars[word.upperBound - 2]),
      let second = VietnameseLetter(scalars[word.upperBound - 1]),
      first.tone != 0, second.tone == 0, first.shape == 0, second.shape == 0
    else { return }
    let pair = [first.base, second.base]
    guard pair == Array("oa".utf8) || pair == Array("oe".utf8) || pair == Array("uy".utf8)
    else { return }
    let bare = VietnameseLetter(base: first.base, shape: 0, tone: 0)
    let toned = VietnameseLetter(base: second.base, shape: 0, tone: first.tone)
    guard let left = bare.scalar, let right = toned.scalar else { return }
    scalars[word.upperBound - 2] = left
    scalars[word.upperBound - 1] = right
  }

  /// `kỳ` → `kì`, `quý` → `quí`: a syllable of one of h k l m s t v, or qu, and y.
  private static func spellFinalYAsI(of word: Range<Int>, in scalars: inout [Unicode.Scalar]) {
    let last = word.upperBound - 1
    guard let vowel = VietnameseLetter(scalars[last]), vowel.base == UInt8(ascii: "y") else {
      return
    }
    let onset = String(String.UnicodeScalarView(scalars[word.lowerBound..<last]))
    guard ["h", "k", "l", "m", "s", "t", "v", "qu"].contains(onset) else { return }
    let spelled = VietnameseLetter(base: UInt8(ascii: "i"), shape: 0, tone: vowel.tone)
    if let scalar = spelled.scalar { scalars[last] = scalar }
  }
}

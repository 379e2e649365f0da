import Foundation

/// A letter taken apart: the ASCII letter below it, its shape and its tone.
///
/// One table serves folding, tone placement and collation, so they cannot disagree.
struct VietnameseLetter: Equatable, Sendable {
  /// The lower-case ASCII letter below: `a` for `Ấ`.
  var base: UInt8
  /// 0 plain; 1 for `ă đ ê ô ư`, the first variant; 2 for `â ơ`; 3 for marks that are not Vietnamese.
  var shape: UInt8
  /// 0 none, then huyền, hỏi, ngã, sắc, nặng: the order of dictionaries.
  var tone: UInt8

  /// Whether it carries any mark.
  var isMarked: Bool { shape != 0 || tone != 0 }
}

extension VietnameseLetter {
  /// The vowels by shape, each with its six tones in dictionary order, and đ.
  private static let rows: [(base: Character, shape: UInt8, letters: String)] = [
    ("a", 0, "aàảãáạ"), ("a", 1, "ăằẳẵắặ"), ("a", 2, "âầẩẫấậ"),
    ("e", 0, "eèẻẽéẹ"), ("e", 1, "êềểễếệ"), ("i", 0, "iìỉĩíị"),
    ("o", 0, "oòỏõóọ"), ("o", 1, "ôồổỗốộ"), ("o", 2, "ơờởỡớợ"),
    ("u", 0, "uùủũúụ"), ("u", 1, "ưừửữứự"), ("y", 0, "yỳỷỹýỵ"), ("d", 1, "đ"),
  ]

  private static let byScalar: [UInt32: VietnameseLetter] = {
    var table: [UInt32: VietnameseLetter] = [:]
    for row in rows {
      for (tone, letter) in row.letters.enumerated() {
        let entry = VietnameseLetter(
          base: row.base.asciiValue ?? 0, shape: row.shape, tone: UInt8(tone))
        for scalar in String(letter).unicodeScalars { table[scalar.value] = entry }
        for scalar in letter.uppercased().unicodeScalars { table[scalar.value] = entry }
      }
    }
    return table
  }()

  private static let byParts: [[UInt8]: Unicode.Scalar] = {
    var table: [[UInt8]: Unicode.Scalar] = [:]
    for row in rows {
      for (tone, letter) in row.letters.enumerated() {
        let parts = [row.base.asciiValue ?? 0, row.shape, UInt8(tone)]
        table[parts] = letter.unicodeScalars.first
      }
    }
    return table
  }()

  /// The letter of `scalar`, or nil if it is no Latin letter.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let lower = value | 0x20
      guard lower >= 0x61, lower <= 0x7A, value >= 0x41 else { return nil }
      self.init(base: UInt8(lower), shape: 0, tone: 0)
      return
    }
    guard value < 0x250 || (value >= 0x1E00 && value < 0x1F00) else { return nil }
    if let known = Self.byScalar[value] {
      self = known
      return
    }
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    guard decomposed.count > 1, let first = decomposed.first, first.isASCII,
      let base = VietnameseLetter(first)
    else { return nil }
    self.init(base: base.base, shape: 3, tone: 0)
  }

  /// The lower-case precomposed scalar, or nil for a letter that is not Vietnamese.
  var scalar: Unicode.Scalar? {
    if !isMarked { return Unicode.Scalar(base) }
    return Self.byParts[[base, shape, tone]]
  }
}

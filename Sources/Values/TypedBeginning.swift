/// What is typed of a text so far, to find the texts that begin so.
///
/// Case does not count, and a mark counts only where it is typed: `duong` is the beginning of
/// Dương and of Đường, `đươ` of Đường alone. The tone is typed after the vowel, and input methods
/// move it: it may stand on any letter of its syllable, so `huyê` and `huỵ` are both beginnings
/// of huyện.
package struct TypedBeginning: Sendable {
  /// As it was typed.
  package let text: String
  /// Without case and marks: what the keys of the texts begin with. Two where the last word would
  /// be spelled otherwise if it ended here: `quy` is the beginning of quý and of quyết.
  package let keys: [String]
  /// Its letters, by place; nil for signs and digits. Empty where nothing is marked.
  private let letters: [VietnameseLetter?]

  package init(_ text: String) {
    self.text = text
    let (ended, begun) = (TextFolding.key(text), TextFolding.key(text + "n").dropLast())
    keys = ended == begun ? [ended] : [ended, String(begun)]
    letters =
      TextFolding.hasDiacritics(text)
      ? TextFolding.normalized(text).unicodeScalars.map { VietnameseLetter($0) } : []
  }

  /// Whether any of it is marked.
  package var isMarked: Bool { !letters.isEmpty }

  /// Whether a text begins so.
  package func begins(_ other: String) -> Bool {
    beginsUnmarked(other) && marksAgree(in: other)
  }

  /// Whether a text begins so if no mark counts.
  package func beginsUnmarked(_ other: String) -> Bool {
    let own = TextFolding.key(other)
    return keys.contains { own.utf8.starts(with: $0.utf8) }
  }

  /// Whether the marks that are typed agree with those of a text that begins so without them.
  package func marksAgree(in other: String) -> Bool {
    guard isMarked else { return true }
    var tones = SyllableTones()
    for (place, scalar) in TextFolding.normalized(other).unicodeScalars.enumerated() {
      guard let letter = VietnameseLetter(scalar) else {
        guard tones.agree else { return false }
        tones = SyllableTones()
        if place >= letters.count { return true }
        continue
      }
      let typed = place < letters.count ? letters[place] : nil
      if let typed, typed.shape != 0, typed.shape != letter.shape { return false }
      tones.add(letter, typed)
    }
    return tones.agree
  }
}

/// The tones of a syllable and of what is typed of it, as bits.
private struct SyllableTones {
  private var found: UInt8 = 0
  private var typed: UInt8 = 0

  /// Whether every tone that is typed is there.
  var agree: Bool { typed & ~found == 0 }

  mutating func add(_ letter: VietnameseLetter, _ typed: VietnameseLetter?) {
    if letter.tone > 0 { found |= 1 << letter.tone }
    if let typed, typed.tone > 0 { self.typed |= 1 << typed.tone }
  }
}

/// Texts whose signs can all be seen, so that no two of them look the same.
///
/// ```
/// VisibleText.of(" A")           // ␣A
/// VisibleText.of("A\u{A0}B")     // A\\xa0B
/// ```
package enum VisibleText {
  /// `text` with the blanks at its ends as `␣`, and with other blanks, signs without a shape and
  /// control characters as escapes. Marks of letters stay.
  package static func of(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    guard first == " " || last == " " || scalars.contains(where: { mayBeHidden($0.value) }) else {
      return text
    }
    let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    let end = scalars.lastIndex { $0 != " " } ?? scalars.startIndex
    var shown = ""
    var before: Unicode.Scalar = " "
    for (index, scalar) in zip(scalars.indices, scalars) {
      if scalar == " ", index < start || index > end {
        shown += "␣"
      } else if isHidden(scalar, after: before) || DisplayWidth.isControl(scalar) {
        shown += DisplayWidth.escape(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
      before = scalar
    }
    return shown
  }

  /// Whether one has to look closer. Vietnamese texts never need it.
  private static func mayBeHidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xAE...0x300, 0x301..<0x34F, 0x1E00..<0x2000: false
    default: true
    }
  }

  /// Whether a sign cannot be told from a blank, or from nothing.
  private static func isHidden(
    _ scalar: Unicode.Scalar, after before: Unicode.Scalar
  ) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x34F, 0x1680, 0x180E, 0x2000...0x200B, 0x202F, 0x205F...0x2064: true
    // Joiners belong to the writing of other scripts, and to pictures.
    case 0x200C, 0x200D: before.value < 0x590
    default: false
    }
  }
}

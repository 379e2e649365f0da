import Testing
import Values

@Suite("Cells of a terminal")
struct DisplayWidthTests {
  @Test(
    "texts fill as many cells as a terminal gives them",
    arguments: [
      ("", 0), ("abc", 3), ("Đắk Lắk", 7), ("Đa\u{306}\u{301}k", 3), ("日本", 4), ("ｱ", 1),
      ("한글", 4), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇻🇳", 2), ("❤️", 2), ("–", 1), ("≥", 1), ("\u{301}", 0),
      ("a\u{200B}b", 2), ("─", 1),
    ])
  func widths(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test(
    "control characters are escaped, and as wide as their escape",
    arguments: [
      ("a\tb", "a\\tb"), ("\u{1B}[31m", "\\x1b[31m"), ("a\nb\r", "a\\nb\\r"), ("\0", "\\x00"),
      ("\u{9B}2J", "\\x9b2J"), ("\u{202E}abc", "\\u202eabc"), ("\u{7F}", "\\x7f"),
      ("Đắk", "Đắk"), ("a\r\nb", "a\\r\\nb"),
    ])
  func escapes(text: String, shown: String) {
    #expect(DisplayWidth.escaped(text) == shown)
    #expect(DisplayWidth.of(text) == DisplayWidth.of(shown))
  }

  @Test(
    "every sign of a text is seen",
    arguments: [
      ("A", "A"), (" A", "␣A"), ("A  ", "A␣␣"), ("  ", "␣␣"), ("A B", "A B"), ("", ""),
      ("A\u{A0}B", "A\\xa0B"), ("A\u{200B}", "A\\u200b"), ("A\u{200D}B", "A\\u200dB"),
      ("\u{3000}", "\u{3000}"), ("A\u{FEFF}", "A\\ufeff"), (" A\n", "␣A\\n"),
      ("A\u{AD}B", "A\\xadB"), ("A\u{2009}B", "A\\u2009B"),
    ])
  func visible(text: String, shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test(
    "marks of letters, other scripts and pictures stay as they are",
    arguments: [
      "Đắk Lắk", "Đa\u{306}\u{301}k La\u{306}\u{301}k", "Hô\u{300} sơ", "日本", "👩‍👩‍👧", "❤️", "🇻🇳",
      "می\u{200C}خواهم", "क्\u{200D}ष", "1.000.000 ₫", "–",
    ])
  func lettersStay(text: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("the longest start that fits never cuts a character")
  func prefixes() {
    #expect(DisplayWidth.prefix(of: "日本語", cells: 3) == "日")
    #expect(DisplayWidth.prefix(of: "Đắk Lắk", cells: 3) == "Đắk")
    #expect(DisplayWidth.prefix(of: "abc", cells: 9) == "abc")
    #expect(DisplayWidth.prefix(of: "abc", cells: 0) == "")
  }
}

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

  @Test("the longest start that fits never cuts a character")
  func prefixes() {
    #expect(DisplayWidth.prefix(of: "日本語", cells: 3) == "日")
    #expect(DisplayWidth.prefix(of: "Đắk Lắk", cells: 3) == "Đắk")
    #expect(DisplayWidth.prefix(of: "abc", cells: 9) == "abc")
    #expect(DisplayWidth.prefix(of: "abc", cells: 0) == "")
  }
}

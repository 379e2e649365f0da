import Testing
import Values

@Suite("Folding of text")
struct TextFoldingTests {
  @Test(
    "the key has no case and no marks",
    arguments: [
      ("Đường", "duong"), ("DƯƠNG", "duong"), ("trễ hạn", "tre han"), ("Ea H'leo", "ea h'leo"),
      ("M'Đrắk", "m'drak"), ("Café Müller", "cafe muller"), ("waiting_8h", "waiting_8h"),
      ("Ấ ẳ ỡ ự ỵ", "a a o u y"), ("", ""), ("日本", "日本"),
    ])
  func key(text: String, expected: String) {
    #expect(TextFolding.key(text) == expected)
  }

  @Test(
    "spellings of one word have one marked form",
    arguments: [
      ("hóa", "hoá"), ("số hóa", "SỐ HOÁ"), ("thúy", "thuý"), ("khỏe", "khoẻ"),
      ("lũy kế", "luỹ kế"),
      ("kỳ", "kì"), ("tỷ lệ", "tỉ lệ"), ("kỹ", "kĩ"), ("quý", "quí"), ("Mỹ", "mĩ"),
    ])
  func oneSpelling(left: String, right: String) {
    #expect(TextFolding.marked(left) == TextFolding.marked(right))
    #expect(TextFolding.key(left) == TextFolding.key(right))
  }

  @Test(
    "different words keep different marked forms",
    arguments: [
      ("dương", "đường"), ("kỳ", "kỷ"), ("ma", "má"), ("tay", "tai"), ("thuỷ", "thuý"),
      ("hoàn", "hòan"), ("by", "bi"),
    ])
  func differentWords(left: String, right: String) {
    #expect(TextFolding.marked(left) != TextFolding.marked(right))
  }

  @Test("letters with separate marks are composed")
  func composition() {
    let decomposed = "Đa\u{306}\u{301}k La\u{306}\u{301}k"
    #expect(
      Array(TextFolding.normalized(decomposed).unicodeScalars) == Array("Đắk Lắk".unicodeScalars))
    #expect(TextFolding.key("e\u{302}\u{301}") == "e")
    #expect(TextFolding.marked("hoa\u{301}") == TextFolding.marked("hóa"))
  }

  @Test("text without combining marks is returned as it is")
  func fastPath() {
    #expect(TextFolding.normalized("Đắk Lắk") == "Đắk Lắk")
    #expect(TextFolding.normalized("plain") == "plain")
  }

  @Test("marks are noticed, also separate ones and đ")
  func diacritics() {
    #expect(!TextFolding.hasDiacritics("duong"))
    #expect(!TextFolding.hasDiacritics("日本 2023"))
    #expect(TextFolding.hasDiacritics("đi"))
    #expect(TextFolding.hasDiacritics("a\u{301}"))
    #expect(TextFolding.hasDiacritics("Müller"))
  }

  @Test("folding twice changes nothing", arguments: ["hóa", "Tỷ Lệ", "quý", "Đắk Lắk", "thúy"])
  func idempotent(text: String) {
    #expect(TextFolding.key(TextFolding.key(text)) == TextFolding.key(text))
    #expect(TextFolding.marked(TextFolding.marked(text)) == TextFolding.marked(text))
  }
}

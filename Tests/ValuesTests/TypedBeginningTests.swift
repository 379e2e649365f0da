import Testing
import Values

/// Which texts begin as what is typed.
@Suite struct TypedBeginningTests {
  private func begins(_ text: String, _ typed: String) -> Bool {
    TypedBeginning(typed).begins(text)
  }

  @Test(arguments: ["Dương", "Đường Hoa", "đưởng", "DUONG"])
  func `without marks marks do not count`(text: String) {
    #expect(begins(text, "duong"))
    #expect(begins(text, "Duo"))
    #expect(begins(text, ""))
    #expect(!begins(text, "duonh"))
  }

  /// As an input method leaves it: letters with hat, horn and bar first, the tone last.
  @Test(arguments: [
    ("huyện", "huyê"), ("trực tuyến", "trưc"), ("Buôn Ma Thuột", "Buôn Ma Thuô"),
    ("đơn vị", "đon v"), ("Đường", "đuo"), ("Đường", "đươ"), ("người", "ngươ"), ("quyết", "quyê"),
    ("huyện", "huyện"), ("huye\u{323}\u{302}n", "huyê"),
  ])
  func `a letter with its hat, horn or bar needs no tone yet`(text: String, typed: String) {
    #expect(begins(text, typed))
    #expect(begins(text.uppercased(), typed))
    #expect(begins(text, typed.uppercased()))
  }

  @Test(arguments: [
    ("huyện", "huyệ"), ("hoà", "hò"), ("hòa", "hoà"), ("người", "ngừ"), ("kỳ hạn", "kì h"),
    ("kì hạn", "kỳ"), ("thuý", "thú"),
  ])
  func `a tone may stand on any letter of its syllable`(text: String, typed: String) {
    #expect(begins(text, typed))
  }

  @Test(arguments: [
    ("huyễn", "huyệ"), ("trễ", "trế"), ("dương", "đ"), ("thương", "thô"), ("thu", "thư"),
    ("đón", "đò"), ("đơn vì", "đơn vị"), ("ma", "má"), ("an", "ấn"),
  ])
  func `marks that are typed count`(text: String, typed: String) {
    #expect(!begins(text, typed))
  }

  @Test func `a last word may go on`() {
    for text in ["quý", "Quí 1", "quyết", "quyền"] { #expect(begins(text, "quy")) }
    #expect(begins("quý", "qui"))
    #expect(!begins("quyết", "qui"))
  }

  @Test func `signs and letters of other languages stand for themselves`() {
    #expect(begins("M'Đrắk 2", "m'đ"))
    #expect(begins("Müller", "mü") && begins("Müller", "mu") && !begins("Muller", "mü"))
    #expect(begins("中文", "中") && !begins("中文", "文"))
    #expect(!begins("", "a") && begins("", ""))
  }
}

import Testing
import Values

@Suite("Vietnamese order")
struct CollationTests {
  @Test("letters stand in the order of the alphabet")
  func alphabet() {
    let letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy".map(String.init)
    #expect(letters.sorted(by: Collation.isOrderedBefore) == letters)
  }

  @Test("tones count last, in dictionary order")
  func tones() {
    let words = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "mát", "măn"]
    #expect(words.reversed().sorted(by: Collation.isOrderedBefore) == words)
  }

  @Test("names of places sort as in a register")
  func places() {
    let names = [
      "Buôn Đôn", "Buôn Hồ", "Buôn Ma Thuột", "Cư Kuin", "Cư M'gar", "Ea H'leo", "Ea Kar",
      "Ea Súp", "Krông Ana", "Krông Bông", "Krông Búk", "Krông Năng", "Krông Pắc", "Lắk", "M'Đrắk",
    ]
    #expect(names.shuffledBySeed(7).sorted(by: Collation.isOrderedBefore) == names)
  }

  @Test("a start stands before what continues it; case decides only between equals")
  func prefixesAndCase() {
    let words = ["an", "An", "AN", "an a", "ana", "Ăn"]
    #expect(words.reversed().sorted(by: Collation.isOrderedBefore) == words)
  }

  @Test(
    "different texts have different keys", arguments: [("a", "A"), ("a\u{301}", "á"), ("é", "e")])
  func distinct(left: String, right: String) {
    #expect(Collation.key(left) != Collation.key(right))
  }

  @Test("blanks, signs and digits stand before letters, other scripts after")
  func classes() {
    let words = ["", " a", "-a", "1a", "9", "a", "z", "日"]
    #expect(words.reversed().sorted(by: Collation.isOrderedBefore) == words)
  }
}

extension Array {
  /// The same order of elements on every machine.
  fileprivate func shuffledBySeed(_ seed: UInt64) -> [Element] {
    var state = seed
    return map { element -> (UInt64, Element) in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state, element)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

import Columnar
import TestSupport
import Testing
import Values

/// Texts found by an index are those that a look at every text finds.
@Suite struct TextIndexTests {
  /// Distinct texts of few letters, so that many begin alike; some very long.
  private static func texts(_ random: inout SeededRandom) -> [String] {
    let letters = ["a", "A", "á", "ă", "đ", "D", "y", "ý", "l", " ", "-", "1", "ß", "\u{0}"]
    var texts: [String] = []
    var known: Set<String> = []
    for _ in 0..<random.int(0...300) {
      let length = random.chance(10) ? random.int(9...30) : random.int(0...5)
      let text = (0..<length).map { _ in random.pick(letters) }.joined()
      if known.insert(text).inserted { texts.append(text) }
    }
    return texts
  }

  @Test(arguments: 0..<40)
  func `an index finds the texts that a plain scan finds, in their order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = Self.texts(&random)
    let index = TextIndex(TextPool(texts))
    for prefix in texts.prefix(20) + ["", "a", "A", "á", "đ", "l", "ly", "lý", "zz"] {
      for limit in [1, 5, 1_000] {
        let typed = TypedBeginning(prefix)
        #expect(
          index.texts(startingWith: typed, limit: limit)
            == Array(texts.filter(typed.begins).prefix(limit)))
      }
      let equal = texts.filter {
        TextFolding.key($0).utf8.elementsEqual(TextFolding.key(prefix).utf8)
      }
      #expect(index.texts(equalTo: prefix) == equal)
    }
  }

  @Test func `the first of very many texts are found in their order`() {
    let texts = (0..<20_000).map { "t\($0 &* 7_919 % 20_011)" }
    let index = TextIndex(TextPool(texts))
    #expect(
      index.texts(startingWith: TypedBeginning("T1"), limit: 50)
        == Array(texts.filter { $0.hasPrefix("t1") }.prefix(50)))
  }

  @Test func `a set of folded texts knows what is in it`() {
    let folded = FoldedTexts((0..<5_000).map { "Đặng \($0)" })
    #expect(folded.contains("dang 17"))
    #expect(folded.contains("ĐẶNG 4999"))
    #expect(!folded.contains("dang"))
    #expect(!folded.contains("dang 5000"))
    #expect(!FoldedTexts([String]()).contains(""))
  }

  @Test func `what is deferred is made once`() {
    let deferred = Deferred<Int>()
    #expect(deferred.ready == nil)
    #expect(deferred.value { 1 } == 1)
    #expect(deferred.value { 2 } == 1)
    #expect(deferred.ready == 1)
  }
}

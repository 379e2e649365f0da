import Columnar
import TestSupport
import Testing

@Suite struct DistinctTextsTests {
  @Test func `each text has one number, in the order in which they came`() {
    var random = SeededRandom(seed: 11)
    let texts = (0..<20_000).map { _ in
      String(repeating: "ă", count: random.int(0...3)) + "\(random.int(0...5_000))"
    }
    var distinct = DistinctTexts(atMost: texts.count)
    var numbers: [String: Int] = [:]
    for text in texts {
      let expected = numbers[text] ?? numbers.count
      numbers[text] = expected
      #expect(distinct.number(of: text) == expected)
    }
    #expect(distinct.count == numbers.count)
    #expect(texts.allSatisfy { distinct.knownNumber(of: $0) == numbers[$0] })
    #expect(distinct.knownNumber(of: "none") == nil)
    #expect(distinct.entries.strings.enumerated().allSatisfy { numbers[$1] == $0 })
  }

  @Test func `a text in bytes is the same text`() {
    var distinct = DistinctTexts(atMost: 2)
    let pool = TextPool(["", "Đắk Lắk"])
    #expect(distinct.number(of: pool.bytes(of: 1)) == 0)
    #expect(distinct.number(of: "Đắk Lắk") == 0)
    #expect(distinct.number(of: pool.bytes(of: 0)) == 1)
  }

  @Test func `nothing is known where nothing was added`() {
    #expect(DistinctTexts(atMost: 0).knownNumber(of: "") == nil)
  }
}

import TestSupport
import Testing
import Values

@Suite struct ExactFractionTests {
  @Test func `sums, differences, products and orders are those of 128 bits`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let (a, b) = (Int64(random.int(-1_000_000...1_000_000)), Int64(random.int(-999...999)))
      let (c, d) = (Int64(random.int(1...1_000)), Int64(random.int(1...1_000)))
      let (left, right) = (ExactFraction(a, c), ExactFraction(b, d))
      #expect(left + right == ExactFraction(a * d + b * c, c * d))
      #expect(left - right == ExactFraction(a * d - b * c, c * d))
      #expect(left * right == ExactFraction(a * b, c * d))
      #expect((left < right) == (a * d < b * c))
      #expect((left == right) == (a * d == b * c))
      #expect(left.sign == (a == 0 ? 0 : a < 0 ? -1 : 1))
      #expect(left.magnitude == ExactFraction(abs(a), c))
    }
  }

  @Test func `numbers of many words keep every bit`() {
    let large = (0..<12).reduce(ExactFraction(1)) { product, _ in product * ExactFraction(.max) }
    let small = (0..<12).reduce(ExactFraction(1)) { product, _ in product * ExactFraction(1, .max) }
    #expect(large * small == ExactFraction(1))
    #expect((large + ExactFraction(1)) - large == ExactFraction(1))
    #expect(large < large + small)
    #expect(small.truncated(places: 18) == 0)
  }

  @Test func `what does not fit in 128 bits is not cut off`() {
    let large = ExactFraction(.max) * ExactFraction(.max)
    #expect(large.truncated(places: 0) == Int128(Int64.max) * Int128(Int64.max))
    #expect(large.truncated(places: 1) == nil)
    #expect((large * ExactFraction(-1)).truncated(places: 1) == nil)
  }

  @Test func `fractions are cut off towards 0`() {
    #expect(ExactFraction(2, 3).truncated(places: 4) == 6_666)
    #expect(ExactFraction(-2, 3).truncated(places: 4) == -6_666)
    #expect(ExactFraction(1, 8).truncated(places: 3) == 125)
    #expect(ExactFraction(-1, 8).truncated(places: 2) == -12)
  }

  @Test func `a sum of fractions does not depend on their order`() {
    var random = SeededRandom(seed: 14)
    for _ in 0..<50 {
      let parts = (0..<random.int(0...40)).map { _ in
        (Int64(random.int(-50...50)), Int64(random.int(1...12)))
      }
      let fractions = parts.map { ExactFraction($0, $1) }
      // All denominators divide 27,720.
      let sum = parts.reduce(0) { $0 + $1.0 * (27_720 / $1.1) }
      #expect(ExactFraction.sum(fractions) == ExactFraction(sum, 27_720))
      #expect(ExactFraction.sum(fractions.shuffled(using: &random)) == .sum(fractions))
    }
  }
}

import TestSupport
import Testing
import Values

@Suite struct WideIntegerTests {
  /// A number of any of the widths where carries, borrows and signs differ.
  private static func number(_ random: inout SeededRandom) -> Int64 {
    let wide = Int64(bitPattern: random.next())
    let edges: [Int64] = [0, 1, -1, .max, .min, 1 << 32, -(1 << 32), 1 << 62]
    return random.chance(25) ? random.pick(edges) : wide >> Int64(random.int(0...62))
  }

  /// What a number of 128 bits is, made of its halves.
  private static func wide(_ value: Int128) -> WideInteger {
    let low = UInt64(truncatingIfNeeded: value)
    let half = WideInteger(1 << 32) * WideInteger(Int64(low >> 32))
    return WideInteger(Int64(truncatingIfNeeded: value >> 64)) * WideInteger(1 << 32)
      * WideInteger(1 << 32) + half + WideInteger(Int64(low & 0xFFFF_FFFF))
  }

  @Test func `sums, differences, products and orders are those of 128 bits`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<4_000 {
      let (a, b) = (Self.number(&random), Self.number(&random))
      let (left, right) = (WideInteger(a), WideInteger(b))
      #expect(left + right == Self.wide(Int128(a) + Int128(b)))
      #expect(left - right == Self.wide(Int128(a) - Int128(b)))
      #expect(left * right == Self.wide(Int128(a) * Int128(b)))
      #expect((left < right) == (a < b))
      #expect((left == right) == (a == b))
    }
  }

  @Test func `a quotient is that of 128 bits, towards 0`() {
    var random = SeededRandom(seed: 12)
    for _ in 0..<2_000 {
      let dividend = Int128(Self.number(&random)) * Int128(Self.number(&random) >> 2)
      let divisor = Self.number(&random)
      guard divisor != 0, dividend.magnitude < 1 << 124 else { continue }
      #expect(
        Self.wide(dividend).quotient(by: WideInteger(divisor)) == dividend / Int128(divisor))
    }
  }

  @Test func `numbers of many words keep every bit`() {
    var random = SeededRandom(seed: 13)
    for _ in 0..<200 {
      var factors: [WideInteger] = []
      for _ in 0..<random.int(3...12) {
        factors.append(WideInteger(Self.number(&random) | 1))
      }
      let (first, rest) = (factors[0], factors.dropFirst().reduce(.one) { $0 * $1 })
      let product = factors.reversed().reduce(.one) { $0 * $1 }
      #expect(product == first * rest)
      #expect(product.quotient(by: rest) == first.quotient(by: .one))
      #expect(product + (-product) == .zero)
      #expect((product + .one) - product == .one)
      #expect(product < product + .one)
    }
  }

  @Test func `what does not fit in 128 bits has no quotient`() {
    let large = (0..<4).reduce(WideInteger.one) { product, _ in product * WideInteger(.max) }
    #expect(large.quotient(by: .one) == nil)
    #expect(large.quotient(by: large) == 1)
    #expect(WideInteger.one.quotient(by: large) == 0)
  }

  @Test func `fractions are cut off towards 0`() {
    let thirds = ExactFraction(2, 3)
    #expect(thirds.truncated(places: 4) == 6_666)
    #expect(ExactFraction(-2, 3).truncated(places: 4) == -6_666)
    #expect(ExactFraction(1, 8).truncated(places: 3) == 125)
    #expect(ExactFraction(-1, 8).truncated(places: 2) == -12)
  }

  @Test func `a sum of fractions does not depend on their order`() {
    var random = SeededRandom(seed: 14)
    for _ in 0..<50 {
      let fractions = (0..<random.int(0...40)).map { _ in
        ExactFraction(Int64(random.int(-50...50)), Int64(random.int(1...12)))
      }
      // All denominators divide 27,720.
      let parts = fractions.compactMap { fraction -> Int128? in
        (fraction.numerator * WideInteger(27_720)).quotient(by: fraction.denominator)
      }
      let sum = parts.reduce(0, +)
      #expect(ExactFraction.sum(fractions) == ExactFraction(Int64(sum), 27_720))
      #expect(ExactFraction.sum(fractions.shuffled(using: &random)) == .sum(fractions))
    }
  }
}

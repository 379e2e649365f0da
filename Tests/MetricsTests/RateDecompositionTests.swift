import Metrics
import TestSupport
import Testing
import Values

/// Guarantee 7: `why` splits a change into effects that sum exactly to it.
@Suite struct RateDecompositionTests {
  private typealias Segment = RateDecomposition.Segment

  /// A plain fraction in lowest terms, as one would reckon by hand.
  private struct Plain: Equatable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
      var (a, b) = (abs(numerator), abs(denominator))
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = denominator < 0 ? -max(a, 1) : max(a, 1)
      self.numerator = numerator / divisor
      self.denominator = denominator / divisor
    }

    init?(_ ratio: Ratio) {
      guard ratio.denominator != 0 else { return nil }
      self.init(Int128(ratio.numerator), Int128(ratio.denominator))
    }

    static func + (left: Plain, right: Plain) -> Plain {
      Plain(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator)
    }

    static func - (left: Plain, right: Plain) -> Plain {
      left + Plain(-right.numerator, right.denominator)
    }

    static func * (left: Plain, right: Plain) -> Plain {
      Plain(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    /// The same number as the program has it.
    var exact: ExactFraction? {
      guard let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator)
      else { return nil }
      return ExactFraction(numerator, denominator)
    }
  }

  /// Segments of random counts, some of them absent on a side.
  private static func segments(
    _ random: inout SeededRandom, atMost count: Int
  ) -> [Segment] {
    func ratio(_ random: inout SeededRandom) -> Ratio {
      guard !random.chance(20) else { return Ratio(0, 0) }
      let denominator = random.int(1...count)
      return Ratio(Int64(random.int(0...denominator)), Int64(denominator))
    }
    return (0..<random.int(1...6)).map { _ in
      Segment(before: ratio(&random), after: ratio(&random))
    }
  }

  /// The effects of one segment by the definition, with nothing shared.
  private static func plain(
    _ segment: Segment, whole: (before: Ratio, after: Ratio)
  ) -> (rate: Plain, mix: Plain)? {
    guard let wholeBefore = Plain(whole.before), let wholeAfter = Plain(whole.after) else {
      return nil
    }
    let (half, none) = (Plain(1, 2), Plain(0, 1))
    let before = Plain(Int128(segment.before.denominator), Int128(whole.before.denominator))
    let after = Plain(Int128(segment.after.denominator), Int128(whole.after.denominator))
    guard let present = Plain(segment.before) ?? Plain(segment.after) else { return (none, none) }
    let (old, new) = (Plain(segment.before) ?? present, Plain(segment.after) ?? present)
    let mean = half * (old + new) - half * (wholeBefore + wholeAfter)
    return (half * (before + after) * (new - old), (after - before) * mean)
  }

  private static func whole(_ segments: [Segment]) -> (before: Ratio, after: Ratio) {
    func sum(_ side: (Segment) -> Ratio) -> Ratio {
      Ratio(
        segments.map { side($0).numerator }.reduce(0, +),
        segments.map { side($0).denominator }.reduce(0, +))
    }
    return (sum(\.before), sum(\.after))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `effects are those of plain fractions, and sum exactly to the change`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var judged = 0
    for _ in 0..<400 {
      let segments = Self.segments(&random, atMost: 12)
      let whole = Self.whole(segments)
      guard let before = Plain(whole.before), let after = Plain(whole.after) else {
        #expect(RateDecomposition(segments) == nil)
        continue
      }
      let found = try #require(RateDecomposition(segments))
      var rates: [Plain] = []
      var mixes: [Plain] = []
      for (segment, effects) in zip(segments, found.effects) {
        let expected = try #require(Self.plain(segment, whole: whole))
        #expect(expected.rate.exact == effects.rate)
        #expect(expected.mix.exact == effects.mix)
        rates.append(expected.rate)
        mixes.append(expected.mix)
      }
      let (rate, mix) = (rates.reduce(Plain(0, 1), +), mixes.reduce(Plain(0, 1), +))
      #expect(rate.exact == found.total.rate)
      #expect(mix.exact == found.total.mix)
      #expect(rate + mix == after - before)
      #expect((after - before).exact == found.change)
      judged += 1
    }
    #expect(judged > 200)
  }

  @Test func `large counts and many segments sum exactly too`() throws {
    var random = SeededRandom(seed: 5)
    func ratio(_ random: inout SeededRandom) -> Ratio {
      let denominator = Int64(random.int(1...2_000_000_000_000))
      return Ratio(denominator / Int64(random.int(1...9)), denominator)
    }
    let segments = (0..<1_000).map { _ in
      Segment(before: ratio(&random), after: ratio(&random))
    }
    let found = try #require(RateDecomposition(segments))
    #expect(ExactFraction.sum(found.effects.map(\.rate)) == found.total.rate)
    #expect(ExactFraction.sum(found.effects.map(\.mix)) == found.total.mix)
    let (before, after) = Self.whole(segments)
    let change =
      ExactFraction(after.numerator, after.denominator)
      - ExactFraction(before.numerator, before.denominator)
    #expect(found.total.sum == change)
  }

  @Test func `the sums are those of Kitagawa's components`() throws {
    // Her component of composition has the rate of the segment alone.
    var random = SeededRandom(seed: 6)
    for _ in 0..<100 {
      let segments = (0..<4).map { _ in
        Segment(
          before: Ratio(Int64(random.int(0...3)), Int64(random.int(3...9))),
          after: Ratio(Int64(random.int(0...3)), Int64(random.int(3...9))))
      }
      let whole = Self.whole(segments)
      let composition = segments.map { segment -> Plain in
        let share =
          Plain(Int128(segment.after.denominator), Int128(whole.after.denominator))
          - Plain(Int128(segment.before.denominator), Int128(whole.before.denominator))
        guard let before = Plain(segment.before), let after = Plain(segment.after) else {
          return Plain(0, 1)
        }
        return share * Plain(1, 2) * (before + after)
      }
      let found = try #require(RateDecomposition(segments))
      #expect(composition.reduce(Plain(0, 1), +).exact == found.total.mix)
    }
  }

  @Test func `a segment absent on one side has no rate effect, and the sum still closes`() throws {
    let found = try #require(
      RateDecomposition([
        Segment(before: Ratio(1, 4), after: Ratio(2, 4)),
        Segment(before: Ratio(0, 0), after: Ratio(3, 4)),
      ]))
    #expect(found.effects[1].rate == .zero)
    // Its share rises from 0 to 1/2, and 3/4 lies 5/16 above the mean of 1/4 and 5/8.
    #expect(found.effects[1].mix == ExactFraction(5, 32))
    #expect(found.change == ExactFraction(3, 8))
    #expect(found.total.sum == found.change)
  }

  @Test func `a segment absent on both sides has no effect`() throws {
    let found = try #require(
      RateDecomposition([
        Segment(before: Ratio(1, 4), after: Ratio(2, 4)),
        Segment(before: Ratio(0, 0), after: Ratio(0, 0)),
      ]))
    #expect(found.effects[1].sum == .zero)
    #expect(found.total.rate == ExactFraction(1, 4))
  }

  @Test func `a period without a rate has nothing to take apart`() {
    #expect(RateDecomposition([]) == nil)
    #expect(RateDecomposition([Segment(before: Ratio(0, 0), after: Ratio(1, 2))]) == nil)
    #expect(RateDecomposition([Segment(before: Ratio(1, 2), after: Ratio(0, 0))]) == nil)
  }
}

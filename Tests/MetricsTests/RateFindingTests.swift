import Metrics
import Testing
import Values

/// What is said of a change is said only where it is exactly so.
@Suite struct RateFindingTests {
  private typealias Change = (before: (Int64, Int64), after: (Int64, Int64))

  private static func decomposition(_ counts: [Change]) throws -> RateDecomposition {
    try #require(
      RateDecomposition(
        counts.map {
          RateDecomposition.Segment(
            before: Ratio($0.before.0, $0.before.1), after: Ratio($0.after.0, $0.after.1))
        }))
  }

  @Test func `every rate rises while the whole falls, and the other way round`() throws {
    // 80 of 100 and 1 of 10; then 9 of 10 and 20 of 100.
    let falling: [Change] = [
      (before: (80, 100), after: (9, 10)), (before: (1, 10), after: (20, 100)),
    ]
    let paradox = try Self.decomposition(falling)
    #expect(paradox.change.sign == -1)
    #expect(paradox.everySegmentMovedAgainst)
    let rising = try Self.decomposition(falling.map { (before: $0.after, after: $0.before) })
    #expect(rising.change.sign == 1)
    #expect(rising.everySegmentMovedAgainst)
  }

  @Test func `one segment that stands still or is new is no paradox`() throws {
    let still = try Self.decomposition([
      (before: (80, 100), after: (9, 10)), (before: (1, 10), after: (10, 100)),
    ])
    #expect(still.change.sign == -1)
    #expect(!still.everySegmentMovedAgainst)
    let new = try Self.decomposition([
      (before: (80, 100), after: (9, 10)), (before: (0, 0), after: (20, 100)),
    ])
    #expect(new.change.sign == -1)
    #expect(!new.everySegmentMovedAgainst)
  }

  @Test func `every rate rises with the whole: no paradox`() throws {
    let rise = try Self.decomposition([
      (before: (1, 10), after: (2, 10)), (before: (3, 10), after: (4, 10)),
    ])
    #expect(!rise.everySegmentMovedAgainst)
    #expect(rise.mainCause?.cause == .rates)
    #expect(rise.mainCause?.weight == .whole)
  }

  @Test func `rates that stand still leave the mix alone`() throws {
    let mix = try Self.decomposition([
      (before: (1, 10), after: (2, 20)), (before: (5, 10), after: (5, 10)),
    ])
    #expect(mix.mainCause?.cause == .mix)
    #expect(mix.mainCause?.weight == .whole)
    #expect(!mix.isDecidedBySegments)
  }

  @Test func `effects of one sign: the larger is most of it, equal ones are not`() throws {
    let most = try Self.decomposition([
      (before: (0, 10), after: (0, 9)), (before: (5, 10), after: (10, 11)),
    ])
    #expect(most.total.rate.sign == most.total.mix.sign)
    #expect(most.mainCause?.weight == .most)
    #expect(most.mainCause?.cause == .rates)
    // The share rises from 1/2 to 1, the rate from 1/4 to 3/4, beside a segment at 0.
    let other = try Self.decomposition([
      (before: (2, 8), after: (6, 8)), (before: (0, 8), after: (0, 0)),
    ])
    #expect(other.total.rate == ExactFraction(3, 8))
    #expect(other.total.mix == ExactFraction(1, 4))
    #expect(other.mainCause?.cause == .rates)
    // The same with a rate that rises to 1/2 only.
    let equal = try Self.decomposition([
      (before: (2, 8), after: (4, 8)), (before: (0, 8), after: (0, 0)),
    ])
    #expect(equal.total.rate == equal.total.mix)
    #expect(equal.mainCause == nil)
  }

  @Test func `effects of opposite signs: the one of the change's own sign`() throws {
    let against = try Self.decomposition([
      (before: (80, 100), after: (9, 10)), (before: (1, 10), after: (20, 100)),
    ])
    #expect(against.mainCause?.cause == .mix)
    #expect(against.mainCause?.weight == .against)
  }

  @Test func `no change has no cause`() throws {
    let none = try Self.decomposition([(before: (1, 2), after: (2, 4))])
    #expect(none.mainCause == nil)
    #expect(!none.everySegmentMovedAgainst)
  }

  @Test func `groups wholly in or out of the rate decide it`() throws {
    let decided = try Self.decomposition([
      (before: (5, 5), after: (8, 8)), (before: (0, 9), after: (0, 9)),
      (before: (0, 0), after: (0, 2)),
    ])
    #expect(decided.isDecidedBySegments)
    let allIn = try Self.decomposition([(before: (5, 5), after: (8, 8))])
    #expect(!allIn.isDecidedBySegments)
    let turned = try Self.decomposition([
      (before: (5, 5), after: (0, 5)), (before: (0, 5), after: (5, 5)),
    ])
    #expect(!turned.isDecidedBySegments)
  }
}

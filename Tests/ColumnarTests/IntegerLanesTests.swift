import Columnar
import TestSupport
import Testing
import Values

@Suite struct IntegerLanesTests {
  @Test(arguments: kernelSizes)
  func arithmeticAndComparisonsAgreeRowByRow(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    for missing in [(0, 0), (20, 0), (0, 20), (20, 20)] {
      let left = random.values(count, -50...50, missing: missing.0)
      let right = random.values(count, -50...50, missing: missing.1)
      let (a, b) = (IntegerLanes(left), IntegerLanes(right))
      func combined<Value>(_ operation: (Int64, Int64) -> Value) -> [Value?] {
        zip(left, right).map { left, right in
          if let left, let right { operation(left, right) } else { nil }
        }
      }
      #expect(a.adding(b).lanes.optionals == combined(+))
      #expect(a.subtracting(b).lanes.optionals == combined(-))
      #expect(a.multiplying(by: b).lanes.optionals == combined(*))
      #expect(a.negated.lanes.optionals == left.map { $0.map { -$0 } })
      #expect(a.magnitude.lanes.optionals == left.map { $0.map(abs) })
      #expect(a.isEqual(to: b).bytes == combined(==).map(\.byte))
      #expect(a.isLess(than: b).bytes == combined(<).map(\.byte))
      #expect(a.isIn(-10...10).bytes == left.map { $0.map { abs($0) <= 10 }.byte })
      #expect(a.isIn(nil).bytes == left.map { $0.map { _ in false }.byte })
      #expect(a.isMissing.bytes == left.map { TruthLanes.byte($0 == nil) })
      #expect(a.below(7).optionals == left.map { $0.flatMap { $0 < 7 ? $0 : nil } })
      #expect(a.filledIn(from: b).optionals == zip(left, right).map { $0 ?? $1 })
      #expect(a.filledIn(with: 3).optionals == left.map { $0 ?? 3 })
      let truths = random.truths(count)
      let chosen = zip(truths.bytes, zip(left, right)).map { $0 == 1 ? $1.0 : $1.1 }
      #expect(a.chosen(where: truths, else: b).optionals == chosen)
      let table = (0...100).map { Int64($0 * $0) }
      #expect(
        a.lookedUp(in: table, from: -50).optionals == left.map { $0.map { table[Int($0) + 50] } })
      #expect(a.codes(from: -50) == left.map { UInt32(($0 ?? -51) + 51) })
      #expect(truths.lanes.optionals == truths.bytes.map { $0 == 0 ? nil : Int64($0 & 1) })
    }
  }

  @Test func overflowIsReportedForPresentValuesOnly() {
    let large = IntegerLanes([.max, nil, 1])
    #expect(large.adding(IntegerLanes([1, 1, 1])).overflowed)
    #expect(!large.adding(IntegerLanes([nil, 1, 1])).overflowed)
    var missing = IntegerLanes([1, 1])
    missing.values[0] = .max
    missing.present = [0, 1]
    #expect(!missing.multiplying(by: 2).overflowed)
    #expect(IntegerLanes([.min]).negated.overflowed)
    #expect(IntegerLanes([.min]).magnitude.overflowed)
  }

  @Test(arguments: kernelSizes)
  func daysAndHoursAreThoseOfEachInstant(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 1_000)
    let values = random.values(count, -5_000_000_000...5_000_000_000, missing: 10)
    let lanes = IntegerLanes(values)
    func instant(_ seconds: Int64) -> Timestamp { Timestamp(secondsSinceEpoch: seconds) }
    #expect(
      lanes.days.optionals == values.map { $0.map { Int64(instant($0).date.daysSinceEpoch) } })
    #expect(
      lanes.hours.optionals == values.map { $0.map { Int64(instant($0).secondOfDay / 3_600) } })
    let near = random.values(count, 19_000 * 86_400...60_000 * 86_400, missing: 10)
    #expect(
      IntegerLanes(near).days(from: 19_000).optionals
        == near.map { $0.map { Int64(instant($0).date.daysSinceEpoch) } })
    let days = IntegerLanes(values.map { $0.map { $0 / 86_400 } })
    #expect(days.startsOfDays.optionals == days.optionals.map { $0.map { $0 * 86_400 } })
  }
}

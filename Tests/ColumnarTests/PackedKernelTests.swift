import Columnar
import TestSupport
import Testing

@Suite struct PackedKernelTests {
  @Test(arguments: kernelSizes)
  func lanesAreTheValuesOfTheRows(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    for range in widths {
      for missing in [0, 30, 100] {
        let values = random.values(count, range, missing: missing)
        let packed = PackedIntegers(values)
        for batch in random.batches(of: count) {
          #expect(packed.lanes(batch).optionals == batch.rows.map { values[$0] })
        }
      }
    }
  }

  @Test(arguments: kernelSizes)
  func rangeTestsAgreeWithComparingEachValue(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 1_000)
    for range in widths {
      let values = random.values(count, range, missing: 25)
      let packed = PackedIntegers(values)
      let wide = range.lowerBound - 10...range.upperBound + 10
      for round in 0..<8 {
        let bounds = [Int64.random(in: wide, using: &random), .random(in: wide, using: &random)]
        let limit = round % 2 == 0 ? nil : Int64.random(in: wide, using: &random)
        let tested = round == 5 ? nil : min(bounds[0], bounds[1])...max(bounds[0], bounds[1])
        let test = RangeTest(tested, base: packed.base, limit: limit, inside: round % 3 != 0)
        for batch in random.batches(of: count) {
          let expected = batch.rows.map { row -> UInt8 in
            guard let value = values[row], value <= limit ?? .max else { return 0 }
            return TruthLanes.byte((tested?.contains(value) ?? false) == (round % 3 != 0))
          }
          #expect(packed.test(test, batch).bytes == expected)
          if case .contiguous(0..<count) = batch, count > 0,
            let constant = test.constantTruth(for: packed)
          {
            #expect(expected.allSatisfy { $0 == constant })
          }
        }
      }
    }
  }

  @Test func rangesAtTheEndsOfTheIntegersAreTested() {
    let values: [Int64?] = [-5, nil, 0, 9]
    let packed = PackedIntegers(values)
    let rows = RowBatch.contiguous(0..<4)
    let all = RangeTest(.min ... .max, base: packed.base)
    #expect(packed.test(all, rows).bytes == [1, 0, 1, 1])
    let none = RangeTest(10...Int64.max, base: packed.base)
    #expect(packed.test(none, rows).bytes == [2, 0, 2, 2])
    let below = RangeTest(Int64.min ... -6, base: packed.base)
    #expect(packed.test(below, rows).bytes == [2, 0, 2, 2])
    let missing = RangeTest.isMissing(base: packed.base, limit: -1)
    #expect(packed.test(missing, rows).bytes == [2, 1, 1, 1])
  }

  @Test(arguments: kernelSizes)
  func tablesAreLookedUpByOffset(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 2_000)
    for largest in [Int64(200), 60_000, 70_000] {
      let codes = random.values(count, 1...largest, missing: 10)
      let packed = PackedIntegers(codes: IntegerLanes(codes))
      let table = (0...largest).map { UInt8(truncatingIfNeeded: $0 % 3) }
      let numbers = (0...largest).map { $0 * -7 }
      for batch in random.batches(of: count) {
        let offsets = batch.rows.map { Int(codes[$0] ?? 0) }
        #expect(packed.truths(from: table, batch).bytes == offsets.map { table[$0] })
        #expect(packed.numbers(from: numbers, batch) == offsets.map { numbers[$0] })
        #expect(packed.codes(batch) == offsets.map { UInt32($0) })
      }
    }
  }

  @Test(arguments: kernelSizes)
  func packingLanesKeepsEveryValue(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 3_000)
    for range in widths {
      for missing in [0, 30, 100] {
        let values = random.values(count, range, missing: missing)
        let packed = PackedIntegers(IntegerLanes(values))
        #expect((0..<count).map { packed[$0] } == values)
        #expect(packed.hasMissing == values.contains(nil))
      }
    }
  }

  @Test(arguments: kernelSizes)
  func gatheringPicksRowsOfEveryKindOfColumn(count: Int) {
    var random = SeededRandom(seed: UInt64(count) + 4_000)
    let numbers = random.values(count, 0...9, missing: 20)
    let texts = numbers.map { $0.map { "t\($0)" } }
    var missing = Bitmap(repeating: false, count: count)
    for (row, text) in texts.enumerated() where text == nil { missing[row] = true }
    let plain = Column(
      type: .text,
      storage: .plain(entries: TextPool(texts.map { $0 ?? "" }), missing: missing))
    for batch in random.batches(of: count) {
      let rows = batch.rows
      let picked = rows.map { UInt32($0) }
      let integers = Column(.integer, integers: numbers).gather(picked)
      #expect(rows.indices.map { integers.integer(at: $0) } == rows.map { numbers[$0] })
      for column in [Column(texts: texts), plain] {
        let gathered = column.gather(picked)
        #expect(rows.indices.map { gathered.text(at: $0) } == rows.map { texts[$0] })
        let present = rows.map { UInt8($0 % 2) }
        let masked = gathered.masked(by: present)
        #expect(
          rows.indices.map { masked.text(at: $0) }
            == rows.map { $0 % 2 == 0 ? nil : texts[$0] })
      }
    }
  }
}

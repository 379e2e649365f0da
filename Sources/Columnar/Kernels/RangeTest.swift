/// A three-valued test of packed integers against one range, done on the offsets themselves.
package struct RangeTest: Hashable, Sendable {
  /// The smallest offset inside; at least 1, so that missing values fall outside.
  let lower: UInt64
  /// The largest offset inside; the range is empty where it is below ``lower``.
  let upper: UInt64
  /// Offsets above it count as missing.
  let limit: UInt64
  /// The truth of a value inside the range, outside of it, and missing.
  let inside: UInt8
  let outside: UInt8
  let missing: UInt8

  /// Tests whether values lie in `range`.
  ///
  /// - Parameters:
  ///   - range: values that pass; nil for none.
  ///   - base: the base of the packed integers.
  ///   - limit: values above it count as missing.
  ///   - inside: the truth of values in the range; those outside have the opposite.
  ///   - missing: the truth of missing values.
  package init(
    _ range: ClosedRange<Int64>?, base: Int64, limit: Int64? = nil, inside: Bool = true,
    missing: UInt8 = TruthLanes.unknown
  ) {
    if let range, let upper = RangeTest.offset(of: range.upperBound, base: base) {
      self.lower = max(RangeTest.offset(of: range.lowerBound, base: base) ?? 1, 1)
      self.upper = upper
    } else {
      self.lower = 1
      self.upper = 0
    }
    self.limit = limit.map { RangeTest.offset(of: $0, base: base) ?? 0 } ?? .max
    self.inside = TruthLanes.byte(inside)
    self.outside = TruthLanes.byte(!inside)
    self.missing = missing
  }

  /// Tests whether values are missing (or above `limit`).
  package static func isMissing(base: Int64, limit: Int64? = nil) -> RangeTest {
    RangeTest(nil, base: base, limit: limit, inside: true, missing: TruthLanes.isTrue)
  }

  /// How far a value lies above the base; nil when it lies at or below it.
  private static func offset(of value: Int64, base: Int64) -> UInt64? {
    value > base ? UInt64(bitPattern: value &- base) : nil
  }
}

extension PackedIntegers {
  /// The truth of a range test for every row of a batch.
  package func test(_ test: RangeTest, _ batch: RowBatch) -> TruthLanes {
    let bytes =
      switch offsets {
      case .bits8(let offsets): tested(offsets, test, batch)
      case .bits16(let offsets): tested(offsets, test, batch)
      case .bits32(let offsets): tested(offsets, test, batch)
      case .bits64(let offsets): tested(offsets, test, batch)
      }
    return TruthLanes(bytes: bytes)
  }
}

@inline(__always)
private func tested<Offset: FixedWidthInteger & UnsignedInteger>(
  _ offsets: [Offset], _ test: RangeTest, _ batch: RowBatch
) -> [UInt8] {
  let isEmpty = test.lower > test.upper || test.lower > UInt64(Offset.max)
  let lower = Offset(clamping: test.lower)
  let span = isEmpty ? 0 : Offset(clamping: test.upper) - lower
  let limit = Offset(clamping: test.limit)
  let (inside, outside, missing) = (
    isEmpty ? test.outside : test.inside, test.outside, test.missing
  )
  return batch.map(offsets) { offset in
    let truth = offset &- lower <= span ? inside : outside
    return offset &- 1 < limit ? truth : missing
  }
}

extension RangeTest {
  /// The one truth of every row of a column; nil when it depends on the row.
  package func constantTruth(for integers: PackedIntegers) -> UInt8? {
    let known = min(limit, integers.largestOffset)
    let hasUnknown = integers.hasMissing || limit < integers.largestOffset
    if known == 0 { return missing }
    if lower <= 1, upper >= known { return !hasUnknown || missing == inside ? inside : nil }
    if lower > known || lower > upper {
      return !hasUnknown || missing == outside ? outside : nil
    }
    return nil
  }
}

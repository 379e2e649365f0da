/// Three-valued truth of a batch of rows, one byte a row.
///
/// Bit 0 says true, bit 1 says false, neither says unknown; so Kleene's connectives are a few
/// bitwise operations on whole vectors.
package struct TruthLanes: Hashable, Sendable {
  package var bytes: [UInt8]

  package static let unknown: UInt8 = 0
  package static let isTrue: UInt8 = 1
  package static let isFalse: UInt8 = 2
  /// A row that a measure does not look at. Only ``excluding(rowsNotTrueIn:)`` makes it.
  package static let excluded: UInt8 = 3

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(repeating truth: UInt8, count: Int) {
    bytes = Array(repeating: truth, count: count)
  }

  /// The byte of a known truth.
  package static func byte(_ truth: Bool) -> UInt8 { truth ? isTrue : isFalse }

  /// True where both are, false where one is.
  package func and(_ other: TruthLanes) -> TruthLanes {
    combined(with: other) { ($0 & $1 & 1) | (($0 | $1) & 2) }
  }

  /// True where one is, false where both are.
  package func or(_ other: TruthLanes) -> TruthLanes {
    combined(with: other) { (($0 | $1) & 1) | ($0 & $1 & 2) }
  }

  /// True and false exchanged; unknown stays.
  package var negated: TruthLanes {
    mapped { ($0 &<< 1 & 2) | ($0 &>> 1) }
  }

  /// True where this is unknown, false elsewhere.
  package var isUnknown: TruthLanes {
    mapped { $0 == 0 ? 1 : 2 }
  }

  /// These truths where `filter` is true, ``excluded`` elsewhere.
  package func excluding(rowsNotTrueIn filter: TruthLanes) -> TruthLanes {
    combined(with: filter) { $1 == 1 ? $0 : 3 }
  }

  /// True where these are, excluded elsewhere.
  package var withoutUnselected: TruthLanes {
    mapped { $0 == 1 ? 1 : 3 }
  }

  /// The number of rows that are true.
  package var trueCount: Int { count(of: TruthLanes.isTrue) }

  /// The number of rows of one truth. Counts in bytes, block by block, so that it vectorises.
  func count(of truth: UInt8) -> Int {
    let bytes = bytes.span
    var total = 0
    var start = 0
    while start < bytes.count {
      let end = min(start &+ 128, bytes.count)
      var found: UInt8 = 0
      for index in start..<end { found &+= bytes[index] == truth ? 1 : 0 }
      total &+= Int(found)
      start = end
    }
    return total
  }

  /// Whether no row is true. Stops at the first one.
  package var hasNoTrue: Bool { !bytes.contains(1) }

  /// The positions in the batch of the rows that are true, shifted by `base`.
  package func truePositions(from base: Int = 0) -> [UInt32] {
    let bytes = bytes.span
    // Every position is written and only the true ones advance, so that no branch depends on
    // the data.
    var positions = [UInt32](repeating: 0, count: bytes.count + 1)
    var found = 0
    var out = positions.mutableSpan
    for index in bytes.indices {
      out[found] = UInt32(truncatingIfNeeded: base &+ index)
      found &+= bytes[index] == 1 ? 1 : 0
    }
    positions.removeLast(positions.count - found)
    return positions
  }

  @inline(__always)
  private func mapped(_ transform: (UInt8) -> UInt8) -> TruthLanes {
    let source = bytes.span
    let result = [UInt8](capacity: source.count) { out in
      for index in source.indices { out.append(transform(source[index])) }
    }
    return TruthLanes(bytes: result)
  }

  @inline(__always)
  private func combined(
    with other: TruthLanes, _ combine: (UInt8, UInt8) -> UInt8
  ) -> TruthLanes {
    let left = bytes.span
    let right = other.bytes.span.extracting(0..<left.count)
    let result = [UInt8](capacity: left.count) { out in
      for index in left.indices { out.append(combine(left[index], right[index])) }
    }
    return TruthLanes(bytes: result)
  }
}

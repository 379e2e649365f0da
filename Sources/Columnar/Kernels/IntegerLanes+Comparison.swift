extension IntegerLanes {
  /// Whether both values are equal; unknown where one is missing.
  package func isEqual(to other: IntegerLanes) -> TruthLanes {
    compared(with: other) { $0 == $1 }
  }

  /// Whether the value is less than the other; unknown where one is missing.
  package func isLess(than other: IntegerLanes) -> TruthLanes {
    compared(with: other) { $0 < $1 }
  }

  /// Whether the value lies in a range (nil: in none); unknown where it is missing.
  package func isIn(_ range: ClosedRange<Int64>?) -> TruthLanes {
    guard let range else { return known { _ in false } }
    let (lower, upper) = (range.lowerBound, range.upperBound)
    return known { $0 >= lower && $0 <= upper }
  }

  /// Whether the value is missing; never unknown.
  package var isMissing: TruthLanes {
    guard let present else {
      return TruthLanes(repeating: TruthLanes.isFalse, count: count)
    }
    return TruthLanes(bytes: Columnar.mapped(present) { $0 == 0 ? 1 : 2 })
  }

  /// The entry of a table of truths at each value; unknown where it is missing.
  ///
  /// - Precondition: every present value is an index of the table.
  package func truths(from table: [UInt8]) -> TruthLanes {
    let table = table.span
    guard let present else {
      return TruthLanes(bytes: Columnar.mapped(values) { table[Int($0)] })
    }
    let bytes = zipped(values, present) { value, isPresent in
      isPresent == 1 ? table[Int(value)] : TruthLanes.unknown
    }
    return TruthLanes(bytes: bytes)
  }

  @inline(__always)
  private func compared(
    with other: IntegerLanes, _ holds: (Int64, Int64) -> Bool
  ) -> TruthLanes {
    let bytes: [UInt8] = zipped(values, other.values) { holds($0, $1) ? 1 : 2 }
    guard let presence = presence(with: other) else { return TruthLanes(bytes: bytes) }
    return TruthLanes(bytes: zipped(bytes, presence) { $0 & (0 &- $1) })
  }

  @inline(__always)
  private func known(_ holds: (Int64) -> Bool) -> TruthLanes {
    let bytes: [UInt8] = Columnar.mapped(values) { holds($0) ? 1 : 2 }
    guard let present else { return TruthLanes(bytes: bytes) }
    return TruthLanes(bytes: zipped(bytes, present) { $0 & (0 &- $1) })
  }
}

extension TruthLanes {
  /// Truth as numbers: 1 true, 0 false, missing where unknown.
  package var lanes: IntegerLanes {
    let values = Columnar.mapped(bytes) { Int64($0 & 1) }
    let present: [UInt8] = Columnar.mapped(bytes) { $0 == 0 ? 0 : 1 }
    return IntegerLanes(values: values, present: present)
  }
}

extension IntegerLanes {
  /// These values, and those of `other` where they are missing.
  package func filledIn(from other: IntegerLanes) -> IntegerLanes {
    guard let present else { return self }
    let values = zip3(self.values, other.values, present) { $2 == 1 ? $0 : $1 }
    let filled = other.present.map { zipped(present, $0) { $0 | $1 } }
    return IntegerLanes(values: values, present: filled)
  }

  /// These values, and a constant where they are missing.
  package func filledIn(with constant: Int64) -> IntegerLanes {
    guard let present else { return self }
    return IntegerLanes(values: zipped(values, present) { $1 == 1 ? $0 : constant })
  }

  /// These values where `truth` is true, those of `other` elsewhere.
  package func chosen(where truth: TruthLanes, else other: IntegerLanes) -> IntegerLanes {
    let values = zip3(self.values, other.values, truth.bytes) { $2 == 1 ? $0 : $1 }
    guard present != nil || other.present != nil else { return IntegerLanes(values: values) }
    let everywhere = [UInt8](repeating: 1, count: count)
    let present = zip3(self.present ?? everywhere, other.present ?? everywhere, truth.bytes) {
      $2 == 1 ? $0 : $1
    }
    return IntegerLanes(values: values, present: present)
  }

  /// The same values; those at or above `limit` become missing.
  package func below(_ limit: Int64) -> IntegerLanes {
    let isBelow: [UInt8] = Columnar.mapped(values) { $0 < limit ? 1 : 0 }
    let present = present.map { zipped($0, isBelow) { $0 & $1 } } ?? isBelow
    return IntegerLanes(values: values, present: present)
  }

  /// The entry of a table at each value, counted from `first`; missing stays missing.
  ///
  /// - Precondition: every present value has an entry.
  package func lookedUp(in table: [Int64], from first: Int64 = 0) -> IntegerLanes {
    let table = table.span
    guard let present else {
      return IntegerLanes(values: Columnar.mapped(values) { table[Int($0 &- first)] })
    }
    let values = zipped(self.values, present) { $1 == 1 ? table[Int($0 &- first)] : 0 }
    return IntegerLanes(values: values, present: present)
  }

  /// The values with `marker` where they are missing.
  package func values(missingAs marker: Int64) -> [Int64] {
    guard let present else { return values }
    return zipped(values, present) { $1 == 1 ? $0 : marker }
  }
}

/// Three arrays combined element by element, in one plain loop.
@inline(__always)
func zip3<First, Second, Third, Output>(
  _ first: [First], _ second: [Second], _ third: [Third],
  _ combine: (First, Second, Third) -> Output
) -> [Output] {
  let first = first.span
  let second = second.span.extracting(0..<first.count)
  let third = third.span.extracting(0..<first.count)
  return [Output](capacity: first.count) { out in
    for index in first.indices { out.append(combine(first[index], second[index], third[index])) }
  }
}

extension IntegerLanes {
  /// Each value counted from `first`, from 1; 0 where it is missing.
  package func codes(from first: Int64) -> [UInt32] {
    guard let present else {
      return Columnar.mapped(values) { UInt32(truncatingIfNeeded: $0 &- first &+ 1) }
    }
    return zipped(values, present) {
      $1 == 1 ? UInt32(truncatingIfNeeded: $0 &- first &+ 1) : 0
    }
  }
}

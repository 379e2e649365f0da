extension Column {
  /// The values at these rows, in this order.
  package func gather(_ rows: [UInt32]) -> Column {
    switch storage {
    case .integers(let integers):
      return Column(type: type, storage: .integers(integers.gather(rows)))
    case .dictionary(let codes, let entries):
      return Column(
        type: type, storage: .dictionary(codes: codes.gather(rows), entries: entries))
    case .plain(let entries, let missing):
      let picked = missing.map { missing in
        var bits = Bitmap(repeating: false, count: rows.count)
        for (index, row) in rows.enumerated() where missing[Int(row)] { bits[index] = true }
        return bits
      }
      return Column(
        type: type,
        storage: .plain(
          entries: entries.gather(rows),
          missing: picked.flatMap { $0.population == 0 ? nil : $0 }))
    }
  }
}

extension PackedIntegers {
  /// The values at these rows, in this order and in the same width.
  package func gather(_ rows: [UInt32]) -> PackedIntegers {
    let batch = RowBatch.listed(rows)
    let picked: Offsets =
      switch offsets {
      case .bits8(let offsets): .bits8(batch.map(offsets) { $0 })
      case .bits16(let offsets): .bits16(batch.map(offsets) { $0 })
      case .bits32(let offsets): .bits32(batch.map(offsets) { $0 })
      case .bits64(let offsets): .bits64(batch.map(offsets) { $0 })
      }
    return PackedIntegers(
      base: base, offsets: picked, largestOffset: largestOffset, hasMissing: hasMissing)
  }

  /// Packs lanes in the narrowest width.
  package init(_ lanes: IntegerLanes) {
    var (smallest, largest) = (Int64.max, Int64.min)
    for row in 0..<lanes.count {
      guard let value = lanes[row] else { continue }
      smallest = min(smallest, value)
      largest = max(largest, value)
    }
    let isEmpty = smallest > largest
    let base = isEmpty ? 0 : smallest &- 1
    let span = isEmpty ? 0 : UInt64(bitPattern: largest &- base)
    let present = lanes.present ?? Array(repeating: 1, count: lanes.count)
    let offsets: Offsets =
      switch IntegerWidth(holding: span) {
      case .bits8: .bits8(packed(lanes.values, present, base))
      case .bits16: .bits16(packed(lanes.values, present, base))
      case .bits32: .bits32(packed(lanes.values, present, base))
      case .bits64: .bits64(packed(lanes.values, present, base))
      }
    self.init(
      base: base, offsets: offsets, largestOffset: span, hasMissing: present.contains(0))
  }
}

private func packed<Offset: FixedWidthInteger & UnsignedInteger>(
  _ values: [Int64], _ present: [UInt8], _ base: Int64
) -> [Offset] {
  zipped(values, present) { value, isPresent in
    isPresent == 1 ? Offset(truncatingIfNeeded: value &- base) : 0
  }
}

extension TextPool {
  /// These entries, in this order.
  package func gather(_ entries: [UInt32]) -> TextPool {
    var picked: [UInt8] = []
    var starts: [UInt64] = [0]
    starts.reserveCapacity(entries.count + 1)
    for entry in entries {
      picked.append(contentsOf: bytes[range(of: Int(entry))])
      starts.append(UInt64(picked.count))
    }
    return TextPool(bytes: picked, starts: .wide(starts))
  }
}

extension Column {
  /// Whether a row is missing.
  package func isMissing(at row: Int) -> Bool {
    switch storage {
    case .integers(let integers): integers.offset(at: row) == 0
    case .dictionary(let codes, _): codes.offset(at: row) == 0
    case .plain(_, let missing): missing?[row] == true
    }
  }

  /// The same values, missing where `present` is 0.
  package func masked(by present: [UInt8]) -> Column {
    guard present.contains(0) else { return self }
    switch storage {
    case .integers(let integers):
      return Column(type: type, storage: .integers(integers.masked(by: present)))
    case .dictionary(let codes, let entries):
      return Column(
        type: type, storage: .dictionary(codes: codes.masked(by: present), entries: entries))
    case .plain(let entries, let missing):
      var bits = missing ?? Bitmap(repeating: false, count: count)
      for row in 0..<count where present[row] == 0 { bits[row] = true }
      return Column(type: type, storage: .plain(entries: entries, missing: bits))
    }
  }
}

extension PackedIntegers {
  fileprivate func masked(by present: [UInt8]) -> PackedIntegers {
    let masked: Offsets =
      switch offsets {
      case .bits8(let offsets): .bits8(zipped(offsets, present) { $1 == 0 ? 0 : $0 })
      case .bits16(let offsets): .bits16(zipped(offsets, present) { $1 == 0 ? 0 : $0 })
      case .bits32(let offsets): .bits32(zipped(offsets, present) { $1 == 0 ? 0 : $0 })
      case .bits64(let offsets): .bits64(zipped(offsets, present) { $1 == 0 ? 0 : $0 })
      }
    return PackedIntegers(
      base: base, offsets: masked, largestOffset: largestOffset, hasMissing: true)
  }

  /// Packs codes, which count from 1, with base 0; missing becomes 0.
  package init(codes: IntegerLanes) {
    let values = codes.values(missingAs: 0)
    let largest = UInt64(max(values.max() ?? 0, 0))
    let offsets: Offsets =
      switch IntegerWidth(holding: largest) {
      case .bits8: .bits8(mapped(values) { UInt8(truncatingIfNeeded: $0) })
      case .bits16: .bits16(mapped(values) { UInt16(truncatingIfNeeded: $0) })
      case .bits32: .bits32(mapped(values) { UInt32(truncatingIfNeeded: $0) })
      case .bits64: .bits64(mapped(values) { UInt64(bitPattern: $0) })
      }
    self.init(
      base: 0, offsets: offsets, largestOffset: largest, hasMissing: values.contains(0))
  }
}

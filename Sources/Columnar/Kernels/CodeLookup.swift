extension PackedIntegers {
  /// The entry of a table of truths at each row's offset.
  ///
  /// - Precondition: the table has an entry for every offset, also for 0 (missing).
  package func truths(from table: [UInt8], _ batch: RowBatch) -> TruthLanes {
    TruthLanes(bytes: lookedUp(table, batch))
  }

  /// The entry of a table of numbers at each row's offset.
  package func numbers(from table: [Int64], _ batch: RowBatch) -> [Int64] {
    lookedUp(table, batch)
  }

  /// The entry of a table of codes at each row's offset.
  package func codes(from table: [UInt32], _ batch: RowBatch) -> [UInt32] {
    lookedUp(table, batch)
  }

  /// The entry of a table of bytes at each row's offset.
  package func bytes(from table: [UInt8], _ batch: RowBatch) -> [UInt8] {
    lookedUp(table, batch)
  }

  /// The offsets themselves as 32-bit codes.
  ///
  /// - Precondition: `largestOffset` fits 32 bits.
  package func codes(_ batch: RowBatch) -> [UInt32] {
    switch offsets {
    case .bits8(let offsets): batch.map(offsets) { UInt32($0) }
    case .bits16(let offsets): batch.map(offsets) { UInt32($0) }
    case .bits32(let offsets): batch.map(offsets) { $0 }
    case .bits64(let offsets): batch.map(offsets) { UInt32(truncatingIfNeeded: $0) }
    }
  }

  @inline(__always)
  private func lookedUp<Entry>(_ table: [Entry], _ batch: RowBatch) -> [Entry] {
    let table = table.span
    return switch offsets {
    case .bits8(let offsets): batch.map(offsets) { table[Int($0)] }
    case .bits16(let offsets): batch.map(offsets) { table[Int($0)] }
    case .bits32(let offsets): batch.map(offsets) { table[Int($0)] }
    case .bits64(let offsets): batch.map(offsets) { table[Int($0)] }
    }
  }
}

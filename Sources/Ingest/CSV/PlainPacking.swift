import Columnar

/// Puts the pieces of a plain text column together.
struct PlainPacking {
  let layout: RowLayout
  let builders: [PlainColumnBuilder]

  func storage() -> Column.Storage {
    let pieces = builders.map(\.pieces)
    let ordered = layout.blocks.map { pieces[$0.worker][$0.piece] }
    var firstBytes: [Int] = []
    var total = 0
    for piece in ordered {
      firstBytes.append(total)
      total += piece.byteCount
    }
    let bytes = bytes(ordered, firstBytes, total)
    let starts: TextPool.Starts =
      if let length = uniformLength(ordered) {
        .uniform(length: length, count: layout.rowCount)
      } else if total <= Int(UInt32.max) {
        .narrow(starts(ordered, firstBytes, total))
      } else {
        .wide(starts(ordered, firstBytes, total))
      }
    let missing = builders.contains { $0.missingCount > 0 } ? missingRows(ordered) : nil
    return .plain(entries: TextPool(bytes: bytes, starts: starts), missing: missing)
  }

  private func bytes(_ pieces: [PlainPiece], _ firstBytes: [Int], _ total: Int) -> [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: total) { memory, initialised in
      initialised = total
      guard let start = UnsafeMutableRawPointer(memory.baseAddress), total > 0 else {
        return
      }
      layout.forEachBlock { block in
        let position = position(of: block)
        let piece = pieces[position]
        // Safety: the ranges of the pieces follow one another within `total`.
        unsafe (start + firstBytes[position]).copyMemory(
          from: piece.bytes, byteCount: piece.byteCount)
      }
    }
  }

  private func starts<Start: FixedWidthInteger & UnsignedInteger>(
    _ pieces: [PlainPiece], _ firstBytes: [Int], _ total: Int
  ) -> [Start] {
    var starts = unsafe layout.fill(Start.self) { block, target in
      let position = position(of: block)
      let lengths = pieces[position].lengths
      var start = firstBytes[position]
      for row in 0..<block.rowCount {
        // Safety: the target has room for the rows of the block.
        unsafe target[row] = Start(truncatingIfNeeded: start)
        start += max(0, lengths.offset(at: row) - 1)
      }
    }
    starts.append(Start(truncatingIfNeeded: total))
    return starts
  }

  /// The length that every row has, if there is one.
  private func uniformLength(_ pieces: [PlainPiece]) -> Int? {
    guard let first = pieces.first(where: { $0.lengths.rowCount > 0 }) else { return nil }
    let stored = first.lengths.offset(at: 0)
    guard stored > 0 else { return nil }
    for piece in pieces {
      for row in 0..<piece.lengths.rowCount where piece.lengths.offset(at: row) != stored {
        return nil
      }
    }
    return stored - 1
  }

  private func missingRows(_ pieces: [PlainPiece]) -> Bitmap {
    var missing = Bitmap(repeating: false, count: layout.rowCount)
    for (position, block) in layout.blocks.enumerated() {
      for row in 0..<block.rowCount where pieces[position].lengths.offset(at: row) == 0 {
        missing[block.firstRow + row] = true
      }
    }
    return missing
  }

  private func position(of block: RowLayout.PlacedBlock) -> Int { block.index }
}

extension Piece {
  /// The stored number of one row.
  func offset(at row: Int) -> Int {
    // Safety: a piece holds `rowCount` numbers of its width.
    switch width {
    case .bits8: unsafe Int(data.assumingMemoryBound(to: UInt8.self)[row])
    case .bits16: unsafe Int(data.assumingMemoryBound(to: UInt16.self)[row])
    case .bits32: unsafe Int(data.assumingMemoryBound(to: UInt32.self)[row])
    case .bits64: unsafe Int(data.assumingMemoryBound(to: UInt64.self)[row])
    }
  }
}

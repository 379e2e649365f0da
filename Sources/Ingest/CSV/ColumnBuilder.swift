/// How one thread's part of a column came out.
enum ColumnOutcome {
  case built
  /// Some value does not fit the type that was guessed from the sample.
  case misfit
}

/// What a builder says of a block.
enum BlockVerdict {
  case accepted
  /// Some field holds bytes that are no text; the block comes again without its row.
  case hasBadBytes
}

/// Collects one column's values of the blocks that one thread reads.
///
/// A builder can go back to where it stood before the last block, since a record may turn out
/// to be unusable only when its last column is read.
class ColumnBuilder {
  let column: Int
  let arena = Arena()
  private(set) var outcome = ColumnOutcome.built
  /// Missing rows so far.
  var missingCount = 0
  private var savedMark = Arena.Mark()
  private var savedOutcome = ColumnOutcome.built
  private var savedMissing = 0

  init(column: Int) { self.column = column }

  /// Takes in the rows of a block.
  func append(_ index: FieldIndex, _ scratch: RowScratch) throws(LoadError) -> BlockVerdict {
    .accepted
  }

  /// Remembers the state before a block.
  func save() {
    savedMark = arena.mark
    savedOutcome = outcome
    savedMissing = missingCount
  }

  /// Returns to the remembered state.
  func restore() {
    arena.rewind(to: savedMark)
    outcome = savedOutcome
    missingCount = savedMissing
  }

  /// Bytes of memory held.
  var byteCount: Int { arena.byteCount }

  func declareMisfit() { outcome = .misfit }

  /// Only makes sure that the fields are text; for a column that is read again later anyway.
  final func verify(_ index: FieldIndex) -> BlockVerdict {
    for row in 0..<index.rowCount {
      if case .invalid = TextVerdict.of(index.field(row, column)) { return .hasBadBytes }
    }
    return .accepted
  }

  final func memory(_ count: Int) throws(LoadError) -> UnsafeMutableRawPointer {
    guard let memory = unsafe arena.take(count) else { throw .memoryRefused }
    return unsafe memory
  }
}

/// Memory for the rows of one block, shared by the columns of a thread.
@safe final class RowScratch {
  let unquoter = Unquoter()
  private(set) var values: UnsafeMutablePointer<Int64>
  private var capacity = 4096

  // Safety: allocated with `capacity` values, written before they are read, freed once with the object.
  init() { unsafe values = .allocate(capacity: capacity) }

  deinit { unsafe values.deallocate() }

  /// The codes of dictionary columns, in the same memory as ``values``.
  var codes: UnsafeMutablePointer<UInt32> {
    unsafe UnsafeMutableRawPointer(values).bindMemory(to: UInt32.self, capacity: 2 * capacity)
  }

  /// Makes room for a value a row.
  func reserve(_ rows: Int) {
    guard rows > capacity else { return }
    capacity = 2 * rows
    unsafe values.deallocate()
    unsafe values = .allocate(capacity: capacity)
  }
}

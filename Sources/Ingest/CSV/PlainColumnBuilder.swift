import Columnar
import Values

/// One block's rows of a plain text column: lengths plus 1 (0 for missing) and the bytes in a row.
@safe struct PlainPiece {
  var lengths: Piece
  var bytes: UnsafeRawPointer
  var byteCount: Int
}

/// Builds text columns whose values hardly repeat: the bytes of all rows, one after the other.
final class PlainColumnBuilder: ColumnBuilder {
  private(set) var pieces: [PlainPiece] = []
  /// What the values look like, unless the column is text by declaration.
  private(set) var evidence = TypeEvidence()
  private let isForcedText: Bool
  private var saved = (pieces: 0, evidence: TypeEvidence())

  init(column: Int, isForcedText: Bool) {
    self.isForcedText = isForcedText
    super.init(column: column)
  }

  override func append(
    _ index: FieldIndex, _ scratch: RowScratch
  ) throws(LoadError) -> BlockVerdict {
    scratch.reserve(index.rowCount)
    let capacity = byteBound(index)
    let bytes = unsafe try memory(capacity)
    guard let written = unsafe copy(index, scratch, bytes, capacity) else { return .hasBadBytes }
    arena.shrinkLast(from: capacity, to: written.bytes)
    let width = IntegerWidth(holding: UInt64(written.longest))
    let lengths = unsafe try memory(index.rowCount * width.rawValue / 8)
    unsafe Narrowing.packCodes(scratch.codes, index.rowCount, width: width, into: lengths)
    let piece = unsafe Piece(
      data: UnsafeRawPointer(lengths), rowCount: index.rowCount, width: width, base: 0)
    unsafe pieces.append(
      PlainPiece(lengths: piece, bytes: UnsafeRawPointer(bytes), byteCount: written.bytes))
    missingCount += written.missing
    return .accepted
  }

  private struct Written {
    var bytes = 0
    var longest = 0
    var missing = 0
  }

  /// The most bytes that the column's values can take: normalisation may lengthen them.
  private func byteBound(_ index: FieldIndex) -> Int {
    var bound = 0
    for row in 0..<index.rowCount { bound &+= index.field(row, column).count }
    return bound * 3 + 16
  }

  private func copy(
    _ index: FieldIndex, _ scratch: RowScratch, _ target: UnsafeMutableRawPointer,
    _ capacity: Int
  ) -> Written? {
    let target = unsafe target.bindMemory(to: UInt8.self, capacity: capacity)
    let lengths = unsafe scratch.codes
    let place = index.blockIndex << 32
    let observes = !isForcedText && !evidence.isSettledText
    var written = Written()
    for row in 0..<index.rowCount {
      var field = index.field(row, column)
      var length = 0
      if field.count == 0 {
        written.missing &+= 1
      } else {
        if field[0] == .quote { field = scratch.unquoter.unquoted(field) }
        // Safety: the bound leaves room for three times the bytes of all fields.
        let destination = unsafe target + written.bytes
        switch TextVerdict.of(field) {
        case .ascii, .normalised:
          unsafe destination.update(from: field.start, count: field.count)
          length = field.count
        case .needsNormalising: length = unsafe copyNormalised(field, to: destination)
        case .invalid: return nil
        }
        if observes { evidence.observe(field, order: place | row) }
        written.bytes &+= length
        length &+= 1
      }
      written.longest = max(written.longest, length)
      unsafe lengths[row] = UInt32(truncatingIfNeeded: length)
    }
    return written
  }

  /// Normalisation form C takes at most three times the bytes.
  private func copyNormalised(
    _ field: FieldBytes, to destination: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let normal = Array(TextFolding.normalized(String(decoding: field.array, as: UTF8.self)).utf8)
    // Safety: the caller left room for three times the bytes of the field.
    unsafe destination.update(from: normal, count: normal.count)
    return normal.count
  }

  override func save() {
    super.save()
    saved = (pieces.count, evidence)
  }

  override func restore() {
    super.restore()
    pieces.removeSubrange(saved.pieces...)
    evidence = saved.evidence
  }
}

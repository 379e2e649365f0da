import Columnar

/// Builds text columns with repeated values: a dictionary of this thread and a code a row.
final class DictionaryColumnBuilder: ColumnBuilder {
  let dictionary: ByteDictionary
  private(set) var pieces: [Piece] = []
  /// The code of the quoted empty text, which the dictionary cannot look up; 0 if not seen.
  private var emptyCode: UInt32 = 0
  private var saved = (pieces: 0, entries: 0, emptyCode: UInt32(0))

  init(column: Int, seed: HashSeed) {
    dictionary = ByteDictionary(seed: seed)
    super.init(column: column)
  }

  override func append(
    _ index: FieldIndex, _ scratch: RowScratch
  ) throws(LoadError) -> BlockVerdict {
    scratch.reserve(index.rowCount)
    guard let missing = encode(index, scratch) else { return .hasBadBytes }
    missingCount += missing
    let width = IntegerWidth(holding: UInt64(dictionary.count))
    let target = unsafe try memory(index.rowCount * width.rawValue / 8)
    unsafe Narrowing.packCodes(scratch.codes, index.rowCount, width: width, into: target)
    unsafe pieces.append(
      Piece(data: UnsafeRawPointer(target), rowCount: index.rowCount, width: width, base: 0))
    return .accepted
  }

  /// Writes a code a row and returns the number of missing rows; nil for bad bytes.
  private func encode(_ index: FieldIndex, _ scratch: RowScratch) -> Int? {
    let codes = unsafe scratch.codes
    let place = UInt64(index.blockIndex) << 32
    let column = column
    var probe = dictionary.probe
    var missing = 0
    for row in 0..<index.rowCount {
      var field = index.field(row, column)
      var code: UInt32 = 0
      if field.count == 0 {
        missing &+= 1
      } else {
        let isQuoted = field[0] == .quote
        if isQuoted { field = scratch.unquoter.unquoted(field) }
        code = field.count > 0 ? probe.code(of: field) : emptyCode
        if code == 0 {
          if case .invalid = TextVerdict.of(field) { return nil }
          code = dictionary.insert(field, firstPlace: place | UInt64(row))
          if field.count == 0 { emptyCode = code }
          probe = dictionary.probe
        }
      }
      // Safety: room for a code a row was made.
      unsafe codes[row] = code
    }
    return missing
  }

  override func save() {
    super.save()
    saved = (pieces.count, dictionary.count, emptyCode)
  }

  override func restore() {
    super.restore()
    pieces.removeSubrange(saved.pieces...)
    dictionary.truncate(to: saved.entries)
    emptyCode = saved.emptyCode
  }

  override var byteCount: Int { super.byteCount + dictionary.byteCount }
}

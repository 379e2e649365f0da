/// One typed column of a table: immutable, in memory, without a name.
package struct Column: Sendable {
  package let type: ColumnType
  package let storage: Storage

  /// How the values are laid out.
  package enum Storage: Sendable {
    /// Integers, decimals (unscaled), dates (days), timestamps (seconds), flags (0 and 1).
    case integers(PackedIntegers)
    /// Text with repeated values: each row's code minus 1 is its entry; code 0 is missing.
    /// Entries are distinct and stand in the order of their first row.
    case dictionary(codes: PackedIntegers, entries: TextPool)
    /// Text with (nearly) no repeated values: row `i` is entry `i`.
    /// A set bit marks a missing row, whose entry is empty.
    case plain(entries: TextPool, missing: Bitmap?)
  }

  package init(type: ColumnType, storage: Storage) {
    self.type = type
    self.storage = storage
  }

  /// The number of rows.
  package var count: Int {
    switch storage {
    case .integers(let integers): integers.count
    case .dictionary(let codes, _): codes.count
    case .plain(let entries, _): entries.count
    }
  }

  /// Whether some row is missing.
  package var hasMissing: Bool {
    switch storage {
    case .integers(let integers): integers.hasMissing
    case .dictionary(let codes, _): codes.hasMissing
    case .plain(_, let missing): missing != nil
    }
  }

  /// The text of a row of a text column; nil when it is missing or the column holds no text.
  package func text(at row: Int) -> String? {
    switch storage {
    case .integers: return nil
    case .dictionary(let codes, let entries):
      let code = codes.offset(at: row)
      return code == 0 ? nil : entries[Int(code) - 1]
    case .plain(let entries, let missing):
      return missing?[row] == true ? nil : entries[row]
    }
  }

  /// The stored integer of a row; nil when it is missing or the column holds text.
  package func integer(at row: Int) -> Int64? {
    guard case .integers(let integers) = storage else { return nil }
    return integers[row]
  }

  /// Bytes of memory held by the values.
  package var byteCount: Int {
    switch storage {
    case .integers(let integers): integers.byteCount
    case .dictionary(let codes, let entries): codes.byteCount + entries.byteCount
    case .plain(let entries, let missing):
      entries.byteCount + (missing?.words.count ?? 0) * 8
    }
  }
}

extension Column {
  /// A column of integers, days, seconds or unscaled decimals, for small tables.
  package init(_ type: ColumnType, integers: [Int64?]) {
    self.init(type: type, storage: .integers(PackedIntegers(integers)))
  }

  /// A dictionary-encoded text column, for small tables.
  package init(texts: [String?]) {
    var entries = DistinctTexts(atMost: texts.count)
    let codes = texts.map { $0.map { Int64(entries.number(of: $0)) + 1 } }
    let packed = PackedIntegers(codes)
    self.init(type: .text, storage: .dictionary(codes: packed, entries: entries.entries))
  }
}

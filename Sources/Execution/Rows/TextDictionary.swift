import Columnar
import Values

/// The texts behind codes: code `c` above 0 is entry `c - 1`.
struct TextDictionary: Sendable {
  let entries: TextPool
  /// Whether no two entries are equal.
  let isDistinct: Bool

  /// Merges dictionaries into one of distinct entries, with a table of new codes for each.
  static func merged(
    _ dictionaries: [TextDictionary], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> (TextDictionary, tables: [[Int64]]) {
    var codeOfText: [String: Int64] = [:]
    var texts: [String] = []
    var tables: [[Int64]] = []
    for dictionary in dictionaries {
      tables.append(
        try dictionary.table(missing: 0, cancellation) { text in
          if let code = codeOfText[text] { return code }
          texts.append(text)
          codeOfText[text] = Int64(texts.count)
          return Int64(texts.count)
        })
    }
    return (TextDictionary(entries: TextPool(texts), isDistinct: true), tables)
  }

  /// The dictionary of transformed texts, and the table of new codes.
  func mapped(
    _ cancellation: CancellationFlag, _ transform: (String) -> String
  ) throws(ExecutionError) -> (TextDictionary, table: [Int64]) {
    let pool = TextPool(try table(missing: "", cancellation, transform).dropFirst())
    let copy = TextDictionary(entries: pool, isDistinct: false)
    let (merged, tables) = try TextDictionary.merged([copy], cancellation)
    return (merged, tables[0])
  }

  /// A table that holds something for each code; `missing` for code 0.
  func table<Entry>(
    missing: Entry, _ cancellation: CancellationFlag, _ entry: (String) -> Entry
  ) throws(ExecutionError) -> [Entry] {
    var table = [missing]
    table.reserveCapacity(entries.count + 1)
    for text in entries.strings {
      try cancellation.check(atStep: table.count)
      table.append(entry(text))
    }
    return table
  }
}

import Columnar

/// The texts behind codes: code `c` above 0 is entry `c - 1`.
struct TextDictionary: Sendable {
  let entries: TextPool
  /// Whether no two entries are equal.
  let isDistinct: Bool

  /// Merges dictionaries into one of distinct entries, with a table of new codes for each.
  static func merged(_ dictionaries: [TextDictionary]) -> (TextDictionary, tables: [[Int64]]) {
    var codeOfText: [String: Int64] = [:]
    var texts: [String] = []
    let tables = dictionaries.map { dictionary in
      [0]
        + dictionary.entries.strings.map { text -> Int64 in
          if let code = codeOfText[text] { return code }
          texts.append(text)
          codeOfText[text] = Int64(texts.count)
          return Int64(texts.count)
        }
    }
    return (TextDictionary(entries: TextPool(texts), isDistinct: true), tables)
  }

  /// The dictionary of transformed texts, and the table of new codes.
  func mapped(_ transform: (String) -> String) -> (TextDictionary, table: [Int64]) {
    let pool = TextPool(entries.strings.map(transform))
    let copy = TextDictionary(entries: pool, isDistinct: false)
    let (merged, tables) = TextDictionary.merged([copy])
    return (merged, tables[0])
  }

  /// A table that holds something for each code; `missing` for code 0.
  func table<Entry>(missing: Entry, _ entry: (String) -> Entry) -> [Entry] {
    [missing] + entries.strings.map(entry)
  }
}

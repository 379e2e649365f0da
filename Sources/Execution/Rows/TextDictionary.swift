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
    var texts = DistinctTexts(atMost: dictionaries.reduce(0) { $0 + $1.entries.count })
    var tables: [[Int64]] = []
    for dictionary in dictionaries {
      let entries = dictionary.entries
      tables.append(
        try dictionary.table(missing: 0, cancellation) { (entry: Int) in
          Int64(texts.number(of: entries.bytes(of: entry))) + 1
        })
    }
    return (TextDictionary(entries: texts.entries, isDistinct: true), tables)
  }

  /// The dictionary of transformed texts, and the table of new codes.
  func mapped(
    _ cancellation: CancellationFlag, _ transform: (String) -> String
  ) throws(ExecutionError) -> (TextDictionary, table: [Int64]) {
    var texts = DistinctTexts(atMost: entries.count)
    let table = try table(missing: 0, cancellation) { (text: String) in
      Int64(texts.number(of: transform(text))) + 1
    }
    return (TextDictionary(entries: texts.entries, isDistinct: true), table)
  }

  /// A table that holds something for each code, made of its text; `missing` for code 0.
  func table<Entry>(
    missing: Entry, _ cancellation: CancellationFlag, _ entry: (String) -> Entry
  ) throws(ExecutionError) -> [Entry] {
    try table(missing: missing, cancellation) { (number: Int) in entry(entries[number]) }
  }

  /// The same, made of the number of the entry.
  private func table<Entry>(
    missing: Entry, _ cancellation: CancellationFlag, _ entry: (Int) -> Entry
  ) throws(ExecutionError) -> [Entry] {
    var table = [missing]
    table.reserveCapacity(entries.count + 1)
    for number in 0..<entries.count {
      try cancellation.check(atStep: number)
      table.append(entry(number))
    }
    return table
  }
}

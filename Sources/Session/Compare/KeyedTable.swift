import Columnar
import Diagnostics
import Ingest
import Results
import Values

/// The rows of one file by their key, for ``TableDifference``.
struct KeyedTable {
  /// The rows with a key, in file order.
  private(set) var keys: [(key: String, row: Int)] = []
  /// How many rows have no key.
  private(set) var withoutKey = 0
  /// The keys that stand in several rows, in file order, each once.
  private(set) var duplicates: [String] = []
  let columnNames: [String]
  private let columns: [Column]
  private var known: DistinctTexts
  /// The last row of each known key, and how many rows have it.
  private var rowsOfKeys: [(last: Int, count: Int)] = []

  /// - Returns: nil if no column is called `key`.
  init?(_ loaded: LoadedTable, key: String, _ cancellation: CancellationFlag) throws(SessionError) {
    guard let keyColumn = loaded.columnNames.firstIndex(of: key) else { return nil }
    columnNames = loaded.columnNames
    columns = loaded.table.columns
    known = DistinctTexts(atMost: loaded.table.rowCount)
    for row in 0..<loaded.table.rowCount {
      if row.isMultiple(of: stepsBetweenChecks), cancellation.isRaised { throw .cancelled }
      guard let key = columns[keyColumn].text(at: row), !key.isEmpty else {
        withoutKey += 1
        continue
      }
      let number = known.number(of: key)
      if number == rowsOfKeys.count { rowsOfKeys.append((row, 0)) }
      rowsOfKeys[number].last = row
      rowsOfKeys[number].count += 1
      if rowsOfKeys[number].count == 2 { duplicates.append(key) }
      keys.append((key, row))
    }
  }

  /// The row of a key; nil where there is none.
  func row(of key: String) -> Int? { known.knownNumber(of: key).map { rowsOfKeys[$0].last } }

  /// The column of that name.
  func column(_ name: String) -> Column? {
    columnNames.firstIndex(of: name).map { columns[$0] }
  }
}

extension Cell {
  /// Whether two values of one field are the same: numbers by value, all else as written.
  func isSame(as other: Cell) -> Bool {
    if let number, let otherNumber = other.number { return number == otherNumber }
    return plainText(.english) == other.plainText(.english)
  }

  private var number: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .decimal(let number): number
    default: nil
    }
  }
}

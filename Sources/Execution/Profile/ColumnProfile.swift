package import Columnar
package import Values

/// What the values of one column are like.
package struct ColumnProfile: Sendable {
  /// Rows without a value.
  package let missing: Int
  /// Different values.
  package let distinct: Int
  /// A row with the smallest value (of texts the first in Vietnamese order); nil without values.
  package let smallest: Int?
  package let largest: Int?
  /// A row with each of the commonest values, and how many rows have it; of equally common
  /// ones the first in the file stands first.
  package let commonest: [(row: Int, count: Int)]

  /// Looks at every row.
  ///
  /// - Complexity: one pass over the rows; memory for each different value.
  /// - Throws: `.cancelled` when the flag was raised.
  package init(
    _ column: Column, commonest limit: Int, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    let values = try DistinctValues(column, cancellation)
    missing = values.missing
    distinct = values.firstRows.count
    (smallest, largest) = try values.extremes(of: column, cancellation)
    let ranked = try values.counts.indices.sorted(
      by: { left, right in
        let (a, b) = (values.counts[left], values.counts[right])
        return a != b ? a > b : values.firstRows[left] < values.firstRows[right]
      }, until: { cancellation.isRaised }
    ).orCancelled()
    commonest = ranked.prefix(limit).map { (values.firstRows[$0], values.counts[$0]) }
  }
}

/// The different values of a column, each with its first row and the number of its rows.
private struct DistinctValues {
  private(set) var firstRows: [Int] = []
  private(set) var counts: [Int] = []
  private(set) var missing = 0

  init(_ column: Column, _ cancellation: CancellationFlag) throws(ExecutionError) {
    switch column.storage {
    case .dictionary(let codes, _):
      try collect(column.count, cancellation) { row in
        let code = codes.offset(at: row)
        return code == 0 ? nil : Int64(code)
      }
    case .integers(let integers): try collect(column.count, cancellation) { integers[$0] }
    case .plain(let entries, let missing):
      var texts = DistinctTexts(atMost: column.count)
      try collect(column.count, cancellation) { row in
        missing?[row] == true ? nil : Int64(texts.number(of: entries.bytes(of: row)))
      }
    }
  }

  /// Looks at every row, whose values are told apart by numbers.
  private mutating func collect(
    _ count: Int, _ cancellation: CancellationFlag, _ value: (Int) -> Int64?
  ) throws(ExecutionError) {
    var positions = GroupTable(width: 1)
    for row in 0..<count {
      try cancellation.check(atStep: row)
      guard let value = value(row) else {
        missing += 1
        continue
      }
      let position = positions.group(of: [value])
      if position == counts.count {
        firstRows.append(row)
        counts.append(0)
      }
      counts[position] += 1
    }
  }

  /// The rows of the smallest and the largest value.
  func extremes(
    of column: Column, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> (smallest: Int?, largest: Int?) {
    if column.type == .text {
      return try extremes(
        cancellation, { Collation.key(column.text(at: $0) ?? "") },
        { $0.lexicographicallyPrecedes($1) })
    }
    return try extremes(cancellation, { column.integer(at: $0) ?? 0 }, <)
  }

  private func extremes<Key>(
    _ cancellation: CancellationFlag, _ key: (Int) -> Key, _ precedes: (Key, Key) -> Bool
  ) throws(ExecutionError) -> (smallest: Int?, largest: Int?) {
    var smallest: (row: Int, key: Key)?
    var largest: (row: Int, key: Key)?
    for (position, row) in firstRows.enumerated() {
      try cancellation.check(atStep: position)
      let key = key(row)
      if smallest.map({ precedes(key, $0.key) }) ?? true { smallest = (row, key) }
      if largest.map({ precedes($0.key, key) }) ?? true { largest = (row, key) }
    }
    return (smallest?.row, largest?.row)
  }
}

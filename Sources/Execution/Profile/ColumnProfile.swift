package import Columnar
import Values

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
  package init(_ column: Column, commonest limit: Int) {
    let values = DistinctValues(column)
    missing = values.missing
    distinct = values.firstRows.count
    let order = values.positions(in: column)
    smallest = order.smallest.map { values.firstRows[$0] }
    largest = order.largest.map { values.firstRows[$0] }
    let ranked = values.counts.indices.sorted { left, right in
      let (a, b) = (values.counts[left], values.counts[right])
      return a != b ? a > b : values.firstRows[left] < values.firstRows[right]
    }
    commonest = ranked.prefix(limit).map { (values.firstRows[$0], values.counts[$0]) }
  }
}

/// The different values of a column, each with its first row and the number of its rows.
private struct DistinctValues {
  private(set) var firstRows: [Int] = []
  private(set) var counts: [Int] = []
  private(set) var missing = 0

  init(_ column: Column) {
    switch column.storage {
    case .dictionary(let codes, _): 
      collect(column.count) { row in
        let code = codes.offset(at: row)
        return code == 0 ? nil : code
      }
    case .integers(let integers): collect(column.count) { integers[$0] }
    case .plain: collect(column.count) { column.text(at: $0) }
    }
  }

  private mutating func collect<Value: Hashable>(_ count: Int, _ value: (Int) -> Value?) {
    var positions: [Value: Int] = [:]
    for row in 0..<count {
      guard let value = value(row) else {
        missing += 1
        continue
      }
      if let position = positions[value] {
        counts[position] += 1
      } else {
        positions[value] = counts.count
        firstRows.append(row)
        counts.append(1)
      }
    }
  }

  /// Where the smallest and the largest value stand.
  func positions(in column: Column) -> (smallest: Int?, largest: Int?) {
    if column.type == .text {
      let keys = firstRows.map { Collation.key(column.text(at: $0) ?? "") }
      func precedes(_ left: Int, _ right: Int) -> Bool {
        keys[left].lexicographicallyPrecedes(keys[right])
      }
      return (keys.indices.min(by: precedes), keys.indices.max(by: precedes))
    }
    let values = firstRows.map { column.integer(at: $0) ?? 0 }
    return (
      values.indices.min { values[$0] < values[$1] }, values.indices.max { values[$0] < values[$1] }
    )
  }
}

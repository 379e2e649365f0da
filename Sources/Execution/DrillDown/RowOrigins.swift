/// What the rows of a source stand for: one group each, all groups that share some of their keys,
/// or several other rows.
struct RowOrigins: Sendable {
  /// From which row number on rows keep which dimensions, ascending.
  private var stretches: [(start: Int, kept: Set<Int>)] = []
  /// The rows that stand for others, by row number.
  private(set) var sums: [UInt32: [UInt32]] = [:]

  /// Rows without dimensions.
  init() {}

  /// Rows that share the keys of the kept dimensions.
  init(keeping kept: Set<Int>) {
    stretches = [(0, kept)]
  }

  /// The dimensions whose keys a row has.
  func kept(ofRow row: UInt32) -> Set<Int> {
    stretches.last { $0.start <= Int(row) }?.kept ?? []
  }

  mutating func append(_ other: RowOrigins, after count: Int) {
    stretches += other.stretches.map { (count + $0.start, $0.kept) }
    for (row, rows) in other.sums {
      sums[row + UInt32(count)] = rows.map { $0 + UInt32(count) }
    }
  }

  mutating func append(sumsOf rows: [[UInt32]], after count: Int) {
    for (index, rows) in rows.enumerated() { sums[UInt32(count + index)] = rows }
  }
}

/// Which groups the measures over related rows were taken over.
struct RelatedOrigin: Sendable {
  /// By row: its window; nil where there is none.
  private(set) var windowOfRow: [Int?]
  /// The groups of each window.
  private(set) var windows: [[Int]]
  /// By dimension: the key of each group.
  var keys: [[Int64]]

  init(windowOfRow: [Int?], windows: [[Int]], keys: [[Int64]]) {
    self.windowOfRow = windowOfRow
    self.windows = windows
    self.keys = keys
  }

  /// The groups behind a row.
  func groups(ofRow row: UInt32) -> [Int] {
    let row = Int(row)
    guard windowOfRow.indices.contains(row), let window = windowOfRow[row] else { return [] }
    return windows[window]
  }

  mutating func append(_ other: RelatedOrigin) {
    windowOfRow += other.windowOfRow.map { $0.map { $0 + windows.count } }
    windows += other.windows
  }

  /// Adds rows that stand for several others each: their groups together, or what all rows
  /// share.
  mutating func append(sumsOf rows: [[Int]], isOfRows: Bool, isOfAll: Bool) {
    for rows in rows {
      if isOfRows {
        windowOfRow.append(windows.count)
        windows.append(rows.flatMap { groups(ofRow: UInt32($0)) })
      } else {
        windowOfRow.append(isOfAll ? rows.first.flatMap { windowOfRow[$0] } : nil)
      }
    }
  }
}

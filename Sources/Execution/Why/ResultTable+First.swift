package import Results

extension ResultTable {
  /// Leaves the first rows beside the row of totals, which stays that of all rows.
  package mutating func keepFirst(_ count: Int) {
    let whole = total
    let kept = min(rowCount, max(count, 0))
    pick((0..<UInt32(kept)).map { $0 }, cut: rowCount - kept)
    total = whole
  }
}

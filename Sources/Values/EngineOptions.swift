/// How the engine does its work: choices that change its speed and never an answer.
///
/// The golden corpus is asked again with each of them made hostile, which finds code that
/// depends on where a batch ends, on a shortcut being taken, or on hashes being different.
package struct EngineOptions: Hashable, Sendable {
  /// Rows that a kernel works on at once, in turn; at least one number, each at least 1.
  package let batchSizes: [Int]
  /// Whether work is avoided where statistics, dictionaries, tables or dense codes allow it.
  /// Without them every row goes the general way.
  package var usesShortcuts: Bool
  /// The bits that hash tables keep of a hash: with 0 every key has the same.
  package var hashMask: UInt64

  package init(
    batchSizes: [Int] = [4096], usesShortcuts: Bool = true, hashMask: UInt64 = .max
  ) {
    self.batchSizes = batchSizes.isEmpty ? [4096] : batchSizes.map { max($0, 1) }
    self.usesShortcuts = usesShortcuts
    self.hashMask = hashMask
  }

  /// Cuts rows into batches.
  package func batches(of rows: Range<Int>) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = rows.lowerBound
    while start < rows.upperBound {
      let size = batchSizes[batches.count % batchSizes.count]
      let end = min(start + size, rows.upperBound)
      batches.append(start..<end)
      start = end
    }
    return batches
  }
}

/// How the engine does its work: choices that change its speed and never an answer.
///
/// The golden corpus is asked again with each of them made hostile, which finds code that
/// depends on where a batch ends, on a shortcut being taken, or on hashes being different.
package struct EngineOptions: Hashable, Sendable {
  /// Rows that a kernel works on at once; at least 1.
  package var batchSize: Int
  /// Whether work is avoided where statistics, dictionaries, tables or dense codes allow it.
  /// Without them every row goes the general way.
  package var usesShortcuts: Bool
  /// The bits that hash tables keep of a hash: with 0 every key has the same.
  package var hashMask: UInt64

  package init(batchSize: Int = 4096, usesShortcuts: Bool = true, hashMask: UInt64 = .max) {
    self.batchSize = max(batchSize, 1)
    self.usesShortcuts = usesShortcuts
    self.hashMask = hashMask
  }
}

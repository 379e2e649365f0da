/// Group numbers with the codes of one more key, mixed-radix: `groups × bound + codes`.
///
/// - Parameters:
///   - groups: the numbers so far.
///   - codes: the codes of the key.
///   - bound: one more than the largest code.
/// - Returns: a number for each row.
package func combinedGroups(_ groups: [UInt32], _ codes: [UInt32], bound: Int) -> [UInt32] {
  let factor = UInt32(truncatingIfNeeded: bound)
  return zipped(groups, codes) { $0 &* factor &+ $1 }
}

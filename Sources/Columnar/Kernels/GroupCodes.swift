/// Combines the codes of several keys to one group number, mixed-radix.
///
/// - Parameters:
///   - groups: numbers so far.
///   - codes: codes of a further key, below `bound`.
/// - Returns: `groups × bound + codes`.
package func combinedGroups(_ groups: [UInt32], _ codes: [UInt32], bound: Int) -> [UInt32] {
  let factor = UInt32(truncatingIfNeeded: bound)
  return zipped(groups, codes) { $0 &* factor &+ $1 }
}

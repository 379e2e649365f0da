/// Groups found by hashing their keys, for keys too many to index an array with: an open
/// addressing table over a flat array of keys.
package struct GroupTable: Sendable {
  /// Stands for a missing key.
  package static let missingKey = Int64.min

  /// Keys of a group.
  package let width: Int
  /// The keys of group `i` at `i × width` and on.
  package private(set) var keys: [Int64] = []
  /// A group plus 1, or 0 for a free slot; a power of two of them.
  private var slots: [UInt32]

  package init(width: Int) {
    self.width = width
    slots = Array(repeating: 0, count: 1024)
  }

  /// The number of groups.
  package var groupCount: Int { keys.count / max(width, 1) }

  /// The group of each row of a batch; rows that are not selected (where `selection` is not
  /// true) get group 0 and make no group.
  package mutating func groups(of columns: [[Int64]], selection: TruthLanes?) -> [UInt32] {
    let count = columns.first?.count ?? 0
    var groups: [UInt32] = []
    groups.reserveCapacity(count)
    var key = [Int64](repeating: 0, count: width)
    for row in 0..<count {
      if let selection, selection.bytes[row] != TruthLanes.isTrue {
        groups.append(0)
        continue
      }
      for column in 0..<width { key[column] = columns[column][row] }
      groups.append(UInt32(group(of: key)))
    }
    return groups
  }

  /// The group with these keys, made when it is new.
  package mutating func group(of key: [Int64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: GroupTable.hash(key)) & mask
    while slots[slot] != 0 {
      let group = Int(slots[slot]) - 1
      if hasKey(key, group) { return group }
      slot = (slot + 1) & mask
    }
    let group = groupCount
    keys.append(contentsOf: key)
    slots[slot] = UInt32(group + 1)
    if groupCount * 2 > slots.count { rehash() }
    return group
  }

  private func hasKey(_ key: [Int64], _ group: Int) -> Bool {
    for column in 0..<width where keys[group * width + column] != key[column] { return false }
    return true
  }

  private mutating func rehash() {
    slots = Array(repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for group in 0..<groupCount {
      let key = Array(keys[group * width..<(group + 1) * width])
      var slot = Int(truncatingIfNeeded: GroupTable.hash(key)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(group + 1)
    }
  }

  private static func hash(_ key: [Int64]) -> UInt64 {
    var hash: UInt64 = 0
    for part in key {
      hash = (hash ^ UInt64(bitPattern: part)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash
  }
}

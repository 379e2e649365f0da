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
  private let hashMask: UInt64

  /// - Parameters:
  ///   - width: keys of a group; at least 1.
  ///   - hashMask: see ``EngineOptions/hashMask``.
  package init(width: Int, hashMask: UInt64 = .max) {
    self.width = width
    self.hashMask = hashMask
    slots = Array(repeating: 0, count: 1024)
  }

  /// The number of groups.
  package private(set) var groupCount = 0

  /// Bytes of memory held.
  package var byteCount: Int { keys.capacity * 8 + slots.count * 4 }

  /// The group of each row of a batch; rows that are not selected (where `selection` is not
  /// true) get group 0 and make no group.
  package mutating func groups(of columns: [[Int64]], selection: TruthLanes?) -> [UInt32] {
    let count = columns.first?.count ?? 0
    let keys = columns.count == 1 ? columns[0] : interleaved(columns)
    var groups = [UInt32](repeating: 0, count: count)
    for row in 0..<count {
      if let selection, selection.bytes[row] != TruthLanes.isTrue { continue }
      groups[row] = UInt32(group(of: keys, at: row * width))
    }
    return groups
  }

  /// The group with these keys, made when it is new.
  package mutating func group(of key: [Int64]) -> Int {
    group(of: key, at: 0)
  }

  /// The keys of each row side by side.
  private func interleaved(_ columns: [[Int64]]) -> [Int64] {
    let count = columns.first?.count ?? 0
    var keys = [Int64](repeating: 0, count: count * columns.count)
    for (offset, column) in columns.enumerated() {
      for row in 0..<count { keys[row * columns.count + offset] = column[row] }
    }
    return keys
  }

  /// The group whose keys stand in an array from a position on.
  private mutating func group(of source: [Int64], at start: Int) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(source, start)) & mask
    while slots[slot] != 0 {
      let group = Int(slots[slot]) - 1
      if isEqual(source, start, group) { return group }
      slot = (slot + 1) & mask
    }
    let group = groupCount
    for offset in 0..<width { keys.append(source[start + offset]) }
    groupCount += 1
    slots[slot] = UInt32(group + 1)
    if groupCount * 2 > slots.count { rehash() }
    return group
  }

  private func isEqual(_ source: [Int64], _ start: Int, _ group: Int) -> Bool {
    let base = group * width
    for offset in 0..<width where keys[base + offset] != source[start + offset] { return false }
    return true
  }

  private mutating func rehash() {
    slots = Array(repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for group in 0..<groupCount {
      var slot = Int(truncatingIfNeeded: hash(keys, group * width)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(group + 1)
    }
  }

  private func hash(_ source: [Int64], _ start: Int) -> UInt64 {
    var hash: UInt64 = 0
    for offset in 0..<width {
      hash = (hash ^ UInt64(bitPattern: source[start + offset])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return hash & hashMask
  }
}

extension AlignedGroups {
  /// Adds the groups of other rows that are not among these, without any rows.
  mutating func add(_ other: AlignedGroups) {
    add((0..<other.count).map { group in other.keys.map { $0[group] } })
  }

  /// Adds groups without rows, by their keys; those that are there already stay as they are.
  mutating func add(_ groups: [[Int64]]) {
    var known = Set((0..<count).map { group in keys.map { $0[group] } })
    for key in groups where known.insert(key).inserted { append(key) }
  }
}

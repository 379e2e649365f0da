import Planning

extension AlignedGroups {
  /// The most numbers that `across` makes.
  private static let mostCells = 1_000_000

  /// Adds the groups that are needed for every row to have every column: the values of the
  /// last dimension stand across.
  mutating func completeAcross() throws(ExecutionError) {
    guard let last = keys.last else { return }
    var columns: [Int64] = []
    var known: Set<Int64> = []
    for key in last where known.insert(key).inserted { columns.append(key) }
    guard columns.count <= Across.limit else {
      throw .tooManyColumns(columns.count, limit: Across.limit)
    }
    let rows = Set((0..<count).map { group in keys.dropLast().map { $0[group] } })
    guard rows.count * columns.count <= AlignedGroups.mostCells else {
      throw .tooManyColumns(columns.count, limit: AlignedGroups.mostCells / rows.count)
    }
    add(rows.flatMap { row in columns.map { row + [$0] } })
  }
}

import Columnar

/// The group of each row of a batch, in the form that is cheapest to count.
enum BatchGroups {
  /// All rows are of one group.
  case one
  /// The offsets of a stored column.
  case stored(PackedIntegers, RowBatch)
  case listed([UInt32])

  /// The groups as numbers, for counters that need them.
  func numbers(count: Int) -> [UInt32] {
    switch self {
    case .one: Array(repeating: 0, count: count)
    case .stored(let codes, let batch): codes.codes(batch)
    case .listed(let groups): groups
    }
  }
}

extension TruthHistogram {
  /// Counts a batch.
  ///
  /// - Parameters:
  ///   - truths: nil when every row is true.
  ///   - selection: the rows that count; nil for all.
  ///   - groups: the group of each row.
  ///   - count: the number of rows.
  mutating func add(
    _ truths: TruthLanes?, selection: TruthLanes?, groups: BatchGroups, count: Int
  ) {
    let limited: TruthLanes? =
      switch (truths, selection) {
      case (nil, nil): nil
      case (let truths?, nil): truths
      // A selected row is true, another one need not be told from an excluded one.
      case (nil, let selection?): selection.withoutUnselected
      case (let truths?, let selection?): truths.excluding(rowsNotTrueIn: selection)
      }
    switch (groups, limited) {
    case (.one, nil): addTrue(count, group: 0)
    case (.one, let truths?): add(truths, group: 0)
    case (.stored(let codes, let batch), nil): addTrue(codes: codes, batch)
    case (.stored(let codes, let batch), let truths?): add(truths, codes: codes, batch)
    case (.listed(let groups), let truths):
      add(truths ?? TruthLanes(repeating: TruthLanes.isTrue, count: count), groups: groups)
    }
  }
}

import Columnar
import Planning
import Results
import Values

extension ResultSource {
  /// One row for all groups that share the keys of the kept dimensions, recomputed from their
  /// rows, in the order in which the groups come. The other dimensions are missing in it.
  init(_ cube: GroupCube, keeping kept: Set<Int>) throws(ExecutionError) {
    let fold = try GroupFold(cube, keeping: kept)
    let first = fold.windows.map { $0.first ?? 0 }
    rows = (0..<UInt32(fold.windows.count)).map { $0 }
    dimensions = cube.labels.enumerated().map { index, labels in
      kept.contains(index)
        ? labels.gathered(first.map { UInt32($0) })
        : .stored(Column(texts: first.map { _ in nil }))
    }
    keys = zip(cube.keys, fold.keys.columns).map { keys, numbers in
      DimensionKeys(domain: keys.domain, numbers: numbers)
    }
    dimensionRanks = cube.ranks.enumerated().map { index, ranks in
      kept.contains(index) ? ranks.map { ranks in first.map { ranks[$0] } } : nil
    }
    measures = []
    for columns in cube.measures {
      measures.append(try columns.merged(fold.windows, cube.cancellation))
    }
    rowCounts = cube.rowCounts.map { counts in
      fold.windows.map { $0.reduce(0) { $0 + counts[$1] } }
    }
    member = nil
    origins = RowOrigins(keeping: kept)
    totals = kept.isEmpty ? nil : cube.totals
    let keptKeys = kept.map { fold.keys.columns[$0] }
    let missing = rows.map { row in
      keptKeys.contains { $0[Int(row)] == GroupTable.missingKey }
    }
    unranked = missing.contains(true) ? missing : []
    for (rows, other) in zip(cube.groups.related, cube.related) {
      related.append(try RelatedMeasures(rows, fold: fold, other, cube.cancellation))
    }
  }
}

/// Groups brought together by some of their dimensions.
struct GroupFold {
  let kept: Set<Int>
  /// By row; the dimensions that are not kept are missing.
  let keys: GroupKeys
  /// By row, the groups that it is made of.
  let windows: [[Int]]

  init(_ cube: GroupCube, keeping kept: Set<Int>) throws(ExecutionError) {
    self.kept = kept
    var rowOfKey: [[Int64]: Int] = [:]
    var keys: [[Int64]] = []
    var windows: [[Int]] = []
    func row(of key: [Int64]) -> Int {
      if let known = rowOfKey[key] { return known }
      rowOfKey[key] = windows.count
      keys.append(key)
      windows.append([])
      return windows.count - 1
    }
    let missing = Array(repeating: GroupTable.missingKey, count: cube.keys.count)
    if kept.isEmpty { _ = row(of: missing) }
    for group in 0..<cube.count {
      try cube.cancellation.check(atStep: group)
      let key = cube.keys.enumerated().map { index, keys in
        kept.contains(index) ? keys.numbers[group] : GroupTable.missingKey
      }
      windows[row(of: key)].append(group)
    }
    self.windows = windows
    self.keys = GroupKeys(
      columns: cube.keys.indices.map { index in keys.map { $0[index] } }, count: keys.count)
  }

  /// The keys of other groups without those of the dimensions that are not kept.
  func keys(of other: GroupKeys) -> GroupKeys {
    GroupKeys(
      columns: other.columns.enumerated().map { index, column in
        kept.contains(index)
          ? column : Array(repeating: GroupTable.missingKey, count: column.count)
      }, count: other.count)
  }
}

extension RelatedMeasures {
  /// The related rows of groups that are brought together.
  fileprivate init(
    _ related: RelatedRows, fold: GroupFold, _ other: GroupCube.RelatedGroups,
    _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    let groups = GroupMeasures(
      keys: fold.keys(of: other.groups.keys), measures: other.groups.measures)
    if let folded = related.folded(keeping: fold.kept) {
      try self.init(
        folded, keys: fold.keys, groups: groups, totals: other.totals, cancellation)
      origin?.keys = other.groups.keys.columns
    } else {
      let slots = Array(repeating: -1, count: fold.keys.count)
      self.init(
        measures: groups.measures.map { $0.map { $0.gathered(slots) } }, totals: nil,
        isDefined: slots.map { _ in false })
      origin = RelatedOrigin(
        windowOfRow: slots.map { _ in nil }, windows: [], keys: other.groups.keys.columns)
    }
  }
}

extension RelatedRows {
  /// The same seen from rows that bring groups together. Where time is not kept, rows beside
  /// it are all of them, as in the row of totals; nil where that has no meaning.
  fileprivate func folded(keeping kept: Set<Int>) -> RelatedRows? {
    if let folded = window.folded(keeping: kept) {
      return RelatedRows(aggregations: aggregations, window: folded, coversTotals: coversTotals)
    }
    guard coversTotals else { return nil }
    let seen = if case .earlier(_, _, let seen) = window { seen } else { Window.same }
    return seen.folded(keeping: kept).map { window in
      RelatedRows(aggregations: aggregations, window: window, coversTotals: true)
    }
  }
}

extension Window {
  /// The same among fewer dimensions; nil where the time that it runs along is not kept.
  fileprivate func folded(keeping kept: Set<Int>) -> Window? {
    switch self {
    case .same, .whole: self
    case .upTo(let axis): axis.folded(keeping: kept).map(Window.upTo)
    case .last(let count, let axis): axis.folded(keeping: kept).map { .last(count, $0) }
    case .at(let axis, let ordinal):
      axis.folded(keeping: kept).map { .at($0, ordinal: ordinal) }
    case .earlier(let axis, let step, let seen):
      axis.folded(keeping: kept).flatMap { axis in
        seen.folded(keeping: kept).map { .earlier(axis, step, seeing: $0) }
      }
    }
  }
}

extension TimeAxis {
  /// The axis without the coarser grains that are not kept; nil without its own.
  fileprivate func folded(keeping kept: Set<Int>) -> TimeAxis? {
    guard kept.contains(dimension) else { return nil }
    return TimeAxis(
      dimension: dimension, coarser: coarser.filter { kept.contains($0.dimension) })
  }
}

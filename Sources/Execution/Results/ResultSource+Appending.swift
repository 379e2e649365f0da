import Columnar
import Planning
import Results
import Values

extension ResultSource {
  /// How many row numbers there are, also of rows that are not shown.
  var rowNumberCount: Int { keys.first?.numbers.count ?? rows.count }

  /// Adds the rows of another source after these. They are no groups of their own: no ranking
  /// looks at them.
  mutating func append(_ other: ResultSource) {
    let (count, added) = (rowNumberCount, other.rowNumberCount)
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        measures[aggregation][measure] = measures[aggregation][measure]
          .appending(other.measures[aggregation][measure])
      }
      rowCounts[aggregation] += other.rowCounts[aggregation]
    }
    for index in related.indices {
      related[index].append(other.related[index], rowCount: count, added: added)
    }
    for dimension in keys.indices {
      keys[dimension].numbers += other.keys[dimension].numbers
    }
    origins.append(other.origins, after: count)
    addUnranked(added, after: count)
  }

  /// Adds rows that stand for several others each, and have no keys.
  mutating func append(
    sumsOf rows: [[UInt32]], _ groups: Groups, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    let windows = rows.map { $0.map { Int($0) } }
    let count = rowNumberCount
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        let column = measures[aggregation][measure]
        measures[aggregation][measure] = column.appending(
          try column.merged(windows, cancellation))
      }
      let counts = rowCounts[aggregation]
      rowCounts[aggregation] += windows.map { $0.reduce(0) { $0 + counts[$1] } }
    }
    for index in related.indices {
      try related[index].append(
        sumsOf: windows, groups.related[index], rowCount: count, cancellation)
    }
    for dimension in keys.indices {
      keys[dimension].numbers += windows.map { _ in GroupTable.missingKey }
    }
    origins.append(sumsOf: rows, after: count)
    addUnranked(windows.count, after: count)
  }

  private mutating func addUnranked(_ added: Int, after count: Int) {
    for dimension in dimensionRanks.indices {
      dimensionRanks[dimension]? += Array(repeating: ResultValues.missingRank, count: added)
    }
    unranked =
      (unranked.isEmpty ? Array(repeating: false, count: count) : unranked)
      + Array(repeating: true, count: added)
  }

  /// Names rows that were added: a label for each of them and each dimension.
  mutating func appendLabels(_ labels: [[String?]]) {
    for dimension in dimensions.indices {
      dimensions[dimension] = dimensions[dimension].appending(
        labels: labels.map { $0[dimension] })
    }
  }
}

extension RelatedMeasures {
  /// Adds the rows of another answer after these.
  fileprivate mutating func append(_ other: RelatedMeasures, rowCount: Int, added: Int) {
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        measures[aggregation][measure] = measures[aggregation][measure]
          .appending(other.measures[aggregation][measure])
      }
    }
    if let other = other.origin { origin?.append(other) }
    guard isDefined != nil || other.isDefined != nil else { return }
    isDefined =
      (isDefined ?? Array(repeating: true, count: rowCount))
      + (other.isDefined ?? Array(repeating: true, count: added))
  }

  /// Adds the slots of rows that stand for several others each.
  fileprivate mutating func append(
    sumsOf windows: [[Int]], _ related: RelatedRows, rowCount: Int,
    _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    // All rows have one window over everything.
    let isOfAll =
      if case .whole(let within) = related.window {
        within.isEmpty && related.coversTotals
      } else {
        false
      }
    let isOfRows: Bool =
      switch related.window {
      case .same, .earlier(_, _, seeing: .same): true
      case .whole, .upTo, .last, .at, .earlier: false
      }
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        let column = measures[aggregation][measure]
        let added =
          isOfRows
          ? try column.merged(windows, cancellation)
          : column.gathered(windows.map { isOfAll ? $0.first ?? -1 : -1 })
        measures[aggregation][measure] = column.appending(added)
      }
    }
    let known = isDefined ?? Array(repeating: true, count: rowCount)
    isDefined = known + windows.map { _ in isOfRows || isOfAll }
    origin?.append(sumsOf: windows, isOfRows: isOfRows, isOfAll: isOfAll)
  }
}

extension ResultValues {
  /// The labels as texts, with more of them.
  func appending(labels: [String?]) -> ResultValues {
    .stored(Column(texts: (0..<count).map { cell(at: $0).label } + labels))
  }
}

extension Cell {
  /// What a group with this value is called; nil for the group of missing values.
  var label: String? {
    switch self {
    case .missing, .hidden, .rate, .percentage, .rank: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .timestamp(let instant): instant.description
    case .flag(let flag): String(flag)
    case .quotient(let quotient): quotient.rounded.description
    }
  }
}

import Columnar
import Diagnostics
import Planning
import Results
import Values

extension StepRun {
  /// Adds one row for the groups that the last `top` left out, recomputed from their rows.
  mutating func addOthers() {
    guard !dropped.isEmpty else { return }
    var label = Array(repeating: "", count: source.dimensions.count)
    if !label.isEmpty { label[0] = Term.others.rawValue }
    rows.append(source.appendSum(of: dropped, label: label, plan: plan))
    extraRows += 1
    evaluator.take(source)
  }
}

extension ResultSource {
  /// Adds a row that stands for several others, and gives its number.
  mutating func appendSum(
    of rows: [UInt32], label: [String], plan: LogicalPlan
  ) -> UInt32 {
    let slots = rows.map { Int($0) }
    let count = keys.first?.numbers.count ?? rowCounts.first?.count ?? 0
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        let column = measures[aggregation][measure]
        measures[aggregation][measure] = column.appending(column.gathered(slots).total)
      }
      rowCounts[aggregation].append(slots.reduce(0) { $0 + rowCounts[aggregation][$1] })
    }
    if case .groups(let groups) = plan.source {
      for index in related.indices {
        related[index].appendSum(of: slots, groups.related[index], rowCount: count)
      }
    }
    for dimension in dimensions.indices {
      dimensions[dimension] = dimensions[dimension].appending(label: label[dimension])
      keys[dimension].numbers.append(GroupTable.missingKey)
      dimensionRanks[dimension]?.append(ResultValues.missingRank)
    }
    unranked = (unranked.isEmpty ? Array(repeating: false, count: count) : unranked) + [true]
    sums[UInt32(count)] = rows
    return UInt32(count)
  }
}

extension RelatedMeasures {
  /// Adds the slot of a row that stands for several others.
  fileprivate mutating func appendSum(
    of slots: [Int], _ related: RelatedRows, rowCount: Int
  ) {
    let source: [[MeasureColumn]]?
    switch related.window {
    case .whole(let within) where within.isEmpty: source = totals
    case .same, .earlier:
      source = measures.map { columns in columns.map { $0.gathered(slots).total } }
    case .whole, .upTo, .last, .at: source = nil
    }
    for aggregation in measures.indices {
      for measure in measures[aggregation].indices {
        let column = measures[aggregation][measure]
        measures[aggregation][measure] = column.appending(
          source?[aggregation][measure] ?? column.gathered([-1]))
      }
    }
    let known = isDefined ?? Array(repeating: true, count: rowCount)
    isDefined = known + [source != nil]
  }
}

extension ResultValues {
  /// The labels as texts, with one more.
  fileprivate func appending(label: String) -> ResultValues {
    var texts: [String?] = (0..<count).map { row in
      switch cell(at: row) {
      case .missing: nil
      case .text(let text): text
      case .integer(let number): String(number)
      case .decimal(let number): number.description
      case .date(let date): date.description
      case .timestamp(let instant): instant.description
      case .flag(let flag): String(flag)
      case .quotient(let quotient): quotient.rounded.description
      case .rate, .percentage, .rank: nil
      }
    }
    texts.append(label)
    return .stored(Column(texts: texts))
  }
}

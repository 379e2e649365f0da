import Metrics

extension LogicalPlan {
  /// The rows behind a column, once for each set of rows. Empty: the column counts nothing, or
  /// has no such part.
  package func rows(behind expression: ResultExpression, _ part: RowsPart) -> [CountedRows] {
    var found: [CountedRows] = []
    for rows in all(behind: expression, part) where !found.contains(rows) { found.append(rows) }
    return found
  }

  private func all(behind expression: ResultExpression, _ part: RowsPart) -> [CountedRows] {
    switch expression {
    case .measure(let id), .confidence(let id, _): return rows(of: id, part).map { [$0] } ?? []
    case .denominator(let id): return rows(of: id, part).map { [$0] } ?? []
    case .negated(let operand), .percentage(let operand, _), .rank(let operand, _),
      .rankWithin(_, let operand, _), .classed(let operand, _):
      return all(behind: operand, part)
    case .arithmetic(.divided, let left, let right):
      let below = all(behind: right, .counted)
      switch part {
      case .numerator where !below.isEmpty: return all(behind: left, .counted)
      case .denominator where !below.isEmpty: return below
      case .exceptions where !below.isEmpty:
        return leftOut(
          all(behind: left, part) + all(behind: right, part),
          counted: all(behind: left, .counted) + below)
      default: return all(behind: left, part) + all(behind: right, part)
      }
    case .arithmetic(_, let left, let right):
      return all(behind: left, part) + all(behind: right, part)
    case .points(let points): return points.leaves.flatMap { all(behind: $0.ratio, part) }
    case .dimension, .attribute, .number, .target: return []
    }
  }

  /// What a side of a quotient leaves out and neither side counts: each row once, whichever
  /// side it is.
  private func leftOut(_ sides: [CountedRows], counted: [CountedRows]) -> [CountedRows] {
    var merged: [CountedRows] = []
    for set in sides {
      if let same = merged.firstIndex(where: set.isOfSameRows) {
        merged[same] = merged[same].union(set)
      } else {
        merged.append(set)
      }
    }
    return merged.map { set in
      set.without(counted.filter(set.isOfSameRows).map(\.condition))
    }
  }

  /// The rows of one measure; nil where it has no such part.
  private func rows(of id: MeasureID, _ part: RowsPart) -> CountedRows? {
    guard let aggregation = aggregation(of: id),
      aggregation.measures.indices.contains(id.measure)
    else { return nil }
    let measure = aggregation.measures[id.measure]
    guard let condition = measure.condition(for: part) else { return nil }
    return CountedRows(
      entity: aggregation.entity, condition: .conjunction([aggregation.filter, condition]),
      keys: aggregation.keys, related: id.related,
      judged: part == .exceptions ? measure.judged : nil)
  }

  /// What counts a measure: the aggregation of the answer's own rows, or of related ones.
  private func aggregation(of id: MeasureID) -> Aggregation? {
    var aggregations: [Aggregation]
    switch source {
    case .members(let members): aggregations = members.aggregations
    case .groups(let groups):
      aggregations = groups.aggregations
      if let related = id.related, groups.related.indices.contains(related) {
        aggregations = groups.related[related].aggregations ?? aggregations
      }
    }
    return aggregations.indices.contains(id.aggregation) ? aggregations[id.aggregation] : nil
  }
}

extension CountedRows {
  /// Whether both are found among the same rows in the same groups, so that one row can belong
  /// to both.
  fileprivate func isOfSameRows(_ other: CountedRows) -> Bool {
    entity == other.entity && keys == other.keys && related == other.related
  }

  /// The rows of both. What left a row out is looked for in both, in this order.
  fileprivate func union(_ other: CountedRows) -> CountedRows {
    let judged = [judged, other.judged].compactMap(\.self)
    return CountedRows(
      entity: entity, condition: .any([condition, other.condition]), keys: keys,
      related: related, judged: judged.isEmpty ? nil : .all(judged))
  }

  /// Those of which none of some conditions is true.
  fileprivate func without(_ others: [Condition]) -> CountedRows {
    CountedRows(
      entity: entity,
      condition: .conjunction(
        [condition] + others.map { .any([.not($0), $0.isUnknown]) }),
      keys: keys, related: related, judged: judged)
  }
}

extension Measure {
  /// Which rows of its aggregation a part consists of; nil where there is no such part.
  fileprivate func condition(for part: RowsPart) -> Condition? {
    switch (function, part) {
    case (.count, .counted): filter
    case (.count, .exceptions) where filter != .constant(true): filter.isUnknown
    case (.count, _): nil
    case (.rate(let condition), .numerator): .conjunction([filter, condition])
    case (.rate(let condition), .counted), (.rate(let condition), .denominator):
      .conjunction([filter, .not(condition.isUnknown)])
    case (.rate(let condition), .exceptions): .conjunction([filter, condition.isUnknown])
    case (_, .numerator): nil
    case (_, .counted), (_, .denominator):
      .conjunction([filter] + (missingValue.map { [.not($0)] } ?? []))
    case (_, .exceptions): .conjunction([filter] + (missingValue.map { [$0] } ?? []))
    }
  }

  /// The condition whose being unknown leaves a row out.
  fileprivate var judged: Condition {
    switch function {
    case .count: filter
    case .rate(let condition): condition
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      .holds(value)
    case .distinct(let key):
      switch key {
      case .value(let value), .grain(_, let value), .band(let value, _): .holds(value)
      case .member: .constant(true)
      }
    }
  }

  /// Where there is nothing to sum up or to compare; nil for counts and rates.
  private var missingValue: Condition? {
    switch function {
    case .count, .rate: nil
    case .sum(let value), .average(let value), .minimum(let value), .maximum(let value),
      .median(let value), .percentile(_, let value), .deviation(let value):
      .isMissing(value)
    case .distinct(let key): .belongs([key], to: [[.missing]])
    }
  }
}

extension Condition {
  /// Where it is neither true nor false.
  package var isUnknown: Condition {
    if case .constant = self { return .constant(false) }
    return .isMissing(.flag(self))
  }
}

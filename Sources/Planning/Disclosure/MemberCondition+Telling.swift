import Values

extension MemberCondition {
  /// The measures that decide on a member, without those that decide alike whatever small count
  /// they are: `late = 0` and `late > 10` say nothing of a number that is known to be from 1 to 4.
  ///
  /// - Parameter smallest: counts from 1 up to this one, without it, are small.
  /// - Returns: the measures.
  package func tellingMeasures(below smallest: Int64) -> [MeasureID] {
    tellingMeasures(of: condition, below: smallest)
  }

  private func tellingMeasures(
    of condition: ResultCondition, below smallest: Int64
  ) -> [MeasureID] {
    switch condition {
    case .compare(let relation, .measure(let id), .number(let number))
    where isCount(id) && relation.judgesAlike(below: smallest, number):
      []
    case .member, .compare, .isMissing: condition.measures
    case .not(let inner): tellingMeasures(of: inner, below: smallest)
    case .all(let parts), .any(let parts):
      parts.flatMap { tellingMeasures(of: $0, below: smallest) }
    }
  }

  private func isCount(_ id: MeasureID) -> Bool {
    aggregations[id.aggregation].measures[id.measure].function == .count
  }
}

extension ComparisonOperator {
  /// Whether all counts from 1 up to `smallest`, without it, compare alike with a number.
  fileprivate func judgesAlike(below smallest: Int64, _ number: Decimal) -> Bool {
    guard smallest > 1 else { return true }
    let (least, greatest) = (Decimal(1), Decimal(smallest - 1))
    return switch self {
    case .equal, .notEqual: number < least || number > greatest
    case .less, .greaterOrEqual: number <= least || number > greatest
    case .lessOrEqual, .greater: number < least || number >= greatest
    }
  }
}

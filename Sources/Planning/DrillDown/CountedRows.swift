package import Metrics

/// The rows behind a number: those that one measure looked at, by the conditions of the plan
/// that made the number.
package struct CountedRows: Hashable, Sendable {
  /// Whose rows they are.
  package let entity: EntityID
  /// What decides whether a row belongs to the number, whatever its group.
  package let condition: Condition
  /// What the rows were grouped by.
  package let keys: [GroupKey]
  /// Which of the related rows of ``Groups/related`` they are; nil for a group's own.
  package let related: Int?
  /// What made their number unknown; nil but for rows that were left out.
  package let judged: Condition?

  /// The rows of some groups only; nil takes them all, and a key that is nil does not matter.
  package func filter(in groups: [[KeyValue?]]?) -> Condition {
    guard let groups, !keys.isEmpty else { return condition }
    var groupsOfKeys: [[Int]: [[KeyValue]]] = [:]
    for group in groups {
      let known = group.indices.filter { group[$0] != nil }
      groupsOfKeys[known, default: []].append(group.compactMap(\.self))
    }
    if groupsOfKeys[[]] != nil { return condition }
    let places = groupsOfKeys.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      Condition.belongs($0.key.map { keys[$0] }, to: $0.value)
    }
    return .conjunction([condition, places.count == 1 ? places[0] : .any(places)])
  }
}

/// Which of the rows behind a number are meant.
package enum RowsPart: Hashable, Sendable, CaseIterable {
  /// All that it counts: of a rate its denominator, of a sum or an average the rows with a
  /// value.
  case counted
  /// Where the condition of a rate is true; of a quotient the rows above the line.
  case numerator
  /// Where it is true or false; of a quotient the rows below the line.
  case denominator
  /// Those left out, since what the number asks is unknown.
  case exceptions
}

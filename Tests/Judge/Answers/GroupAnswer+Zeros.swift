import Syntax
import Values

extension GroupAnswer {
  /// Every group that could have rows: all combinations of what each dimension can be.
  func possibleKeys(_ keys: [[Value]]) throws(Refusal) -> [[Value]] {
    var combinations: [[Value]] = [[]]
    for (index, dimension) in dimensions.enumerated() {
      let known = Set(keys.map { $0[index] }).subtracting([.missing])
      let possible = try possible(dimension, known)
      guard combinations.count * possible.count <= 500 else { throw .abstention("many zeros") }
      combinations = combinations.flatMap { key in possible.map { key + [$0] } }
    }
    return combinations
  }

  private func possible(
    _ dimension: GroupDimension, _ known: Set<Value>
  ) throws(Refusal) -> [Value] {
    switch dimension.kind {
    case .members(let entity): return try Array(known.union(existing(entity)))
    case .grain(.hour): return (0...23).map { .count($0) }
    case .grain(.weekday): return (1...7).map { .count($0) }
    case .grain(let grain): return spans(grain, known)
    case .cuts(_, let labels): return labels.indices.map { .count($0) }
    case .equalCounts: return []
    case .values: return try values(dimension, known)
    }
  }

  /// The members that are there at the as-of date, whatever period is asked for.
  private func existing(_ entity: Int) throws(Refusal) -> [Value] {
    var rows = rows
    rows.asked = nil
    return try rows.rows(of: entity).map { .count($0) }
  }

  /// Those of the days that have passed of the period; else from the first to the last.
  private func spans(_ grain: Grain, _ known: Set<Value>) -> [Value] {
    if let period = bounded {
      let isOpen = rows.asOf.map { period.contains($0) } ?? false
      let last = isOpen ? rows.asOf ?? period.lastDay : period.lastDay
      let (first, end) = (grain.ordinal(of: period.start), grain.ordinal(of: last))
      return (first...end).map { .count($0) }
    }
    let numbers = known.compactMap { $0.number.map { Int($0.numerator) } }
    guard let first = numbers.min(), let last = numbers.max() else { return [] }
    return (first...last).map { .count($0) }
  }

  /// Every text of the column, both sides of a flag, the numbers that rows have.
  private func values(
    _ dimension: GroupDimension, _ known: Set<Value>
  ) throws(Refusal) -> [Value] {
    guard case .path(let path) = dimension.tree.kind else { return [] }
    guard let found = try model.find(path, from: groups.home) else { return [] }
    guard case .field(let field) = found.attribute else { return [.truth(false), .truth(true)] }
    let own = model.entities[found.owner]
    guard let column = own.fields[field].column else { return Array(known) }
    let texts = own.rows.map { $0[column] }.filter { value in
      if case .text = value { return true }
      return false
    }
    return texts.isEmpty ? Array(known) : Array(Set(texts))
  }
}

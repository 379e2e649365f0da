import Syntax
import Values

/// The rows of an answer in their order, by number.
struct Ordering {
  var rows: [Int]
  /// Rows kept beyond those asked for, since they tie with the last one.
  var ties = 0
  /// Rows that `limit` left out.
  var cut = 0
  /// What `top` kept and left out: of all, or of each part.
  var parts: [(kept: [Int], dropped: [Int])] = []

  init(count: Int) { rows = Array(0..<count) }

  /// Sorts by values of all rows, by row number. Missing values stand last either way; ties
  /// keep the order they have.
  mutating func sort(
    by values: [Value], isDescending: Bool, isUnranked: (Int) -> Bool = { _ in false }
  ) {
    rows = stably(rows) { left, right in
      if isUnranked(left) != isUnranked(right) { return !isUnranked(left) }
      return Ordering.precedes(values[left], values[right], isDescending: isDescending)
    }
  }

  /// Keeps the first by rank, with those that tie with the last one.
  mutating func rank(
    _ ranking: Ranking, by values: [Value], isUnranked: (Int) -> Bool
  ) {
    let kept = first(ranking, of: rows, by: values, isUnranked)
    ties = kept.count - min(kept.count, ranking.count.value)
    parts = [(kept, rows.filter { !kept.contains($0) })]
    rows = kept
  }

  /// The same within each part, in the order in which the parts begin.
  mutating func rank(
    _ ranking: Ranking, each partOfRow: [Value], by values: [Value],
    isUnranked: (Int) -> Bool
  ) {
    var order: [Value] = []
    for row in rows where !order.contains(partOfRow[row]) { order.append(partOfRow[row]) }
    for part in order {
      let own = rows.filter { partOfRow[$0] == part }
      let kept = first(ranking, of: own, by: values, isUnranked)
      ties += kept.count - min(kept.count, ranking.count.value)
      parts.append((kept, own.filter { !kept.contains($0) }))
    }
    rows = parts.flatMap(\.kept)
  }

  mutating func limit(_ count: Int) {
    cut = max(rows.count - count, 0)
    rows = Array(rows.prefix(count))
  }

  private func first(
    _ ranking: Ranking, of candidates: [Int], by values: [Value], _ isUnranked: (Int) -> Bool
  ) -> [Int] {
    let ranked = stably(candidates.filter { values[$0] != .missing && !isUnranked($0) }) {
      Ordering.precedes(values[$0], values[$1], isDescending: ranking.end == .top)
    }
    let kept = Array(ranked.prefix(ranking.count.value))
    guard !ranking.isExact, let last = kept.last else { return kept }
    return kept + ranked.dropFirst(kept.count).prefix { values[$0] == values[last] }
  }

  private func stably(_ rows: [Int], _ precedes: (Int, Int) -> Bool) -> [Int] {
    rows.enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      return !precedes(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
  }

  /// Whether one value stands before another one; missing values stand last.
  static func precedes(_ left: Value, _ right: Value, isDescending: Bool) -> Bool {
    if left == .missing || right == .missing { return left != .missing && right == .missing }
    let (first, second) = isDescending ? (right, left) : (left, right)
    switch (first, second) {
    case (.number(let first), .number(let second)): return first < second
    case (.approximate(let first), .approximate(let second)): return first < second
    case (.text(let first), .text(let second)):
      return Collation.isOrderedBefore(first, second)
    case (.truth(let first), .truth(let second)): return !first && second
    case (.place(let first, _), .place(let second, _)): return first < second
    default:
      guard let first = first.start, let second = second.start else { return false }
      return first < second
    }
  }
}

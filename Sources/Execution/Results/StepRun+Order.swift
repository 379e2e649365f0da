import Columnar
import Diagnostics
import Planning
import Values
import Results

extension StepRun {
  /// Sorts by keys; ties stay in the order they have. Missing values stand last, groups with
  /// a missing key after everything.
  mutating func sort(by keys: [SortKey]) throws(ExecutionError) {
    var ranks = [unrankedRanks]
    for key in keys { ranks.append(try self.ranks(of: key)) }
    rows = try StepRun.order(of: rows.count, by: ranks, cancellation).map { rows[$0] }
  }

  /// Keeps the first rows by rank. Rows without a value, or with one that may not be shown, and
  /// groups with a missing key have no rank, so they go.
  mutating func keepTop(_ count: Int, by key: SortKey, exact: Bool) throws(ExecutionError) {
    noteUnranked(by: key)
    let ranks = try ranks(of: key)
    let kept = try first(count, of: Array(rows.indices), by: ranks, exact: exact)
    if kept.count > count { notes.append(tiesNote(asked: count, shown: kept.count)) }
    keep([kept], of: [Array(rows.indices)])
    each = nil
  }

  /// Keeps the first rows by rank within each group of a dimension.
  mutating func keepTop(
    _ count: Int, by key: SortKey, exact: Bool, each dimension: Int
  ) throws(ExecutionError) {
    noteUnranked(by: key)
    let ranks = try ranks(of: key)
    let numbers = source.keys[dimension].numbers
    var parts: [[Int]] = []
    var partOfNumber: [Int64: Int] = [:]
    for position in rows.indices {
      let number = numbers[Int(rows[position])]
      let part = partOfNumber[number] ?? parts.count
      if part == parts.count {
        partOfNumber[number] = part
        parts.append([])
      }
      parts[part].append(position)
    }
    var kept: [[Int]] = []
    for part in parts { kept.append(try first(count, of: part, by: ranks, exact: exact)) }
    let asked = kept.reduce(0) { $0 + min($1.count, count) }
    let shown = kept.reduce(0) { $0 + $1.count }
    if shown > asked { notes.append(tiesNote(asked: asked, shown: shown)) }
    keep(kept, of: parts)
    each = dimension
  }

  private mutating func keep(_ positions: [[Int]], of parts: [[Int]]) {
    cuts = zip(positions, parts).map { positions, part in
      let kept = Set(positions)
      return Cut(
        kept: positions.map { rows[$0] },
        dropped: part.filter { !kept.contains($0) }.map { rows[$0] })
    }
    rows = cuts.flatMap(\.kept)
  }

  /// The first of some rows by rank, with those that tie with the last one unless `exact`.
  private func first(
    _ count: Int, of positions: [Int], by ranks: [Int64], exact: Bool
  ) throws(ExecutionError) -> [Int] {
    let unranked = unrankedRanks
    let own = positions.map { ranks[$0] }
    let ranked = try StepRun.order(of: positions.count, by: [own], cancellation)
      .map { positions[$0] }
      .filter { unranked[$0] == 0 && ranks[$0] != ResultValues.missingRank }
    let kept = Array(ranked.prefix(max(count, 0)))
    guard !exact, let last = kept.last else { return kept }
    return kept + ranked.dropFirst(kept.count).prefix { ranks[$0] == ranks[last] }
  }

  private mutating func noteUnranked(by key: SortKey) {
    if !key.expression.measures.isEmpty, rows.contains(where: hidden.contains) { noteHidden() }
  }

  private func tiesNote(asked: Int, shown: Int) -> Diagnostic {
    Diagnostic(.tiesKept, ["asked": .number(asked), "shown": .number(shown)])
  }

  /// 1 for the rows that no order ranks.
  private var unrankedRanks: [Int64] {
    rows.map { source.unranked.isEmpty ? 0 : source.unranked[Int($0)] ? 1 : 0 }
  }

  /// Ranks that ascend in the order of the key, missing last in both directions.
  func ranks(of key: SortKey) throws(ExecutionError) -> [Int64] {
    try ranks(of: key, rows)
  }

  /// The same of any rows.
  func ranks(of key: SortKey, _ rows: [UInt32]) throws(ExecutionError) -> [Int64] {
    // A rank and a place in the order.
    try evaluator.settings.take(bytes: rows.count * 16)
    var ranks = try ascendingRanks(of: key.expression, rows)
    if !hidden.isEmpty, !key.expression.measures.isEmpty {
      for (place, row) in rows.enumerated() where hidden.contains(row) {
        ranks[place] = ResultValues.missingRank
      }
    }
    guard key.descending else { return ranks }
    return ranks.map { $0 == ResultValues.missingRank ? $0 : -1 - $0 }
  }

  private func ascendingRanks(
    of expression: ResultExpression, _ rows: [UInt32]
  ) throws(ExecutionError) -> [Int64] {
    if case .dimension(let index) = expression, index < source.dimensionRanks.count,
      let ranks = source.dimensionRanks[index]
    {
      return rows.map { ranks[Int($0)] }
    }
    return try evaluator.values(expression, rows).ranks(cancellation)
  }

  /// Positions in the order of several ranks; ties in their own order.
  static func order(
    of count: Int, by ranks: [[Int64]], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> [Int] {
    try (0..<count).sorted(
      by: { left, right in
        for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
        return left < right
      }, until: { cancellation.isRaised }
    ).orCancelled()
  }
}

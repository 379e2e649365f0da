import Columnar
import Diagnostics
import Planning
import Results

extension StepRun {
  /// Sorts by keys; ties stay in the order they have. Missing values stand last, groups with
  /// a missing key after everything.
  mutating func sort(by keys: [SortKey]) throws(ExecutionError) {
    var ranks = [unrankedRanks]
    for key in keys { ranks.append(try self.ranks(of: key)) }
    rows = StepRun.order(of: rows.count, by: ranks).map { rows[$0] }
  }

  /// Keeps the first rows by rank. Rows without a value and groups with a missing key have
  /// no rank, so they go.
  mutating func keepTop(_ count: Int, by key: SortKey, exact: Bool) throws(ExecutionError) {
    let unranked = unrankedRanks
    let ranks = try ranks(of: key)
    let ranked = StepRun.order(of: rows.count, by: [ranks])
      .filter { unranked[$0] == 0 && ranks[$0] != ResultValues.missingRank }
    var kept = Array(ranked.prefix(max(count, 0)))
    if !exact, let last = kept.last {
      let ties = ranked.dropFirst(kept.count).prefix { ranks[$0] == ranks[last] }
      if !ties.isEmpty { notes.append(tiesNote(asked: count, shown: kept.count + ties.count)) }
      kept += ties
    }
    rows = kept.map { rows[$0] }
  }

  private func tiesNote(asked: Int, shown: Int) -> Diagnostic {
    Diagnostic(.tiesKept, ["asked": .number(asked), "shown": .number(shown)])
  }

  /// 1 for the rows that no order ranks.
  private var unrankedRanks: [Int64] {
    rows.map { source.unranked.isEmpty ? 0 : source.unranked[Int($0)] ? 1 : 0 }
  }

  /// Ranks that ascend in the order of the key, missing last in both directions.
  private func ranks(of key: SortKey) throws(ExecutionError) -> [Int64] {
    let ranks = try ascendingRanks(of: key.expression)
    guard key.descending else { return ranks }
    return ranks.map { $0 == ResultValues.missingRank ? $0 : -1 - $0 }
  }

  private func ascendingRanks(of expression: ResultExpression) throws(ExecutionError) -> [Int64] {
    if case .dimension(let index) = expression, index < source.dimensionRanks.count,
      let ranks = source.dimensionRanks[index]
    {
      return rows.map { ranks[Int($0)] }
    }
    return try evaluator.values(expression, rows).ranks
  }

  /// Positions in the order of several ranks; ties in their own order.
  static func order(of count: Int, by ranks: [[Int64]]) -> [Int] {
    (0..<count).sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return left < right
    }
  }
}

import Columnar
import Planning
import Values
import Results

extension ResultEvaluator {
  /// The places of rows among those that have something in common. Rows that lack it have none.
  func places(
    _ expression: ResultExpression, descending: Bool, within scope: RankScope, _ rows: [UInt32]
  ) throws(ExecutionError) -> ResultValues {
    let ranks = try values(expression, rankable).ranks(settings.cancellation)
    var members: [Int64: [Int]] = [:]
    for (position, common) in try common(scope).enumerated() {
      if let common { members[common, default: []].append(position) }
    }
    var places = [Int64](repeating: 0, count: rowCount)
    var ties = [Bool](repeating: false, count: rowCount)
    for positions in members.values {
      let part = positions.map { rankable[$0] }
      let competition = try CompetitionRanks(
        of: part, by: positions.map { ranks[$0] }, descending: descending, count: rowCount,
        settings.cancellation)
      for row in part {
        places[Int(row)] = competition.places[Int(row)]
        ties[Int(row)] = competition.ties[Int(row)]
      }
    }
    return .ranks(rows.map { places[Int($0)] }, ties: rows.map { ties[Int($0)] })
  }

  /// A number for each rankable row, equal where rows are ranked together; nil where missing.
  private func common(_ scope: RankScope) throws(ExecutionError) -> [Int64?] {
    // The row of totals takes part in no ranking and has no keys.
    if rankable.isEmpty { return [] }
    switch scope {
    case .dimension(let index):
      return rankable.map { keys[index].numbers[Int($0)].unlessMissing }
    case .member(let index, let entity, let expression):
      let members = rankable.map { keys[index].numbers[Int($0)].unlessMissing }
      let evaluator = ResultEvaluator(
        dataset: dataset, settings: settings, dimensions: [], measures: [], member: entity)
      let found = try evaluator.values(
        .attribute(expression), members.compactMap { $0.map { UInt32(clamping: $0) } })
      var ranks = try found.ranks(settings.cancellation).makeIterator()
      return members.map { member in
        guard member != nil, let rank = ranks.next(), rank != ResultValues.missingRank else {
          return nil
        }
        return rank
      }
    }
  }
}

extension Int64 {
  fileprivate var unlessMissing: Int64? { self == GroupTable.missingKey ? nil : self }
}

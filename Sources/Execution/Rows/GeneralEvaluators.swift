import Columnar

// The general way for what a table by code or by member answers faster.

/// A field of the member that each row leads to, fetched row by row.
struct LinkedValue: ValueEvaluator {
  let link: LinkIndex
  let operand: any ValueEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> IntegerLanes {
    let members = link.members(of: batch)
    var lanes = try operand.evaluate(.listed(members.compactMap { $0 }))
    let found = lanes
    var next = 0
    lanes.values = []
    lanes.present = []
    for member in members {
      lanes.values.append(member == nil ? 0 : found.values[next])
      lanes.present?.append(member == nil || found[next] == nil ? 0 : 1)
      if member != nil { next += 1 }
    }
    return lanes
  }
}

/// A condition on the member that each row leads to, decided row by row; unknown where it
/// leads nowhere.
struct LinkedCondition: ConditionEvaluator {
  let link: LinkIndex
  let operand: any ConditionEvaluator

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    let members = link.members(of: batch)
    var found = try operand.evaluate(.listed(members.compactMap { $0 })).bytes[...]
    return TruthLanes(
      bytes: members.map { member in
        member == nil ? TruthLanes.unknown : found.popFirst() ?? TruthLanes.unknown
      })
  }
}

/// The text of each row against a pattern.
struct MatchedCondition: ConditionEvaluator {
  let operand: any ValueEvaluator
  let entries: TextPool
  let matcher: TextMatcher

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    let codes = try operand.evaluate(batch)
    return TruthLanes(
      bytes: codes.values.indices.map { row in
        guard let code = codes[row] else { return TruthLanes.unknown }
        return TruthLanes.byte(matcher.matches(entries[Int(code) - 1]))
      })
  }
}

extension LinkIndex {
  /// The member that each row of a batch leads to; nil where there is none.
  fileprivate func members(of batch: RowBatch) -> [UInt32?] {
    batch.rowNumbers.map { target(ofRow: $0).map(UInt32.init) }
  }
}

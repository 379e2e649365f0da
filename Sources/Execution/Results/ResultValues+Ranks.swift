import Columnar
import Results
import Values

extension ResultValues {
  /// Numbers that order like the values: equal where values are, ``missingRank`` where they
  /// are missing. Texts rank in Vietnamese order.
  func ranks(_ cancellation: CancellationFlag) throws(ExecutionError) -> [Int64] {
    switch self {
    case .counts(let counts): return counts
    case .stored(let column): return try column.ranks(cancellation)
    case .rates, .decimals, .quotients, .percentages: return try exactRanks(cancellation)
    case .ranks(let ranks, _): return ranks.map { $0 == 0 ? ResultValues.missingRank : $0 }
    }
  }

  /// The rank of missing values: after every other.
  static let missingRank = Int64.max

  private func exactRanks(_ cancellation: CancellationFlag) throws(ExecutionError) -> [Int64] {
    let numbers = (0..<count).map { number(at: $0) }
    let order = try numbers.indices.filter { numbers[$0] != nil }
      .sorted(
        by: { left, right in
          guard let left = numbers[left], let right = numbers[right] else { return false }
          return left.isLess(than: right)
        }, until: { cancellation.isRaised }
      ).orCancelled()
    var ranks = [Int64](repeating: ResultValues.missingRank, count: count)
    var rank: Int64 = 0
    var last: ExactNumber?
    for index in order {
      if let last, let number = numbers[index], last.isLess(than: number) { rank += 1 }
      last = numbers[index]
      ranks[index] = rank
    }
    return ranks
  }
}

extension Column {
  fileprivate func ranks(_ cancellation: CancellationFlag) throws(ExecutionError) -> [Int64] {
    switch storage {
    case .integers(let integers):
      return integers.lanes(.contiguous(0..<count)).values(missingAs: ResultValues.missingRank)
    case .dictionary(let codes, let entries):
      let all = RowBatch.contiguous(0..<count)
      var isUsed = [Bool](repeating: false, count: entries.count + 1)
      for code in codes.codes(all) { isUsed[Int(code)] = true }
      let used = isUsed.indices.dropFirst().filter { isUsed[$0] }
      var table = [Int64](repeating: ResultValues.missingRank, count: entries.count + 1)
      let ranks = try Execution.ranks(of: used.lazy.map { entries[$0 - 1] }, cancellation)
      for (code, rank) in zip(used, ranks) { table[code] = rank }
      return codes.numbers(from: table, all)
    case .plain(let entries, let missing):
      let ranks = try Execution.ranks(of: entries.strings, cancellation)
      return ranks.indices.map { missing?[$0] == true ? ResultValues.missingRank : ranks[$0] }
    }
  }
}

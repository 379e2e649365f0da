import Columnar
import Results
import Values

/// Places as in a competition: 1, 2=, 2=, 4. Equal values share the best of their places.
struct CompetitionRanks: Sendable {
  /// By row number; 0 for rows without a place.
  private(set) var places: [Int64]
  private(set) var ties: [Bool]

  /// The places of rows by numbers that order like their values.
  ///
  /// - Parameters:
  ///   - rows: the rows that take part; those whose number is missing get no place.
  ///   - ranks: a number for each of `rows`.
  ///   - descending: whether the greatest number is first.
  ///   - count: row numbers lie below it.
  ///   - cancellation: raised to give the work up.
  /// - Throws: `.cancelled` when the flag was raised.
  init(
    of rows: [UInt32], by ranks: [Int64], descending: Bool, count: Int,
    _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    places = Array(repeating: 0, count: count)
    ties = Array(repeating: false, count: count)
    let order = try rows.indices.filter { ranks[$0] != ResultValues.missingRank }
      .sorted(
        by: { descending ? ranks[$0] > ranks[$1] : ranks[$0] < ranks[$1] },
        until: { cancellation.isRaised }
      ).orCancelled()
    var start = 0
    while start < order.count {
      let end =
        order[start...].firstIndex { ranks[$0] != ranks[order[start]] } ?? order.endIndex
      for position in order[start..<end] {
        places[Int(rows[position])] = Int64(start) + 1
        ties[Int(rows[position])] = end - start > 1
      }
      start = end
    }
  }
}

package import Planning
package import Results

/// An answer with the groups or members that it was counted from.
package struct Answer: Sendable {
  package var table: ResultTable
  package let origin: AnswerOrigin
}

/// The groups behind the rows of an answer, by the numbers in ``ResultTable/origins``.
package struct AnswerOrigin: Sendable {
  /// The plan of the answer, with every division into equal counts turned into cuts.
  package let plan: LogicalPlan
  private let keys: [DimensionKeys]
  private let sums: [UInt32: [UInt32]]
  private let related: [RelatedOrigin?]
  private let coversTotals: [Bool]

  init(_ source: ResultSource, of plan: LogicalPlan) {
    var plan = plan
    if let counted = source.counted { plan.source = .groups(counted) }
    self.plan = plan
    keys = source.keys
    sums = source.sums
    related = source.related.map(\.origin)
    coversTotals = source.related.map { $0.totals != nil }
  }

  /// The groups that belong to a row of the answer.
  ///
  /// - Parameters:
  ///   - row: a number of ``ResultTable/origins``.
  ///   - related: which related rows are meant; nil for the row's own.
  /// - Returns: each group once.
  package func groups(ofRow row: UInt32, related: Int?) -> [[KeyValue]] {
    guard case .groups(let groups) = plan.source else { return [[.member(Int(row))]] }
    if groups.dimensionCount == 0 { return [[]] }
    let rows = sums[row] ?? [row]
    guard let related else { return rows.map(key) }
    guard let origin = self.related[related] else { return [] }
    var found: [[KeyValue]] = []
    var known: Set<[KeyValue]> = []
    for group in origin.groups(ofRows: rows) {
      let key = zip(keys, group).map { $0.domain.value(of: $1) }
      if known.insert(key).inserted { found.append(key) }
    }
    return found
  }

  /// Whether the row of totals has numbers over some related rows; nil asks for its own.
  package func hasTotals(related: Int?) -> Bool { related.map { coversTotals[$0] } ?? true }

  private func key(ofRow row: UInt32) -> [KeyValue] {
    keys.map { $0.domain.value(of: $0.numbers[Int(row)]) }
  }
}

/// Which groups the measures over related rows were taken over.
struct RelatedOrigin: Sendable {
  /// By row of the answer: its window; nil where there is none.
  let windowOfRow: [Int?]
  /// The groups of each window.
  let windows: [[Int]]
  /// By dimension: the key of each group.
  let keys: [[Int64]]

  /// The keys of the groups in the windows of some rows.
  fileprivate func groups(ofRows rows: [UInt32]) -> [[Int64]] {
    rows.flatMap { row -> [Int] in
      let row = Int(row)
      guard windowOfRow.indices.contains(row), let window = windowOfRow[row] else { return [] }
      return windows[window]
    }
    .map { group in keys.map { $0[group] } }
  }
}

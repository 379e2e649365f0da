package import Planning
package import Results

/// An answer with the groups or members that it was counted from.
package struct Answer: Sendable {
  package var table: ResultTable
  package let origin: AnswerOrigin
}

/// The groups behind the numbers of an answer, by the numbers in ``ResultTable/origins``.
package struct AnswerOrigin: Sendable {
  /// The plan of the answer, with every division into equal counts turned into cuts.
  package let plan: LogicalPlan
  private let rows: SourceOrigin
  /// The rows under each column of `across`, and the columns themselves; nil without.
  private let cells: (rows: SourceOrigin, columns: SourceOrigin, count: Int)?
  private let coversTotals: [Bool]

  init(_ run: StepRun) {
    var plan = run.plan
    if let counted = run.cube?.counted { plan.source = .groups(counted) }
    self.plan = plan
    rows = SourceOrigin(run.source)
    cells = run.grid.map { grid in
      (SourceOrigin(grid.source), SourceOrigin(grid.columns), grid.columnCount)
    }
    coversTotals = run.source.related.map { $0.totals != nil }
  }

  /// The groups that belong to a number of a row, by their keys; a key that does not matter is
  /// nil.
  ///
  /// - Parameters:
  ///   - row: a number of ``ResultTable/origins``.
  ///   - position: which of the values that stand across is meant; nil for the row as a whole.
  ///   - related: which related rows are meant; nil for the row's own.
  /// - Returns: each group once.
  package func groups(ofRow row: UInt32, at position: Int?, related: Int?) -> [[KeyValue?]] {
    guard case .groups = plan.source else { return [[.member(Int(row))]] }
    if let cells, let position {
      return cells.rows.groups(
        ofRow: row * UInt32(cells.count) + UInt32(position), related: related)
    }
    return rows.groups(ofRow: row, related: related)
  }

  /// The same for the row of totals; nil means all rows.
  package func groupsOfTotals(at position: Int?, related: Int?) -> [[KeyValue?]]? {
    if let cells, let position {
      return cells.columns.groups(ofRow: UInt32(position), related: related)
    }
    if let related, !coversTotals[related] { return [] }
    return nil
  }
}

/// The groups behind the rows of one source.
private struct SourceOrigin: Sendable {
  let keys: [DimensionKeys]
  let origins: RowOrigins
  let related: [RelatedOrigin?]

  init(_ source: ResultSource) {
    keys = source.keys
    origins = source.origins
    related = source.related.map(\.origin)
  }

  func groups(ofRow row: UInt32, related: Int?) -> [[KeyValue?]] {
    guard let related else { return own(row) }
    guard let origin = self.related[related] else { return [] }
    var found: [[KeyValue?]] = []
    var known: Set<[KeyValue?]> = []
    for group in origin.groups(ofRow: row) {
      let key = zip(keys, origin.keys).map { keys, numbers in
        keys.domain.value(of: numbers[group])
      }
      if known.insert(key).inserted { found.append(key) }
    }
    return found
  }

  private func own(_ row: UInt32) -> [[KeyValue?]] {
    if let rows = origins.sums[row] { return rows.flatMap(own) }
    let kept = origins.kept(ofRow: row)
    return [
      keys.enumerated().map { index, keys in
        kept.contains(index) ? keys.domain.value(of: keys.numbers[Int(row)]) : nil
      }
    ]
  }
}

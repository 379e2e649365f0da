import Planning
import Results

/// Which counts behind an answer are hidden, by measure.
struct CellMarks {
  typealias Places = Set<CountTable.Place>

  private let plan: LogicalPlan
  private let suppression: Suppression
  /// The counts of the rows shown, and those of all groups.
  private let counts: AnswerCounts
  private let all: AnswerCounts
  private let lines: TotalLines
  private let quotients: [(part: MeasureID, whole: MeasureID)]
  private var marks: [MeasureID: (counts: Places, denominators: Places)] = [:]

  /// The marks of `ids`, the measures whose counts are told apart, in the answer `table`.
  init(
    _ ids: [MeasureID], of table: ResultTable, _ plan: LogicalPlan, shown: AnswerCounts,
    all: AnswerCounts, _ suppression: Suppression
  ) {
    self.plan = plan
    self.suppression = suppression
    self.all = all
    counts = shown
    lines = TotalLines(table)
    quotients = plan.outputs.flatMap(\.expression.quotients)
    for id in ids where id.related == nil { mark(id) }
    for id in ids where id.related != nil { mark(id) }
  }

  /// Whether the numbers of a measure may not be shown in a cell.
  func hides(_ id: MeasureID, row: Int, column: Int) -> Bool {
    let place = CountTable.Place(row: row, column: column)
    return marks[id]?.counts.contains(place) == true || hidesDenominator(id, place)
  }

  /// Whether the number that a measure divides by may not be shown in a cell.
  func hidesDenominator(_ id: MeasureID, row: Int, column: Int) -> Bool {
    let place = CountTable.Place(row: row, column: column)
    if counts[id]?.denominators == nil { return hides(id, row: row, column: column) }
    return hidesDenominator(id, place)
  }

  private func hidesDenominator(_ id: MeasureID, _ place: CountTable.Place) -> Bool {
    marks[id]?.denominators.contains(place) == true
  }

  // MARK: Marking

  /// Marks a measure, first among all groups, then in the lines that are shown.
  private mutating func mark(_ id: MeasureID) {
    guard let grid = counts[id], let whole = all[id] else { return }
    let wholes = quotients.filter { $0.part == id }.map(\.whole)
    // Where the denominator is hidden, the numerator is as good as small.
    let allDenominators = whole.denominators.map { amongAll($0, besides: []) } ?? []
    let allCounts = amongAll(
      whole.counts, besides: allDenominators.union(complements(of: id, wholes, in: all)))
    var denominators =
      grid.denominators.map { amongShown($0, besides: moved(allDenominators)) }
      ?? []
    var counts = amongShown(
      grid.counts,
      besides: moved(allCounts).union(denominators)
        .union(complements(of: id, wholes, in: self.counts)))
    if let related = plan.relatedRows(of: id) {
      spread(&counts, &denominators, of: id, related, grid.counts)
    }
    marks[id] = (counts, denominators)
  }

  /// What is left of a whole where little is left: of a denominator, or of another count.
  private func complements(
    of id: MeasureID, _ wholes: [MeasureID], in source: AnswerCounts
  ) -> Places {
    guard let grid = source[id] else { return [] }
    let others = [grid.denominators] + wholes.map { source[$0]?.counts }
    var places: Places = []
    for case let other? in others where other.rowCount == grid.counts.rowCount {
      for row in 0..<other.rowCount {
        for column in 0..<min(other.columnCount, grid.counts.columnCount) {
          let place = CountTable.Place(row: row, column: column)
          let isSmall = suppression.isSmall(other[place] - grid.counts[place])
          if isSmall || suppression.isSmall(other[place]) { places.insert(place) }
        }
      }
    }
    return places
  }

  /// What is hidden among the groups, without the rows that stand for several of them.
  private func amongAll(_ table: CountTable, besides marked: Places) -> Places {
    let groups = all.origins.indices.filter { !all.summaries.contains($0) }
    let rows = groups + (table.hasTotalRow ? [table.rowCount - 1] : [])
    let places = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    let alone = CountTable(
      cells: rows.map { table.cells[$0] }, hasTotalRow: table.hasTotalRow,
      hasTotalColumn: table.hasTotalColumn)
    let own = marked.compactMap { old in
      places[old.row].map { CountTable.Place(row: $0, column: old.column) }
    }
    return Set(
      suppression.hidden(in: alone, besides: Set(own)).map { place in
        CountTable.Place(row: rows[place.row], column: place.column)
      })
  }

  /// What is hidden of the rows shown.
  private func amongShown(_ table: CountTable, besides marked: Places) -> Places {
    // Rows that are only some of the groups add up to nothing.
    if plan.leavesGroupsOut, counts.summaries.isEmpty { return marked }
    return suppression.hidden(in: table, lines, besides: marked)
  }

  /// Places among all groups as those among the rows shown.
  private func moved(_ places: Places) -> Places {
    let rows = rowOfGroup
    let last = all.origins.count
    return Set(
      places.compactMap { place in
        let row = place.row == last ? counts.origins.count : rows[all.origins[place.row]]
        return row.map { CountTable.Place(row: $0, column: place.column) }
      })
  }

  /// The row shown of each group.
  private var rowOfGroup: [UInt32: Int] {
    let groups = counts.origins.indices.filter { !counts.summaries.contains($0) }
    return Dictionary(
      groups.map { (counts.origins[$0], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A number over several groups gives theirs away by its differences: where one of theirs is
  /// hidden, it is hidden everywhere.
  private func spread(
    _ counts: inout Places, _ denominators: inout Places, of id: MeasureID,
    _ related: RelatedRows, _ table: CountTable
  ) {
    if related.aggregations != nil, related.window == .same { return }
    let base = marks[MeasureID(aggregation: id.aggregation, measure: id.measure, related: nil)]
    var isLeaking = !(base?.counts.isEmpty ?? true)
    if case .whole = related.window {
      // A whole is a total: it gives away only one that is hidden.
      isLeaking =
        base?.counts.contains { place in
          place.row >= self.counts.origins.count || self.counts.summaries.contains(place.row)
        } ?? false
    } else {
      isLeaking = isLeaking || !counts.isEmpty
    }
    guard isLeaking else { return }
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount {
        counts.insert(CountTable.Place(row: row, column: column))
      }
    }
    denominators = counts
  }
}

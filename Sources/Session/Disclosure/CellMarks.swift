import Planning
import Results

/// Which counts behind an answer are hidden, by measure.
struct CellMarks {
  private let plan: LogicalPlan
  private let suppression: Suppression
  /// The counts of the rows shown, and those of all groups.
  private let counts: AnswerCounts
  private let all: AnswerCounts
  private let lines: TotalLines
  private let quotients: [(part: MeasureID, whole: MeasureID)]
  private var marks: [MeasureID: MarkedRates] = [:]

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
    return marks[id]?.numerators.contains(place) == true || hidesDenominator(id, place)
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
    var marked = MarkedRates(numerators: rests(of: id, wholes, in: counts))
    if plan.leavesGroupsOut {
      let amongAll = hiddenAmongAll(whole, besides: rests(of: id, wholes, in: all))
      marked.numerators.formUnion(moved(amongAll.numerators, to: grid.counts))
      marked.denominators = moved(amongAll.denominators, to: grid.counts)
    }
    var shown = hiddenAmongShown(grid, besides: marked)
    if let related = plan.relatedRows(of: id) { spread(&shown, of: id, related, grid.counts) }
    marks[id] = shown
  }

  /// Where little is left of another measure that one is divided by, or that is little itself.
  private func rests(
    of id: MeasureID, _ wholes: [MeasureID], in source: AnswerCounts
  ) -> CellSet {
    guard let counts = source[id]?.counts else { return CellSet() }
    var rests = CellSet(of: counts)
    for whole in wholes.compactMap({ source[$0]?.counts }) where whole.hasShape(of: counts) {
      rests.formUnion(
        CellSet(of: counts) { cell in
          suppression.isSmall(whole.counts[cell])
            || suppression.isSmall(whole.counts[cell] - counts.counts[cell])
        })
    }
    return rests
  }

  /// What is hidden among the groups, without the rows that stand for several of them.
  private func hiddenAmongAll(_ grid: AnswerCounts.Grid, besides marked: CellSet) -> MarkedRates {
    let groups = all.origins.indices.filter { !all.summaries.contains($0) }
    let hasTotal = grid.counts.hasTotalRow
    let rows = groups + (hasTotal ? [grid.counts.rowCount - 1] : [])
    let alone = AnswerCounts.Grid(
      counts: grid.counts.rows(rows, hasTotalRow: hasTotal),
      denominators: grid.denominators?.rows(rows, hasTotalRow: hasTotal))
    let columns = grid.counts.columnCount
    let own = CellSet(of: alone.counts) { cell in
      marked.contains(CountTable.Place(row: rows[cell / columns], column: cell % columns))
    }
    let hidden = hidden(in: alone, besides: MarkedRates(numerators: own))
    func back(_ cells: CellSet) -> CellSet {
      var back = CellSet(of: grid.counts)
      for place in cells {
        back.insert(CountTable.Place(row: rows[place.row], column: place.column))
      }
      return back
    }
    return MarkedRates(
      numerators: back(hidden.numerators), denominators: back(hidden.denominators))
  }

  /// What is hidden of the rows shown.
  private func hiddenAmongShown(
    _ grid: AnswerCounts.Grid, besides marked: MarkedRates
  ) -> MarkedRates {
    // Rows that are only some of the groups add up to nothing.
    if plan.leavesGroupsOut, counts.summaries.isEmpty { return marked }
    return hidden(in: grid, lines, besides: marked)
  }

  private func hidden(
    in grid: AnswerCounts.Grid, _ lines: TotalLines? = nil, besides marked: MarkedRates
  ) -> MarkedRates {
    if let denominators = grid.denominators {
      return suppression.hidden(
        numerators: grid.counts, denominators: denominators, lines, besides: marked)
    }
    return MarkedRates(
      numerators: suppression.hidden(in: grid.counts, lines, besides: marked.numerators))
  }

  /// Cells among all groups as those of the rows shown.
  private func moved(_ cells: CellSet, to table: CountTable) -> CellSet {
    let rows = rowOfGroup
    let last = all.origins.count
    var moved = CellSet(of: table)
    for place in cells {
      let row = place.row == last ? counts.origins.count : rows[all.origins[place.row]]
      if let row, row < table.rowCount {
        moved.insert(CountTable.Place(row: row, column: place.column))
      }
    }
    return moved
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
    _ marked: inout MarkedRates, of id: MeasureID, _ related: RelatedRows, _ table: CountTable
  ) {
    if related.aggregations != nil, related.window == .same { return }
    let base = marks[MeasureID(aggregation: id.aggregation, measure: id.measure, related: nil)]
    var isLeaking = !(base?.numerators.isEmpty ?? true)
    if case .whole = related.window {
      // A whole is a total: it gives away only one that is hidden.
      isLeaking =
        base?.numerators.contains { place in
          place.row >= self.counts.origins.count || self.counts.summaries.contains(place.row)
        } ?? false
    } else {
      isLeaking = isLeaking || !marked.numerators.isEmpty
    }
    guard isLeaking else { return }
    let all = CellSet(of: table) { _ in true }
    marked = MarkedRates(numerators: all, denominators: all)
  }
}

extension CountTable {
  /// Whether both have as many rows and columns.
  fileprivate func hasShape(of other: CountTable) -> Bool {
    rowCount == other.rowCount && columnCount == other.columnCount
  }
}

import Planning
import Results

/// Which counts behind an answer are hidden, by measure.
struct CellMarks {
  let plan: LogicalPlan
  let suppression: Suppression
  /// The counts of the rows shown.
  let counts: AnswerCounts
  var marks: [MeasureID: MarkedRates] = [:]
  /// What is hidden for the numbers beside it.
  var besides: [MeasureID: MarkedRates] = [:]
  private let lines: TotalLines
  private let quotients: [(part: MeasureID, whole: MeasureID)]
  /// What is hidden among all groups, where some of them are left out.
  private let amongAll: [MeasureID: MarkedRates]
  private let originsOfAll: [UInt32]

  /// The marks of `ids`, the measures whose counts are told apart, in the answer `table`. Where
  /// that leaves groups out, `whole` has the marks among all of them.
  init(
    _ ids: [MeasureID], of table: ResultTable, _ plan: LogicalPlan, _ counts: AnswerCounts,
    whole: CellMarks? = nil, _ suppression: Suppression
  ) {
    self.plan = plan
    self.suppression = suppression
    self.counts = counts
    lines = TotalLines(table)
    quotients = plan.outputs.flatMap(\.expression.quotients)
    amongAll = whole?.marks ?? [:]
    originsOfAll = whole?.counts.origins ?? []
    let neighbours = plan.neighbours
    repeat {
      for id in ids where id.related == nil { mark(id) }
      for id in ids where id.related != nil { mark(id) }
    } while hideMore(of: neighbours)
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

  /// The rows, by their numbers in ``ResultTable/origins``, whose numbers may neither choose nor
  /// order rows of a plan: one of those is hidden.
  func hiddenRows(of plan: LogicalPlan) -> Set<UInt32> {
    let deciding = plan.decidingMeasures
    let rows = counts.origins.indices.filter { row in
      !counts.summaries.contains(row)
        && deciding.contains { hides($0, row: row, column: counts.wholeColumn) }
    }
    return Set(rows.map { counts.origins[$0] })
  }

  // MARK: Marking

  /// Marks a measure: what is hidden among all groups, then what is in the lines that are shown.
  private mutating func mark(_ id: MeasureID) {
    guard let grid = counts[id] else { return }
    let wholes = quotients.filter { $0.part == id }.map(\.whole)
    var marked = besides[id] ?? MarkedRates()
    marked.numerators.formUnion(rests(of: id, wholes))
    if let all = amongAll[id] {
      marked.numerators.formUnion(moved(all.numerators, to: grid.counts))
      marked.denominators.formUnion(moved(all.denominators, to: grid.counts))
    }
    var shown = hiddenAmongShown(grid, besides: marked)
    if let related = plan.relatedRows(of: id) { spread(&shown, of: id, related, grid.counts) }
    marks[id] = shown
  }

  /// Where little is left of another measure that one is divided by, or that is little itself.
  private func rests(of id: MeasureID, _ wholes: [MeasureID]) -> CellSet {
    guard let counts = self.counts[id]?.counts else { return CellSet() }
    var rests = CellSet(of: counts)
    for whole in wholes.compactMap({ self.counts[$0]?.counts }) where whole.hasShape(of: counts) {
      rests.formUnion(
        CellSet(of: counts) { cell in
          suppression.isSmall(whole.counts[cell])
            || suppression.isSmall(whole.counts[cell] - counts.counts[cell])
        })
    }
    return rests
  }

  /// What is hidden of the rows shown.
  private func hiddenAmongShown(
    _ grid: AnswerCounts.Grid, besides marked: MarkedRates
  ) -> MarkedRates {
    // Rows that are only some of the groups add up to nothing.
    if plan.leavesGroupsOut, counts.summaries.isEmpty { return marked }
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
    let last = originsOfAll.count
    var moved = CellSet(of: table)
    for place in cells {
      let row = place.row == last ? counts.origins.count : rows[originsOfAll[place.row]]
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

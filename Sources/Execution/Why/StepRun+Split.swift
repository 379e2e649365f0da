import Columnar
import Diagnostics
import Metrics
import Planning
import Results
import Values

extension StepRun {
  /// Takes the change of a rate apart by groups: the groups with the largest effects first, those
  /// with a missing key last, and the whole as the row of totals.
  mutating func split(_ split: RateSplit) throws(ExecutionError) {
    var lines = SplitLines(
      before: try ratios(split.before), after: try ratios(split.after), unranked: unrankedRows)
    let order = lines.order
    rows = order.map { rows[$0] }
    lines.arrange(order)
    for output in split.groups {
      var column = ResultColumn(
        name: output.name, role: .dimension, values: try values(of: ShownColumn(output)))
      column.grain = plan.grain(of: output.expression)
      columns.append(column)
    }
    columns += lines.columns(split)
    let labels = split.groups.indices.map { Cell.text($0 == 0 ? Term.all.rawValue : "") }
    if case .groups(let groups) = plan.source {
      total = TotalRow(
        cells: labels + lines.total.map { $0.cell(at: 0) },
        belongsToTable: groups.totalBelongsToTable)
    }
    for side in [split.after, split.before] { noteUnknowns(of: side) }
    notes += lines.findings(split)
  }

  /// The rate of every group in one of the periods, by row.
  private func ratios(_ side: RateSplit.Side) throws(ExecutionError) -> [Ratio] {
    let values = try evaluator.values(.measure(side.rate), rows)
    return rows.indices.map { row in
      if case .rate(let ratio) = values.cell(at: row) { ratio } else { Ratio(0, 0) }
    }
  }

  /// By row, whether its group has a missing key, so that nothing ranks it.
  private var unrankedRows: [Bool] {
    rows.map { source.unranked.isEmpty ? false : source.unranked[Int($0)] }
  }

  /// Says how many rows a period leaves out because they are unknown.
  private mutating func noteUnknowns(of side: RateSplit.Side) {
    let id = side.rate
    let measures = id.related.map { source.related[$0].measures } ?? source.measures
    let count = measures[id.aggregation][id.measure].unknowns?.reduce(0, +) ?? 0
    guard count > 0 else { return }
    notes.append(
      Diagnostic(.unknownsLeftOut, ["count": .number(Int(count)), "column": .code(side.name)]))
  }
}

import Diagnostics
import Planning
import Results
import Values

/// A column that is shown: of the rows themselves, or of their groups under a value of `across`.
struct ShownColumn {
  let output: OutputColumn
  let name: String
  /// The position among the values that stand across; nil for the rows themselves.
  var position: Int?
  var spread: Spread?

  init(_ output: OutputColumn) {
    self.output = output
    name = output.name
  }

  /// One column of a number that is spread: `2023-Q1`, with several numbers `count 2023-Q1`.
  init(
    _ output: OutputColumn, item: String?, label: String, position: Int?, value: Cell?,
    isClass: Bool = false
  ) {
    self.output = output
    name = item.map { "\($0) \(label)" } ?? label
    self.position = position
    spread = Spread(item: item, position: position, label: label, value: value)
    spread?.isClass = isClass
  }
}

extension StepRun {
  /// Every number once for each value that stands across, then, with totals, of the whole row.
  func shownColumns(_ outputs: [OutputColumn]) -> [ShownColumn] {
    guard let grid else { return outputs.map(ShownColumn.init) }
    let isOnly = outputs.count { $0.role == .measure } == 1
    return outputs.flatMap { output -> [ShownColumn] in
      switch output.role {
      case .dimension, .attribute: [ShownColumn(output)]
      case .measure: spread(output, over: grid, item: isOnly ? nil : output.name)
      case .denominator:
        grid.across.withDenominators
          ? spread(output, over: grid, item: output.name) : [ShownColumn(output)]
      }
    }
  }

  private func spread(
    _ output: OutputColumn, over grid: CellGrid, item: String?
  ) -> [ShownColumn] {
    let grain = grainAcross
    var columns = grid.order.map { position in
      let value = grid.labels.cell(at: position)
      var column = ShownColumn(
        output, item: item, label: value.label ?? "–", position: position, value: value,
        isClass: spreadsClasses)
      column.spread?.grain = grain
      return column
    }
    if totalBelongsToTable || columns.isEmpty {
      columns.append(
        ShownColumn(
          output, item: item, label: Term.all.rawValue, position: nil, value: nil))
    }
    return columns
  }

  /// Whether the dimension that stands across is of classes.
  private var spreadsClasses: Bool {
    guard case .groups(let groups) = plan.source,
      case .band? = groups.aggregations.first?.keys.last
    else { return false }
    return true
  }

  /// The length of time that stands across; nil where it is something else.
  private var grainAcross: Grain? {
    guard case .groups(let groups) = plan.source else { return nil }
    return plan.grain(of: .dimension(groups.rowDimensions.upperBound))
  }

  private var totalBelongsToTable: Bool {
    if case .groups(let groups) = plan.source { groups.totalBelongsToTable } else { false }
  }

  /// The values of a column in the rows that are left.
  func values(of column: ShownColumn) throws(ExecutionError) -> ResultValues {
    guard let grid, let position = column.position else {
      return try evaluator.values(column.output.expression, rows).named(column.output.names)
    }
    return try grid.values(
      column.output.expression, column: position, rows, rankable: evaluator.rankable)
  }
}

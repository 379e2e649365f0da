import Columnar
import Diagnostics
import Planning
import Results

extension StepRun {
  /// Makes the columns that are shown, the row of totals and the notes on what they leave out.
  mutating func project(_ outputs: [OutputColumn]) throws(ExecutionError) {
    let shown = shownColumns(outputs)
    for column in shown {
      try cancellation.check()
      let unit = unit(of: column.output.expression)
      let isLabel = column.output == outputs.first { $0.role == .dimension }
      let values = try withOtherMembers(
        try values(of: column), of: column.output, isLabel: isLabel)
      var result = ResultColumn(
        name: column.name, role: column.output.role.result, values: values.read(as: unit),
        unit: unit, term: column.output.term)
      try evaluator.settings.take(bytes: result.values.byteCount)
      result.spread = column.spread
      result.grain = plan.grain(of: column.output.expression)
      result.origin = outputs.firstIndex(of: column.output)
      columns.append(result)
      if case .points(let points) = column.output.expression, column.position == nil {
        try noteMissing(points, result.values, column: column.name)
      }
    }
    let cells = try totalCells(shown)
    if case .groups(let groups) = plan.source, let cells {
      total = TotalRow(cells: cells, belongsToTable: groups.totalBelongsToTable)
    }
    noteUnknowns(outputs)
    noteMembersWithoutRows()
  }

  private func unit(of expression: ResultExpression) -> ResultColumn.Unit {
    if case .dimension(let index) = expression, index < source.keys.count,
      case .bands = source.keys[index].domain
    {
      return .classes
    }
    return plan.kind(of: expression) == .points ? .points : .plain
  }

  /// The cells of the row `all`; nil where there is none.
  private func totalCells(_ columns: [ShownColumn]) throws(ExecutionError) -> [Cell]? {
    guard let totals = source.totals else { return nil }
    let labels = source.dimensions.indices.map { index in
      ResultValues.stored(Column(texts: [index == 0 ? StepRun.totalLabel : ""]))
    }
    var evaluator = ResultEvaluator(
      dataset: evaluator.dataset, settings: evaluator.settings, dimensions: labels,
      measures: totals, member: nil)
    evaluator.related = source.related.map(\.asTotals)
    evaluator.rowCount = 1
    var cells: [Cell] = []
    for column in columns {
      let expression = column.output.expression
      if let grid, let position = column.position {
        cells.append(try grid.total(expression, column: position))
      } else {
        cells.append(try evaluator.values(expression, [0]).cell(at: 0))
      }
    }
    return cells
  }

  /// The label of the row of totals. Renderers put the word of the reader's language there.
  private static let totalLabel = Term.all.rawValue

  /// Says for each rate shown how many rows it left out because they are unknown.
  private mutating func noteUnknowns(_ outputs: [OutputColumn]) {
    for output in outputs {
      guard case .measure(let id) = output.expression, id.related == nil,
        let unknowns = source.measures[id.aggregation][id.measure].unknowns
      else { continue }
      // Rows that stand for several groups count nothing again.
      let counted =
        source.member == nil
        ? Array(unknowns.prefix(source.rows.count))
        : (rows + otherMembers).map { unknowns[Int($0)] }
      let count = counted.reduce(0, +)
      guard count > 0 else { continue }
      notes.append(
        Diagnostic(
          .unknownsLeftOut, ["count": .number(Int(count)), "column": .code(output.name)]))
      noteMembersWithOnlyUnknowns(id, output.name)
    }
  }

  private mutating func noteMembersWithOnlyUnknowns(_ id: MeasureID, _ name: String) {
    let measure = source.measures[id.aggregation][id.measure]
    guard source.member != nil, let unknowns = measure.unknowns else { return }
    let denominators = measure.denominators
    let count = rows.count { denominators[Int($0)] == 0 && unknowns[Int($0)] > 0 }
    guard count > 0 else { return }
    notes.append(
      Diagnostic(
        .membersWithOnlyUnknowns,
        [
          "count": .number(count), "shown": .number(rows.count), "noun": .code(plan.noun),
          "column": .code(name),
        ]))
  }

  /// Says how many of the members shown have no rows below them at all.
  private mutating func noteMembersWithoutRows() {
    guard case .members(let members) = plan.source else { return }
    let below = zip(members.aggregations, source.rowCounts).filter {
      $0.0.entity != members.entity
    }
    guard !below.isEmpty else { return }
    let count = rows.count { row in below.allSatisfy { $0.1[Int(row)] == 0 } }
    guard count > 0 else { return }
    notes.append(
      Diagnostic(
        .membersWithoutRows,
        [
          "count": .number(count), "shown": .number(rows.count), "noun": .code(plan.noun),
        ]))
  }
}

extension OutputColumn.Role {
  fileprivate var result: ResultColumn.Role {
    switch self {
    case .dimension: .dimension
    case .attribute: .attribute
    case .measure: .measure
    case .denominator: .denominator
    }
  }
}

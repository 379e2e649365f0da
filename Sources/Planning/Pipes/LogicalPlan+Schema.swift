import Values

extension LogicalPlan {
  /// The columns that the plan's result will have, known before it runs.
  package var schema: TableSchema {
    if case .parts(let parts)? = steps.last { return parts.schema }
    guard case .project(let outputs)? = steps.last else { return TableSchema(columns: []) }
    let columns = outputs.enumerated().map { index, output in
      var column = TableColumn(
        name: output.name, kind: output.names == nil ? kind(of: output.expression) : .text,
        isDimension: output.role == .dimension, grain: grain(of: output.expression),
        rollup: output.role == .dimension ? .label : rollup(of: output.expression))
      column.origin = index
      column.isDenominator = output.role == .denominator
      return column
    }
    var order: Int?
    for case .sort(let keys) in steps {
      order = outputs.firstIndex { $0.expression == keys.first?.expression }
    }
    return TableSchema(columns: columns, order: order)
  }

  /// What the values of an expression are.
  package func kind(of expression: ResultExpression) -> ColumnKind {
    if case .dimension(let index) = expression { return kind(ofDimension: index) }
    return ResultKinds(
      aggregations: source.aggregations.map { ($0.entity, $0.measures) }
    ).kind(of: expression)
  }

  private func kind(ofDimension index: Int) -> ColumnKind {
    guard case .groups(let groups) = source, groups.names[index] == nil,
      let keys = groups.aggregations.first?.keys,
      keys.indices.contains(index), case .value(let value) = keys[index]
    else { return .text }
    return ColumnKind(value.type)
  }
}

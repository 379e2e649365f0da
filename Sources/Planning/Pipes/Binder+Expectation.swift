package import Diagnostics
import Metrics
package import Syntax
import Values

/// An expectation with every name resolved: a question, and what its answer has to be.
package struct BoundExpectation: Sendable {
  package let query: BoundQuery
  package let demand: Demand
  /// What is expected, in words of the sentence.
  package let text: String
  /// Where it stands.
  package let range: SourceRange

  package enum Demand: Sendable {
    /// The condition holds in every row; `columns` are what it speaks of.
    case everyRow(TableCondition, columns: [Int])
    /// The answer has so many rows.
    case rowCount(Int)
    /// No value of the first column stands in several rows: the answer lists those that do.
    case noDuplicate
  }
}

extension Binder {
  /// Binds `expect` with what follows it.
  package func bind(
    _ expectation: Expectation, at range: SourceRange
  ) throws(Diagnostic) -> BoundExpectation {
    switch expectation {
    case .condition(let condition, let clauses):
      return try self.condition(condition, clauses)
    case .none(let query): return try rows(of: query, count: 0, at: range)
    case .count(let count, let query):
      return try rows(of: query, count: count.value, at: range)
    case .unique(let path): return try unique(path, at: range)
    }
  }

  /// `rate online >= 20% by district`: its numbers become the columns of a question.
  private func condition(
    _ condition: Expression, _ clauses: [Clause]
  ) throws(Diagnostic) -> BoundExpectation {
    let query = Query(
      head: .items(numbers(in: condition)), clauses: clauses.groupingRows, range: condition.range)
    let bound = try bind(query)
    let table = TableBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      schema: bound.plan.schema, headEnd: nil)
    let pipe = try table.expectation(condition)
    guard case .expect(let demand, let columns) = pipe.step else {
      throw Diagnostic(.notBound, at: condition.range)
    }
    return BoundExpectation(
      query: bound, demand: .everyRow(demand, columns: columns), text: pipe.text,
      range: condition.range)
  }

  private func rows(
    of query: Query, count: Int, at range: SourceRange
  ) throws(Diagnostic) -> BoundExpectation {
    let bound = try bind(query)
    var demand = BoundExpectation.Demand.rowCount(count)
    // One number has no rows to count: it is compared itself.
    if case .groups(let groups) = bound.plan.source, groups.dimensionCount == 0 {
      let value = TableExpression.literal(.number(Decimal(Int64(count))))
      demand = .everyRow(.compare(.equal, .column(0), value), columns: [0])
    }
    return BoundExpectation(query: bound, demand: demand, text: String(count), range: range)
  }

  /// `unique dossiers.code`: groups of the column with more than one row.
  private func unique(_ path: Path, at range: SourceRange) throws(Diagnostic) -> BoundExpectation {
    guard let main = catalog.model.mainEntity else { throw Diagnostic(.noData, at: path.range) }
    let named = path.names.first.flatMap { catalog.model.entity(named: $0) }
    let isOfEntity = path.names.count > 1 && named != nil
    let entity = (isOfEntity ? named : nil) ?? main
    let column = isOfEntity ? Path(Array(path.names.dropFirst()), range: path.range) : path
    let counted = Name(catalog.model[entity].naming.name.text, range: path.range)
    let count = Expression(
      .aggregate(
        Aggregate(
          .count, functionRange: path.range,
          argument: Expression(.path(Path(counted)), range: path.range))), range: path.range)
    let several = Expression(
      .comparison(.greater, count, Expression(.number(NumberLiteral("1")), range: path.range)),
      range: path.range)
    let query = Query(
      head: .items([Item(count, range: path.range)]),
      clauses: [
        Clause(.by([Dimension(.path(column), range: path.range)]), range: path.range),
        Clause(.having(several), range: path.range),
      ], range: range)
    return BoundExpectation(
      query: try bind(query), demand: .noDuplicate, text: path.text, range: path.range)
  }

  // MARK: The numbers of a condition

  /// What a condition compares, each once, under the words that it stands under there.
  private func numbers(in condition: Expression) -> [Item] {
    var items: [Item] = []
    func visit(_ expression: Expression) {
      switch expression.kind {
      case .aggregate, .path, .grain:
        let text = TreePrinter.text(of: expression)
        guard !items.contains(where: { $0.label?.text == text }) else { return }
        items.append(
          Item(
            asMeasure(expression), label: TextLiteral(text, range: expression.range),
            range: expression.range))
      case .and(let parts), .or(let parts): parts.forEach(visit)
      case .not(let operand), .negate(let operand), .presence(let operand, _, _),
        .membership(let operand, _, _), .textMatch(let operand, _, _, _):
        visit(operand)
      case .comparison(_, let left, let right), .arithmetic(_, let left, let right):
        visit(left)
        visit(right)
      case .between(let operand, let low, let high, _):
        for part in [operand, low, high] { visit(part) }
      default: return
      }
    }
    visit(condition)
    return items
  }

  /// An entity beside a comparison is its count, not its list.
  private func asMeasure(_ expression: Expression) -> Expression {
    guard case .path(let path) = expression.kind, let name = path.singleName,
      catalog.model.entity(named: name) != nil
    else { return expression }
    return Expression(
      .aggregate(Aggregate(.count, functionRange: expression.range, argument: expression)),
      range: expression.range)
  }
}

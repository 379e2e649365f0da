package import Diagnostics
import Metrics
package import Syntax
import Values

extension Binder {
  /// Binds the pipes of a question to the table that its head makes.
  func pipes(
    of query: Query, to plan: LogicalPlan, _ periods: PeriodResolver
  ) throws(Diagnostic) -> (pipes: [BoundPipe], schema: TableSchema) {
    guard case .items(let items) = query.head else { return ([], plan.schema) }
    var schema = plan.schema
    for item in items {
      guard let label = item.label?.text,
        let column = schema.columns.firstIndex(where: { $0.name == label })
      else { continue }
      schema.columns[column].aliases.append(TreePrinter.text(of: item.expression))
    }
    var binder = TableBinder(
      catalog: catalog, periods: periods, schema: schema, headEnd: items.last?.range.end)
    if case .members(let members) = plan.source { binder.listed = members.entity }
    let pipes = try binder.bind(query.pipes)
    return (pipes, binder.schema)
  }

  /// Binds a question about the last result (`it`, or a line that begins with `|`): its
  /// clauses in any order, then its pipes.
  package func bind(
    _ query: Query, toLast schema: TableSchema
  ) throws(Diagnostic) -> (pipes: [BoundPipe], schema: TableSchema) {
    let periods = PeriodResolver(asOf: asOf, variables: variables)
    var binder = TableBinder(
      catalog: catalog, periods: periods, schema: schema, headEnd: nil)
    let pipes = try binder.bind(Binder.pipes(of: query.clauses) + query.pipes)
    return (pipes, binder.schema)
  }

  /// Refuses clauses that need rows in a question about the last result, also in one that is not
  /// whole.
  package func check(clausesOnTable query: Query) throws(Diagnostic) {
    _ = try Binder.pipes(of: query.clauses)
  }

  /// Binds the pipes that had to wait for the answer.
  package func bind(
    waiting pipes: [Pipe], to schema: TableSchema
  ) throws(Diagnostic) -> (pipes: [BoundPipe], schema: TableSchema) {
    let periods = PeriodResolver(asOf: asOf, variables: variables)
    var binder = TableBinder(catalog: catalog, periods: periods, schema: schema, headEnd: nil)
    let bound = try binder.bind(pipes)
    return (bound, binder.schema)
  }

  /// Clauses on a table as pipes, in the one order in which they are applied.
  private static func pipes(of clauses: [Clause]) throws(Diagnostic) -> [Pipe] {
    var steps: [(rank: Int, pipe: Pipe)] = []
    for clause in clauses {
      let (rank, kind): (Int, Pipe.Kind) =
        switch clause.kind {
        case .filter(let condition), .having(let condition): (0, .keep(condition))
        case .sort(let keys): (1, .sort(keys))
        case .ranking(let ranking): (2, .ranking(ranking))
        case .limit(let count): (3, .limit(count))
        case .show(let items): (4, .show(items))
        case .by, .across, .during, .span, .since, .until, .asOf, .versus, .options:
          throw Diagnostic(
            .clauseNeedsRows, at: clause.range,
            ["clause": .code(String(TreePrinter.text(of: clause).prefix { $0 != " " }))])
        }
      steps.append((rank, Pipe(kind, range: clause.range)))
    }
    // A stable order: several `where` stay as written.
    return (0...4).flatMap { rank in steps.filter { $0.rank == rank }.map(\.pipe) }
  }
}

import Diagnostics
import Metrics
package import Syntax
package import Values

/// The columns of the table that the pipes of a half-typed question work on.
extension Binder {
  /// The table at the place to complete; `last` is what `it` means.
  private func table(of query: Query, last: TableSchema?) -> TableSchema? {
    var query = query
    // What stands at the place to complete is no part of the table.
    while query.pipes.last.map({ !$0.isWhole }) ?? false { query.pipes.removeLast() }
    guard case .items = query.head else {
      return last.flatMap { (try? bind(query, toLast: $0))?.schema ?? $0 }
    }
    return (try? bind(query))?.schema
  }

  /// Its columns.
  package func columns(of query: Query, last: TableSchema?) -> [TableColumn] {
    table(of: query, last: last)?.columns ?? []
  }

  /// The type of a value of a table's rows; nil where it is none.
  package func type(
    of expression: Expression, inTableOf query: Query, last: TableSchema?
  ) -> ScalarType? {
    guard let schema = table(of: query, last: last) else { return nil }
    let binder = TableBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      schema: schema, headEnd: nil)
    guard let kind = (try? binder.value(expression))?.kind else { return nil }
    switch kind {
    case .text: return .text
    case .date: return .date
    case .timestamp: return .timestamp
    case .flag: return .flag
    default: return .integer
    }
  }
}

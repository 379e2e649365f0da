import Diagnostics
import Planning
import Syntax

extension Session {
  /// `across` makes more columns than anybody reads: the way out is the same question with
  /// rows instead of columns.
  func tooManyColumns(_ count: Int, limit: Int, _ query: Query) -> Diagnostic {
    var range = query.range
    var name = ""
    for clause in query.clauses {
      guard case .across(let dimension) = clause.kind else { continue }
      range = clause.range
      name = TreePrinter.text(of: dimension)
    }
    var diagnostic = Diagnostic(
      .tooManyColumns, at: range,
      ["name": .code(name), "count": .number(count), "limit": .number(limit)])
    // Of a named query the clause cannot be changed here.
    guard !name.isEmpty else { return diagnostic }
    var grouped = query
    grouped.clauses = query.clauses.groupingRows
    diagnostic.correction = TreePrinter.text(of: grouped)
    return diagnostic
  }
}

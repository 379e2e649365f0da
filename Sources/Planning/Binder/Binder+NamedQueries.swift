import Diagnostics
import Metrics
import Syntax

extension Binder {
  /// The question with the name of a query or set at its head replaced by what it stands for.
  ///
  /// Clauses beside the name of a query are added to those of the query; a clause that may
  /// stand only once is replaced by the one beside the name.
  ///
  /// - Returns: nil when there is no such name.
  func expanded(_ query: Query) throws(Diagnostic) -> Query? {
    guard var whole = replaced(query) else { return nil }
    for _ in 0..<RowBinder.depthLimit {
      guard let next = replaced(whole) else { return whole }
      whole = next
    }
    throw Diagnostic(.cyclicDefinition, at: query.range, ["name": .text("")])
  }

  /// The place of an error in a question whose head is a name: among its own clauses if the
  /// named question alone means something, else at the name.
  func located(_ error: Diagnostic, in query: Query) throws(Diagnostic) -> Diagnostic {
    guard case .items(let items) = query.head, let item = items.first else { return error }
    var alone = query
    alone.clauses = []
    alone.pipes = []
    if let whole = try expanded(alone), (try? bindWritten(whole)) != nil {
      let parts = query.clauses.map(\.range) + query.pipes.map(\.range)
      let isHere = error.range.map { place in parts.contains { $0.contains(place) } } ?? true
      if isHere { return error }
    }
    return error.inside(TreePrinter.text(of: item.expression), usedAt: item.range)
  }

  private func replaced(_ query: Query) -> Query? {
    guard case .items(let items) = query.head, items.count == 1, let item = items.first,
      item.form == nil, item.label == nil, case .path(let path) = item.expression.kind,
      let name = path.singleName
    else { return nil }
    if let index = catalog.model.query(named: name) {
      return merged(query, into: catalog.model.queries[index].query)
    }
    let sets = catalog.model.sets(named: name)
    guard sets.count == 1, let set = sets.first, !query.isGrouped else { return nil }
    var listing = query
    let entity = Name(catalog.model[set.owner].naming.name.text, range: item.range, isQuoted: true)
    listing.head = .items([
      Item(Expression(.path(Path(entity)), range: item.range), range: item.range)
    ])
    listing.clauses.append(Clause(.filter(item.expression), range: item.range))
    return listing
  }

  private func merged(_ outer: Query, into inner: Query) -> Query {
    var query = inner
    for clause in outer.clauses {
      if !clause.isFilter { query.clauses.removeAll { $0.family == clause.family } }
      query.clauses.append(clause)
    }
    query.pipes += outer.pipes
    return query
  }
}

extension Clause {
  fileprivate var isFilter: Bool {
    if case .filter = kind { true } else { false }
  }
}

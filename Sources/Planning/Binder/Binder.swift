package import Diagnostics
package import Metrics
package import Syntax
package import Values

/// Turns the tree of a question into a plan: names become definitions and columns, levels
/// and types are checked, and every condition finds the rows that it speaks of.
///
/// A binder knows the model and facts about columns, never rows. It throws the first thing
/// that makes the sentence mean nothing, as a diagnostic with its place and a way out.
package struct Binder: Sendable {
  package let catalog: Catalog
  /// The session's as-of date; the clause `as of` overrides it.
  package let asOf: CivilDate?
  /// Values of `@names`, by folded name.
  package let variables: [String: Expression]

  package init(catalog: Catalog, asOf: CivilDate?, variables: [String: Expression] = [:]) {
    self.catalog = catalog
    self.asOf = asOf
    self.variables = variables
  }

  /// Binds one question.
  package func bind(_ query: Query) throws(Diagnostic) -> BoundQuery {
    guard let whole = try expanded(query) else { return try bindWritten(query) }
    do throws(Diagnostic) {
      return try bindWritten(whole)
    } catch {
      throw try located(error, in: query)
    }
  }

  func bindWritten(_ query: Query) throws(Diagnostic) -> BoundQuery {
    let sentence = try sentence(of: query)
    let notes = sentence.notes
    var plan =
      if let listed = sentence.listedEntity {
        try sentence.members(of: listed)
      } else {
        try sentence.groups()
      }
    guard sentence.clauses.acrossRange == nil else {
      return BoundQuery(
        plan: plan, pipes: [], schema: plan.schema, notes: notes.notes, waiting: query.pipes)
    }
    do throws(Diagnostic) {
      let (pipes, schema) = try pipes(of: query, to: plan, sentence.periods)
      plan.pipes = pipes.map(\.step)
      return BoundQuery(plan: plan, pipes: pipes, schema: schema, notes: notes.notes)
    } catch {
      guard plan.mayJoinDenominators, error.isUnknownDenominator else { throw error }
      return BoundQuery(
        plan: plan, pipes: [], schema: plan.schema, notes: notes.notes, waiting: query.pipes)
    }
  }

  /// A written question with its clauses told apart and its periods known.
  func sentence(of query: Query) throws(Diagnostic) -> Sentence {
    let clauses = try Clauses(query)
    guard case .items(let items) = query.head, let first = items.first else {
      throw Diagnostic(.noLastResult, at: query.range)
    }
    guard !catalog.model.entities.isEmpty else { throw Diagnostic(.noData, at: first.range) }
    try requireTime(for: query)
    var periods = try resolver(clauses)
    periods.asked = try periods.period(clauses.period)
    return Sentence(
      catalog: catalog, clauses: clauses, items: items, periods: periods, notes: NoteCollector())
  }

  /// Checks that a condition means something on a row of an entity.
  package func check(condition: Expression, of entity: EntityID) throws(Diagnostic) {
    _ = try rows(of: entity).condition(condition)
  }

  /// Checks that a value means something on a row of an entity, and gives its type.
  package func check(value: Expression, of entity: EntityID) throws(Diagnostic) -> ScalarType {
    try rows(of: entity).value(value).type
  }

  /// Checks that a measure and its filter mean something, and says what it is; `per` names what
  /// the measure may be divided by although it counts something else.
  package func check(
    measure: Expression, filter: Expression?, per: Name? = nil
  ) throws(Diagnostic) -> ColumnKind {
    guard let home = catalog.model.mainEntity else { throw Diagnostic(.noData, at: measure.range) }
    let binder = MeasureBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      notes: NoteCollector(), level: .groups(home: home))
    if let filter { binder.activeFilters.append(filter) }
    binder.divisor = per
    let bound = try binder.measure(measure)
    return binder.kinds.kind(of: bound.expression)
  }

  func rows(of entity: EntityID) -> RowBinder {
    RowBinder(
      catalog: catalog, entity: entity,
      periods: PeriodResolver(asOf: asOf, variables: variables), notes: NoteCollector())
  }

  private func resolver(_ clauses: Clauses) throws(Diagnostic) -> PeriodResolver {
    let base = PeriodResolver(asOf: asOf, variables: variables)
    guard let date = clauses.asOf else { return base }
    return PeriodResolver(asOf: try base.resolve(date).lastDay, variables: variables)
  }
}

/// A question with every name resolved, and what the reader should know beside the answer.
package struct BoundQuery: Sendable {
  package let plan: LogicalPlan
  /// The plan's pipes with their places in the sentence.
  package let pipes: [BoundPipe]
  /// The table after the pipes.
  package let schema: TableSchema
  package let notes: [Diagnostic]
  /// Pipes that can only be bound to the answer, since its rows name columns (`across`) or
  /// make the denominators of several rates one (`n`).
  package var waiting: [Pipe] = []
}

extension LogicalPlan {
  /// Whether several denominators could turn out the same in every row, and be shown as one.
  fileprivate var mayJoinDenominators: Bool {
    guard case .project(let outputs)? = steps.last else { return false }
    return outputs.count { $0.role == .denominator } > 1
  }
}

extension Diagnostic {
  /// Whether it misses the column that denominators have once they are one.
  fileprivate var isUnknownDenominator: Bool {
    message == .unknownColumn && facts["name"] == .code("n")
  }
}

import Diagnostics
package import Metrics
package import Syntax
import Values

/// What a half-typed question is about.
extension Binder {
  /// What a question is about so far: the entity whose names it uses, and whether its members
  /// are listed.
  package struct Subject: Hashable, Sendable {
    package let entity: EntityID
    package let isListing: Bool

    package init(entity: EntityID, isListing: Bool) {
      self.entity = entity
      self.isListing = isListing
    }
  }

  /// Whether anything is loaded.
  package var hasData: Bool { catalog.model.mainEntity != nil }

  /// Whether some table has a time.
  package var hasTime: Bool { catalog.model.hasTime }

  /// The question that lists the main entity; nil where nothing is loaded.
  package var mainListing: Query? {
    catalog.model.mainEntity.map { main in
      let name = catalog.model[main].naming.name
      let item = Item(Expression(.path(Path(name)), range: name.range), range: name.range)
      return Query(head: .items([item]), range: name.range)
    }
  }

  /// Whether a head is a field whose values are listed: it has no groups of its own.
  package func listsValues(_ query: Query?) -> Bool {
    query.flatMap(begun)?.headDimension != nil
  }

  /// What is whole of a question: its items, groups and conditions on rows; nil without items.
  func begun(_ query: Query) -> Sentence? {
    guard case .items(let items) = query.head else { return nil }
    var whole = query
    whole.head = .items(items.filter { !$0.expression.hasGap })
    whole.clauses = query.clauses.compactMap(\.wholePart)
    whole.pipes = []
    var begun = try? sentence(of: whole)
    begun?.isTrial = true
    return begun
  }

  /// Numbers as they are seen beside a subject.
  func measures(of subject: Subject) -> MeasureBinder {
    measures(subject.isListing ? .members(subject.entity) : .groups(home: subject.entity))
  }

  func measures(_ level: MeasureBinder.Level) -> MeasureBinder {
    MeasureBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      notes: NoteCollector(), level: level, isTrial: true)
  }
}

extension Clause {
  /// The groups that are named, or the condition on rows; nil for other clauses, and where
  /// nothing is whole.
  fileprivate var wholePart: Clause? {
    switch kind {
    case .by(let dimensions):
      let whole = dimensions.filter { !$0.hasGap }
      return whole.isEmpty ? nil : Clause(.by(whole), range: range)
    case .across(let dimension): return dimension.hasGap ? nil : self
    case .filter(let condition): return condition.hasGap ? nil : self
    default: return nil
    }
  }
}

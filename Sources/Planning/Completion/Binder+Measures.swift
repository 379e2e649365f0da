import Diagnostics
package import Metrics
package import Syntax
import Values

/// The numbers that a half-typed question may go on with.
extension Binder {
  /// What may be asked for, or stand in `show`, `sort`, `having` and conditions on members: for a
  /// listing what counts rows below its members, for groups what counts rows that have them.
  package func measures(
    of query: Query?, _ subject: Subject,
    _ kinds: Set<OfferedName.Kind> = [.entity, .metric, .score, .flag, .set],
    where isWanted: (OfferedName) -> Bool = { _ in true }
  ) -> [OfferedName] {
    let question = subject.isListing ? nil : query.flatMap(begun)
    let tables = question.flatMap {
      GroupedTables(
        of: $0, from: subject.entity,
        among: catalog.model.entities.indices.map(EntityID.init(index:)))
    }
    let binder = measures(of: subject)
    return items.filter { name in
      guard kinds.contains(name.kind), isWanted(name) else { return false }
      guard let measure = try? binder.measure(name.expression) else { return false }
      return question == nil || tables?.have(measure) ?? false
    }
  }

  /// The named rates.
  package var rates: [OfferedName] {
    guard let home = catalog.model.mainEntity else { return [] }
    return items.filter { name in
      name.kind == .metric
        && (try? measures(.groups(home: home)).measure(name.expression))?.kind == .rate
    }
  }

  /// The measures that a number is divided by: they count the same rows.
  package func divisors(of number: Expression, _ subject: Subject) -> [OfferedName] {
    let binder = measures(.groups(home: subject.entity))
    guard let entities = (try? binder.measure(number))?.entities else { return [] }
    return items.filter { name in
      guard name.kind != .query, let measure = try? binder.measure(name.expression) else {
        return false
      }
      return measure.entities == entities || entities.isEmpty
    }
  }

  /// The entities whose rows a number may be taken over: `rate (…) of `.
  package func entities(judgedBy aggregate: Aggregate) -> [OfferedName] {
    guard let home = catalog.model.mainEntity else { return [] }
    return entities.filter { name in
      var whole = aggregate
      whole.entity = name.path.singleName
      let expression = Expression(.aggregate(whole), range: aggregate.functionRange)
      return (try? measures(.groups(home: home)).measure(expression)) != nil
    }
  }

  /// The entity whose rows functions count: of a listing one below its members.
  package func counted(in subject: Subject) -> EntityID {
    guard subject.isListing else { return subject.entity }
    let below = catalog.model.links(to: subject.entity).map { catalog.model[$0].source.entity }
    return below.first { $0 == catalog.model.mainEntity } ?? below.first ?? subject.entity
  }

  /// Whether an expression is a number over rows where members or groups are compared.
  package func isMeasure(_ expression: Expression, _ subject: Subject) -> Bool {
    if case .path(let path) = expression.kind, rows(of: subject.entity).canSee(path) {
      return false
    }
    let binder = measures(of: subject)
    return (try? binder.measure(expression)) != nil
  }
}

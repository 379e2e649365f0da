import Diagnostics
import Metrics
package import Syntax
package import Values

/// What the numbers of a half-typed question may be grouped and filtered by: what the rows of each
/// of them have.
package struct QuestionSplit {
  private let binder: Binder
  private let home: EntityID
  /// The question as far as it is whole; nil without a head.
  private let question: Sentence?
  private let numbers: [BoundMeasure]

  package init(_ query: Query?, _ subject: Binder.Subject, _ binder: Binder) {
    self.binder = binder
    home = subject.entity
    question = query.flatMap(binder.begun)
    let measures = binder.measures(.groups(home: subject.entity))
    numbers = (question?.items ?? []).compactMap { try? measures.measure($0.expression) }
  }

  /// The names that groups may be made by; `path` is what stands before a dot.
  package func dimensions(
    after path: [Name], where isWanted: (OfferedName) -> Bool
  ) -> [OfferedName] {
    binder.attributes(of: home, after: path, allowsKeys: false) { type, isLink in
      isLink || type == .text || type == .flag || type.isNumeric
    }.filter { name in
      guard isWanted(name) else { return false }
      let path = Path(path + name.path.names, range: name.path.range)
      return takes(Dimension(.path(path), range: path.range))
    }
  }

  /// Whether a unit of time may be grouped by.
  package func takes(_ grain: Grain) -> Bool {
    takes(Dimension(.grain(grain, of: nil), range: .empty(at: 0)))
  }

  private func takes(_ dimension: Dimension) -> Bool {
    guard var clauses = question?.clauses else {
      return (try? binder.rows(of: home).time(nil, at: dimension.range)) != nil
        || !dimension.isGrain
    }
    clauses.dimensions.append(dimension)
    return means(clauses)
  }

  /// Whether a name may stand in a condition on the rows that are counted.
  package func filters(by name: OfferedName) -> Bool {
    guard var clauses = question?.clauses,
      numbers.contains(where: { $0.entities != [home] || !$0.scores.isEmpty })
    else { return true }
    let test = Expression(
      .presence(name.expression, .missing, isNegated: false), range: name.path.range)
    clauses.filters.append(test)
    return means(clauses)
  }

  private func means(_ clauses: Clauses) -> Bool {
    guard let question else { return true }
    let changed = Sentence(
      catalog: question.catalog, clauses: clauses, items: question.items,
      periods: question.periods, notes: NoteCollector(), isTrial: true)
    guard let dimensions = try? changed.boundDimensions(from: home) else { return false }
    let scored = Set(numbers.flatMap(\.scores).flatMap(\.entities))
    return scored.union(numbers.flatMap(\.entities)).allSatisfy { entity in
      changed.hasGroups(for: entity, home: home)
        && (!scored.contains(entity)
          || changed.meansTheSame(for: entity, dimensions, home: home))
    }
  }
}

extension Dimension {
  fileprivate var isGrain: Bool { if case .grain = kind { true } else { false } }
}
